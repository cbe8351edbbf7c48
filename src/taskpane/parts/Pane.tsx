import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactElement, type ReactNode } from 'react';
import { usePane } from '../state/PaneContext';
import { useWords } from '../strings/WordsContext';
import { type } from '../theme/typeRamp';
import { Note } from './Note';
import { PageMenu } from './PageMenu';
import { Stepper, type Step } from './Stepper';

const useStyles = makeStyles({
  pane: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr) auto', height: '100vh', minWidth: '300px', overflow: 'hidden' },
  top: { position: 'relative', zIndex: 1 },
  header: { display: 'flex', alignItems: 'center', columnGap: '8px', height: '40px', boxSizing: 'border-box', paddingLeft: '16px', paddingRight: '42px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  brand: { ...type.strong, flexShrink: 0 },
  plan: { ...type.small, flexGrow: 1, color: tokens.colorNeutralForeground2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  who: { ...type.smallStrong, flexShrink: 0, display: 'flex', alignItems: 'center', justifyContent: 'center', width: '24px', height: '24px', borderRadius: '50%', backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground2, '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
  page: { gridRow: 2, overflowY: 'auto', overflowX: 'hidden', paddingTop: '12px', paddingInline: '16px', paddingBottom: '16px', display: 'flex', flexDirection: 'column', rowGap: '12px', '& > *': { flexShrink: 0 }, '@media (max-width: 335px)': { paddingInline: '12px' } },
  actions: { gridRow: 3 },
});

const EditsNote = lazy(() => import('../pages/record/EditsNote'));

const initials = (name: string): string => name.split(/[\s.,]+/).filter(Boolean).map((word) => [...word][0] ?? '').slice(0, 2).join('').toUpperCase();

export interface PaneProps {
  /** Step of the cycle this page belongs to; without one the stepper is left out. */
  readonly here?: Step;
  /** The bar at the foot. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: header with menu, stepper, the page, the action bar. The header's right end stays free for Office. */
export function Pane({ here, actions, children }: PaneProps): ReactElement {
  const styles = useStyles();
  const { t, format } = useWords();
  const { state, missing, record } = usePane();
  const plan = here ? state.result?.run.plan : undefined;
  const [first, last] = [plan?.periods[0], plan?.periods.at(-1)];
  const name = state.settings.status === 'ready' ? state.settings.value.userName.trim() : '';
  return (
    <div className={styles.pane}>
      <header className={styles.top}>
        <div className={styles.header}>
          <PageMenu />
          <span className={styles.brand}>{t('app.name')}</span>
          <span className={styles.plan}>{first && last ? t('app.planOf', { from: format.period(first), to: format.period(last) }) : ''}</span>
          {name !== '' && <span className={styles.who} role="img" aria-label={t('app.you', { name })} title={name}>{initials(name)}</span>}
        </div>
        {here && <Stepper here={here} />}
      </header>
      <main className={styles.page}>
        {missing.length > 0 && <Note state="error" title={t('app.missing', { sets: format.list(missing) })}>{t('app.missingNext')}</Note>}
        {state.goFailure && <Note state="warning" title={t('common.goToFailed')}>{state.goFailure.message} {state.goFailure.remedy}</Note>}
        {record && <Suspense><EditsNote record={record} /></Suspense>}
        {children}
      </main>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
