import { createRoot } from 'react-dom/client';
import { registerCommands } from '../commands/register';
import { registerFunctions } from '../functions/register';
import { missingSets } from '../workbook/excel/capability';
import { App } from './App';
import { excelActions } from './excelActions';
import { ribbonRequests } from './ribbonRequests';
import { isDark } from './theme/theme';

registerFunctions();

void Office.onReady().then(() => {
  const ribbon = ribbonRequests();
  registerCommands({
    runPlan: async () => {
      await Office.addin.showAsTaskpane();
      ribbon.ask('run');
    },
  });
  const place = document.getElementById('root');
  if (!place) throw new Error('taskpane.html has no element with the id root.');
  const root = createRoot(place);
  const draw = (): void => root.render(
    <App actions={excelActions} ribbon={ribbon} missing={missingSets()} dark={isDark(Office.context.officeTheme?.bodyBackgroundColor)} locale={Office.context.displayLanguage || navigator.language} />,
  );
  draw();
  document.addEventListener('visibilitychange', () => { if (!document.hidden) draw(); });
});
