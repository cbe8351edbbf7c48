import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Navigation20Regular } from '@fluentui/react-icons/svg/navigation';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { usePane } from '../state/PaneContext';
import type { Page } from '../state/paneState';
import { useWords } from '../strings/WordsContext';
import { focusRing, type } from '../theme/typeRamp';
import { StateIcon, type State } from './StateIcon';

const useStyles = makeStyles({
  open: {
    ...focusRing('-2px'), display: 'flex', alignItems: 'center', justifyContent: 'center', width: '32px', height: '32px', padding: 0, marginLeft: '-8px',
    border: 'none', borderRadius: '4px', backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  panel: {
    position: 'absolute', zIndex: 10, left: 0, top: '100%', width: 'min(320px, calc(100vw - 16px))', maxHeight: 'calc(100vh - 106px)', overflowY: 'auto', boxSizing: 'border-box', margin: 0, padding: '8px', listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow16, border: `1px solid ${tokens.colorNeutralStroke2}`, borderTopStyle: 'none',
  },
  row: {
    ...type.body, ...focusRing('-2px'), display: 'flex', alignItems: 'center', columnGap: '8px', width: '100%', minHeight: '36px', paddingInline: '8px', paddingBlock: 0, boxSizing: 'border-box', textAlign: 'left',
    border: '1px solid transparent', borderRadius: '4px', backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, fontFamily: 'inherit', cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  here: {
    ...type.strong, backgroundColor: tokens.colorNeutralBackground1Selected, boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  icon: { width: '16px', flexShrink: 0 },
  name: { flexGrow: 1 },
  aside: { ...type.small, color: tokens.colorNeutralForeground2 },
  rule: { height: '1px', marginBlock: '8px', backgroundColor: tokens.colorNeutralStroke2 },
});

interface Entry { readonly page: Page; readonly name: string; readonly aside: string; readonly state?: State }

function useEntries(): { readonly cycle: readonly Entry[]; readonly beside: readonly Entry[] } {
  const { t } = useWords();
  const { state, explain, imports, recalling } = usePane();
  const { run, result, source } = state;
  const done = result !== null && !result.stale;
  const demand = run.phase === 'running' ? t('menu.running')
    : done ? t('menu.exceptions', { n: result.run.plan.exceptions.length })
      : source ? t('menu.ready') : t('menu.noMapping');
  return {
    cycle: [{ page: 'demand', name: t('menu.demand'), aside: demand, state: run.phase === 'running' ? 'busy' : 'now' }],
    beside: [
      { page: 'stock', name: t('menu.stock'), aside: result ? t('menu.stockCount', { n: new Set(result.run.plan.stock.map(({ item }) => item)).size }) : recalling ? '' : t('menu.notRun') },
      ...(explain ? [{ page: 'explain', name: t('menu.explain'), aside: '' } as const] : []),
      ...(state.draft ? [{ page: 'mapping', name: t('menu.mapping'), aside: state.draft.source } as const] : []),
      { page: 'start', name: t('menu.start'), aside: t('menu.startHint') },
      ...(imports ? [{ page: 'import', name: t('menu.import'), aside: t('menu.importHint') } as const] : []),
      { page: 'settings', name: t('menu.settings'), aside: '' },
    ],
  };
}

/** The pages there are, behind the button at the header's left end. Esc closes it and gives the focus back. */
export function PageMenu(): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { state, commands } = usePane();
  const { cycle, beside } = useEntries();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector<HTMLElement>('[aria-current="page"], li button')?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const row = ({ page, name, aside, state: icon }: Entry): ReactElement => (
    <li key={page}>
      <button type="button" className={mergeClasses(styles.row, state.page === page && styles.here)} aria-current={state.page === page ? 'page' : undefined} onClick={() => { setOpen(false); commands.open(page); }}>
        <span className={styles.icon}>{icon && <StateIcon state={icon} plain />}</span>
        <span className={styles.name}>{name}</span>
        <span className={styles.aside}>{aside}</span>
      </button>
    </li>
  );
  return (
    <nav
      ref={root} aria-label={t('menu.pages')}
      onKeyDown={(event) => { if (event.key === 'Escape' && open) { setOpen(false); button.current?.focus(); } }}
      onBlur={(event) => { if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) setOpen(false); }}
    >
      <button ref={button} type="button" className={styles.open} aria-expanded={open} aria-label={open ? t('menu.close') : t('menu.open')} onClick={() => setOpen(!open)}><Navigation20Regular /></button>
      {open && <ul className={styles.panel}>{cycle.map(row)}<li className={styles.rule} aria-hidden role="presentation" />{beside.map(row)}</ul>}
    </nav>
  );
}
