import { workbookFigures, type WorkbookFigures } from '../actions/workbookFigures';
import { excelWorkbook } from '../workbook/excel/excelWorkbook';
import { onPlanChanged } from '../workbook/excel/planChanges';
import { recalculateAll } from '../workbook/excel/recalculate';

/** The figures of the open workbook: read once, forgotten when cells change, and asked for anew when the plan has changed. */
export function liveFigures(): WorkbookFigures {
  const figures = workbookFigures(excelWorkbook());
  let asked = false;
  let probed = false;
  const ask = <Asked, Answer>(question: (asked: Asked) => Promise<Answer>) => (how: Asked): Promise<Answer> => {
    asked = true;
    return question(how);
  };
  const planChanged = (): void => {
    // cells may show answers kept in the file by another session: the first change of the plan asks them once
    if (!asked && probed) return;
    probed = true;
    recalculateAll().catch(() => { probed = false; }); // Excel is busy: the next change tries again
  };
  let watching: Promise<unknown> | null = null;
  const watch = (): Promise<unknown> => {
    watching ??= onPlanChanged({ changed: figures.forget, planChanged });
    watching.catch(() => { watching = null; }); // Excel refused: the next question tries again
    return watching;
  };
  const sure = <Asked, Answer>(question: (asked: Asked) => Promise<Answer>) => async (how: Asked): Promise<Answer> => {
    await watch(); // without word of changes nothing may be kept
    return question(how);
  };
  watch().catch(() => undefined); // said to whoever asks
  return { get: sure(ask(figures.get)), trace: sure(ask(figures.trace)), explain: sure(figures.explain), forget: figures.forget };
}
