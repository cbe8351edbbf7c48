import type { ReactElement } from 'react';
import { TextLink } from '../../parts/CellLink';
import { Note } from '../../parts/Note';
import { usePane } from '../../state/PaneContext';
import type { ImportCommands, ImportState } from './importStore';
import { useImportWords } from './words';

/** What the last import did, with the way to take it back. */
export function Outcome({ state: { last, told, writing }, store }: { readonly state: ImportState; readonly store: ImportCommands }): ReactElement | null {
  const t = useImportWords();
  const { commands } = usePane();
  if (told === 'cancelled') return <Note state="info" title={t('cancelled')}>{t('cancelledText')}</Note>;
  if (told === 'undone') return <Note state="done" title={t('undone')}>{t('undoneText')}</Note>;
  if (!last) return null;
  const { counts: { added, changed, removed }, mapping, report, undo } = last;
  const takeBack = async (): Promise<void> => { if (await store.undo()) commands.inputsWritten(); };
  return (
    <Note
      state={told === 'done' ? 'done' : 'info'} title={t('done', { table: mapping.target, added, changed, removed })}
      links={undo && !writing && <TextLink go={() => void takeBack()}>{t('undo')}</TextLink>}
    >
      {t('doneRemembered')} {undo && undo.before === null ? t('undoFirst') : ''} {(report.remarks ?? []).join(' ')}
    </Note>
  );
}
