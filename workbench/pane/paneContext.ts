import type { Session } from '../objects/session';

const LOCALE = 'en-US';
const EXCEL = 1;
/** How the pane was opened: by the person; and as what: a task pane. */
const INSERTED = 2;
const TASK_PANE = 1;

export type ThemeName = 'light' | 'dark';
/** Excel's themes as `Office.context.officeTheme` shows them; on the wire a colour is a number. */
const THEMES = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424, controlBackgroundColor: 0xf3f3f3, controlForegroundColor: 0x242424 },
  dark: { bodyBackgroundColor: 0x292929, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x1f1f1f, controlForegroundColor: 0xffffff },
} as const;

/** What `GetContext()` of desktop Excel gives: read once by office.js when it starts. */
export type PaneContext = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The application, document and add-in settings a pane of this session sees. */
export function paneContext(session: Session, theme: ThemeName): PaneContext {
  const { document } = session;
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'workbench-addin',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => LOCALE,
    GetAppDataLocale: () => LOCALE,
    GetDocUrl: () => `C:\\${document.name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => INSERTED,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'workbench',
    GetInstanceId: () => session.name,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(session.apiSets),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.18000.10000',
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[theme]),
    GetSettings: () => ({
      Read(keys: string[], values: unknown[]): void {
        for (const [key, value] of Object.entries(document.annex.documentSettings)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: Iterable<string>, values: readonly string[]): void {
        document.annex.documentSettings = Object.fromEntries([...keys].map((key, i) => [key, values[i]]));
      },
    }),
  };
}
