import { InterceptorEffectEnum } from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

const PIXELS_PER_DIGIT = 7.2;
const PADDING = 8;
const MOST_CHARACTERS = 11;
/** Before Univer's own number formats, which then have the last word. */
const PRIORITY = 9;

/** Shows numbers without a format as Excel does: rounded to what the column has room for, eleven characters at most. */
export function roundGeneralNumbers(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { workbook, worksheet, col }, next) => {
      const value = cell?.v;
      if (typeof value !== 'number' || Number.isInteger(value) || workbook.getStyles().getStyleByCell(cell)?.n?.pattern) return next(cell);
      const room = Math.min(MOST_CHARACTERS, Math.floor((worksheet.getColumnWidth(col) - PADDING) / PIXELS_PER_DIGIT));
      const shown = fit(value, room);
      return next(shown === value ? cell : { ...cell, v: shown });
    },
  });
}

/** The number with as many decimals as fit into `room` characters. */
function fit(value: number, room: number): number {
  if (String(value).length <= room) return value;
  const whole = Math.trunc(value), taken = String(whole).length + (value < 0 && whole === 0 ? 2 : 1);
  return Number(value.toFixed(Math.max(0, Math.min(20, room - taken))));
}
