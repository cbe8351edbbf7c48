import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState, type ComponentType, type ReactElement } from 'react';
import type { PaneActions } from './actions';
import { PageBoundary } from './PageBoundary';
import { Demand } from './pages/demand/Demand';
import { Mapping } from './pages/mapping/Mapping';
import { Settings } from './pages/settings/Settings';
import { Start } from './pages/start/Start';
import { StockParameters } from './pages/stock/StockParameters';
import type { RibbonRequests } from './ribbonRequests';
import { systemClock, type PaneClock } from './state/clock';
import type { Commands } from './state/commands';
import { PaneContext } from './state/PaneContext';
import type { Page, PaneState } from './state/paneState';
import { usePaneStore } from './state/usePaneStore';
import { languageFor } from './strings/translate';
import { WordsProvider } from './strings/WordsContext';
import { forcedInkVariables, inkVariables } from './theme/chartColors';
import { themeFor } from './theme/theme';
import { useForcedColors } from './theme/useForcedColors';

const useStyles = makeStyles({
  root: {
    ...inkVariables, fontVariantNumeric: 'tabular-nums', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, minHeight: '100vh',
    '@media (forced-colors: active)': { ...forcedInkVariables },
  },
});

const pages: Readonly<Record<Page, ComponentType>> = {
  start: Start, mapping: Mapping, demand: Demand, stock: StockParameters, settings: Settings, explain: lazy(() => import('./pages/explain/Explain')),
  import: lazy(() => import('./pages/import/Import')),
};

export interface AppProps {
  readonly actions: PaneActions;
  /** Whether Office is dark (`isDark(officeTheme.bodyBackgroundColor)`); under forced colours the system decides. */
  readonly dark: boolean;
  /** Locale of Office, e.g. `de-AT`: numbers, dates and, unless Settings says otherwise, the language. */
  readonly locale: string;
  /** What ribbon buttons ask for. */
  readonly ribbon?: RibbonRequests;
  /** Requirement sets this Excel lacks, e.g. `ExcelApi 1.13`. */
  readonly missing?: readonly string[];
  readonly clock?: PaneClock;
}

const nothing: readonly string[] = [];

/** Runs when the ribbon asks, as soon as it is known which history; without one, opens Start. Explains the selected cell. */
function useRibbon(ribbon: RibbonRequests | undefined, { source, remembering }: PaneState, commands: Commands): void {
  const [asked, setAsked] = useState(false);
  useEffect(() => ribbon?.listen((request) => { if (request === 'run') setAsked(true); else commands.explain('selected'); }), [ribbon, commands]);
  useEffect(() => {
    if (!asked || (!source && remembering)) return;
    setAsked(false);
    if (source) commands.run(source.mapping);
    else commands.open('start');
  }, [asked, source, remembering, commands]);
}

/** The pane: theme, language, state, and the page that is open. */
export function App({ actions, dark, locale, ribbon, missing = nothing, clock = systemClock }: AppProps): ReactElement {
  const styles = useStyles();
  const forcedColors = useForcedColors();
  const { state, commands, recalling } = usePaneStore(actions, clock);
  useRibbon(ribbon, state, commands);
  const share = useMemo(() => ({ state, commands, clock, recalling, missing, record: actions.record, explain: actions.explain, imports: actions.imports }), [state, commands, clock, recalling, missing, actions]);
  const language = languageFor(state.settings.status === 'ready' ? state.settings.value.language : 'auto', locale);
  const Shown = pages[state.page];
  return (
    <FluentProvider theme={themeFor({ dark, forcedColors })} lang={language}>
      <div className={styles.root}>
        <WordsProvider language={language} locale={locale}>
          <PaneContext.Provider value={share}>
            <PageBoundary key={state.page}><Suspense><Shown /></Suspense></PageBoundary>
          </PaneContext.Provider>
        </WordsProvider>
      </div>
    </FluentProvider>
  );
}
