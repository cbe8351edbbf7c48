import type { Typed } from '../read/contractTable';
import type { CellContent, LayoutRow, SheetDescription, TableRow } from '../sheets/description';
import { TAB_COLOR } from '../sheets/formats';
import { contractCell, contractColumn, templateSheet } from '../template';
import type { ColumnSpec } from '../contract';
import type { ImportPlan, PlannedRow } from './plannedRows';
import type { StandingRows } from './standingRows';

/**
 * What has to be written so that the table holds what was planned: rows keep their order and what people put beside them,
 * new rows take the blank ones at the end first and then follow below. Without a table, the sheet of the template is made.
 */
export function importSheet(plan: ImportPlan, standing: StandingRows | null): SheetDescription {
  return standing ? standingSheet(plan, standing) : newSheet(plan);
}

const isAdded = (row: PlannedRow): row is Extract<PlannedRow, { fate: 'added' }> => row.fate === 'added';

function newSheet({ table, rows }: ImportPlan): SheetDescription {
  const sheet = templateSheet(table);
  const cells = (values: Readonly<Record<string, Typed>>): readonly CellContent[] => table.columns.map(column => contractCell(values[column.name] ?? null, column));
  return { ...sheet, table: { ...sheet.table, rows: rows.filter(isAdded).map(({ values }): TableRow => ({ cells: cells(values), style: 'input' })) } };
}

function standingSheet({ table, columns, rows }: ImportPlan, standing: StandingRows): SheetDescription {
  const described: TableRow[] = [];
  const arrangement: LayoutRow[] = [];
  const asKept = columns.map(column => inTheirWay(column, standing));
  const describe = (values: Readonly<Record<string, Typed>>, existing: number | null, kept: (column: ColumnSpec, at: number) => CellContent): void => {
    arrangement.push({ described: described.length, existing });
    described.push({ cells: columns.map((column, at) => (column.name in values ? asKept[at](values[column.name]) : kept(column, at))) });
  };
  const added = rows.filter(isAdded);
  const blankTail = blankEnd(standing);
  for (const row of rows) {
    if (row.fate === 'removed' || row.fate === 'added') continue;
    if (row.standing >= blankTail) break;
    if (row.fate !== 'changed') arrangement.push({ described: null, existing: row.standing });
    else {
      const changed = Object.fromEntries(row.differences.map(difference => [difference.column, difference.new]));
      describe(changed, row.standing, ({ name }) => standing.raw(row.standing, name));
    }
  }
  added.forEach(({ values }, at) => describe(values, blankTail + at < standing.rows ? blankTail + at : null, () => null));
  for (let row = blankTail + added.length; row < standing.rows; row++) arrangement.push({ described: null, existing: row });
  return {
    name: standing.region.sheet,
    tabColor: TAB_COLOR.people,
    cells: [],
    table: {
      name: table.name, row: standing.region.row, rows: described, arrangement,
      columns: columns.map(column => ({ ...contractColumn(column), header: standing.headerOf(column.name) ?? column.name })),
    },
    charts: [],
    freeze: { rows: 0, columns: 0 },
  };
}

/** First of the blank rows that a table ends with. */
function blankEnd(standing: StandingRows): number {
  let end = standing.rows;
  while (end > 0 && standing.isBlank(end - 1)) end--;
  return end;
}

/** Dates go in as dates, but as ISO text into a column whose dates are all text. */
function inTheirWay(column: ColumnSpec, standing: StandingRows): (value: Typed) => CellContent {
  const isText = column.type === 'date' || column.type === 'ts' ? keepsText(column, standing) : false;
  return value => (isText ? value : contractCell(value, column));
}

function keepsText({ name }: ColumnSpec, standing: StandingRows): boolean {
  let texts = 0;
  for (let row = 0; row < standing.rows; row++) {
    const cell = standing.raw(row, name);
    if (typeof cell === 'number') return false;
    if (typeof cell === 'string' && cell.trim() !== '') texts++;
  }
  return texts > 0;
}

