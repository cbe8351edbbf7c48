import type { Plan, StockParameters } from '../../plan/model/plan';
import type { CellContent, CellStyle, SheetDescription, TableColumn, TableRow } from './description';
import { FORMAT, TAB_COLOR, WIDTH, wideEnough } from './formats';
import { percentText, unitLine } from './words';

interface StockColumn extends TableColumn {
  readonly content: (stock: StockParameters) => CellContent;
  readonly style?: (stock: StockParameters) => CellStyle | undefined;
}

const HEADER_ROW = 3;
const number = { align: 'right' as const, width: WIDTH.period, format: FORMAT.quantity };
const rate = { ...number, format: FORMAT.rateOfUse };
const text = { format: FORMAT.text };
const shadedDefault = (isDefault: boolean): CellStyle | undefined => (isDefault ? 'neutral' : undefined);

const stockColumns: readonly StockColumn[] = [
  { header: 'item', key: true, width: WIDTH.id, ...text, content: stock => stock.item },
  { header: 'name', width: WIDTH.name, ...text, content: stock => stock.name || null },
  { header: 'loc', key: true, width: WIDTH.loc, ...text, content: stock => stock.loc || null },
  { header: 'class', width: WIDTH.class, ...text, content: stock => stock.class },
  { header: 'demand', ...rate, content: stock => stock.demandPerPeriod },
  { header: 'σ error', ...rate, content: stock => stock.errorDeviation },
  { header: 'lead time d', ...number, content: stock => stock.leadTimeDays, style: stock => shadedDefault(stock.leadTimeIsDefault) },
  { header: 'service', width: WIDTH.class, align: 'right', ...text, content: stock => stock.serviceKind, style: stock => shadedDefault(stock.targetIsDefault) },
  { header: 'target', ...number, format: FORMAT.rate, content: stock => stock.target, style: stock => shadedDefault(stock.targetIsDefault) },
  { header: 'safety stock', ...number, content: stock => stock.safetyStock },
  { header: 'reorder point', ...number, content: stock => stock.reorderPoint },
  { header: 'order-up-to', ...number, content: stock => stock.orderUpTo },
  { header: 'lot', ...number, content: stock => stock.lot },
  { header: 'cards', ...number, content: stock => stock.cards },
  { header: 'value', ...number, width: WIDTH.total, content: stock => stock.value },
  { header: 'method', width: WIDTH.method, ...text, content: stock => stock.method },
];

/** The Stock Parameters sheet: `p_StockParams`, one row per item and location; shaded cells are defaults. */
export function stockSheet(plan: Plan): SheetDescription {
  const { leadTimeDaysDefault, serviceDefault, currency } = plan.settings;
  return {
    name: 'Stock Parameters',
    tabColor: TAB_COLOR.plan,
    cells: [
      { row: 0, column: 0, content: 'Stock parameters', style: 'title' },
      { row: 1, column: 0, content: `${unitLine(plan)}, calendar days, value in ${currency} · σ is the error of the forecast · plan ${plan.fingerprint.slice(0, 8)}`, style: 'subtitle' },
      { row: 2, column: 0, content: `Shaded cells are defaults: lead time ${leadTimeDaysDefault} d, cycle service ${percentText(serviceDefault)}. Items and Stock Policy replace them.`, style: 'hint' },
    ],
    table: {
      name: 'p_StockParams',
      row: HEADER_ROW,
      columns: stockColumns.map(({ content: _content, style: _style, ...column }) => ({ ...column, width: wideEnough(column.header, column.width) })),
      rows: plan.stock.map(stockRow),
    },
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 3 },
    landscape: true,
  };
}

function stockRow(stock: StockParameters): TableRow {
  const styles: Record<number, CellStyle> = {};
  stockColumns.forEach((column, index) => {
    const style = column.style?.(stock);
    if (style) styles[index] = style;
  });
  return {
    cells: stockColumns.map(column => column.content(stock)),
    styles,
  };
}
