import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ActionFailure } from '../../actions';
import type { ImportOrigin, ImportPlace } from '../../imports';
import { Block } from '../../parts/Block';
import { Note } from '../../parts/Note';
import { failureOf } from '../../state/failure';
import { usePane } from '../../state/PaneContext';
import { type } from '../../theme/typeRamp';
import type { ImportCommands } from './importStore';
import { useImportWords } from './words';

const useStyles = makeStyles({
  ways: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'stretch' },
  field: { '& select': { minWidth: 0, width: '100%' } },
  row: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
  text: { ...type.small, '& textarea': { fontFamily: tokens.fontFamilyMonospace, minHeight: '64px' } },
});

interface SourceProps {
  readonly origin: ImportOrigin | null;
  readonly places: readonly ImportPlace[];
  readonly store: ImportCommands;
  /** Called when a source was chosen. */
  readonly chosen: () => void;
}

/** Choosing where the rows come from: a place of the workbook, the selection, or pasted cells. */
export function Source({ origin, places, store, chosen }: SourceProps): ReactElement {
  const styles = useStyles();
  const t = useImportWords();
  const { commands } = usePane();
  const [text, setText] = useState(origin && 'text' in origin ? origin.text : '');
  const [problem, setProblem] = useState<ActionFailure | null>(null);
  const choose = (next: ImportOrigin): void => {
    chosen();
    void store.choose(next);
  };
  const place = origin && 'place' in origin ? origin.place : '';
  const isListed = place === '' || places.some(({ source }) => source === place);
  const takeSelection = async (): Promise<void> => {
    try {
      const selected = await commands.selectedSource();
      setProblem(selected ? null : { message: t('selectedNoneNext') });
      if (selected) choose({ place: selected.source });
    } catch (reason) {
      setProblem(failureOf(reason));
    }
  };
  return (
    <Block title={t('from')}>
      <div className={styles.ways}>
        <Field label={t('place')} size="small" className={styles.field}>
          <Select value={place} onChange={(_, { value }) => { if (value !== '') choose({ place: value }); }}>
            <option value="">{t('choosePlace')}</option>
            {places.map(({ source, kind, where }) => <option key={source} value={source}>{t(`kind.${kind}`, { name: kind === 'sheet' ? where : source })}</option>)}
            {!isListed && <option value={place}>{place}</option>}
          </Select>
        </Field>
        <div className={styles.row}><Button onClick={() => void takeSelection()}>{t('selected')}</Button></div>
        {problem && <Note state="warning" title={t('selectedNone')}>{problem.message} {problem.remedy}</Note>}
        <Field label={t('paste')} hint={t('pasteHint')} size="small">
          <Textarea className={styles.text} resize="vertical" value={text} spellCheck={false} onChange={(_, { value }) => setText(value)} />
        </Field>
        {text.trim() !== '' && <div className={styles.row}><Button onClick={() => choose({ text })}>{t('pasteRead')}</Button></div>}
      </div>
    </Block>
  );
}
