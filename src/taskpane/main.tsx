import { createRoot } from 'react-dom/client';
import { registerCommands } from '../commands/register';
import { registerLater } from '../functions/registerLater';
import { missingSets } from '../workbook/excel/capability';
import { App } from './App';
import { excelActions } from './excelActions';
import { figuresOnDemand, openFigures } from './figuresOnDemand';
import { ribbonRequests } from './ribbonRequests';
import { isDark } from './theme/theme';

registerLater(openFigures);

void Office.onReady().then(() => {
  const ribbon = ribbonRequests();
  registerCommands({
    runPlan: async () => {
      await Office.addin.showAsTaskpane();
      ribbon.ask('run');
    },
    explainCell: async () => {
      await Office.addin.showAsTaskpane();
      ribbon.ask('explain');
    },
  });
  const place = document.getElementById('root');
  if (!place) throw new Error('taskpane.html has no element with the id root.');
  const root = createRoot(place);
  const draw = (): void => root.render(
    <App actions={excelActions} ribbon={ribbon} missing={missingSets()} dark={isDark(Office.context.officeTheme?.bodyBackgroundColor)} locale={Office.context.displayLanguage || navigator.language} />,
  );
  draw();
  figuresOnDemand().catch(() => undefined); // cells keep answers of earlier sessions until the plan changes; who asks hears of a failure
  document.addEventListener('visibilitychange', () => { if (!document.hidden) draw(); });
});
