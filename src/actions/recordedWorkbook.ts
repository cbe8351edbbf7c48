import type { CellsPort, WorkbookPort } from './ports';

const INPUT = /^[mt]_/i;
const KEPT = /^x_digests$/i;

/**
 * A workbook whose writes Concord remembers as its own: whatever an action writes into input tables (`m_`, `t_`) through it,
 * described or cell by cell, is taken over into `x_Digests` in the same step, so that it is never listed as an edit made
 * without the add-in; what people changed there before still is. Every door hands its actions the workbook inside this.
 * Where nothing is kept yet, it writes as the workbook itself does.
 */
export const recordedWorkbook = (workbook: WorkbookPort & CellsPort): WorkbookPort & CellsPort => ({
  sheets: () => workbook.sheets(),
  tables: () => workbook.tables(),
  ...(workbook.names && { names: () => workbook.names?.() ?? Promise.resolve([]) }),
  table: name => workbook.table(name),
  region: source => workbook.region(source),
  write: async (sheets, watch) => {
    const names = sheets.map(({ table }) => table.name);
    if (!names.some(name => INPUT.test(name)) || names.some(name => KEPT.test(name))) return workbook.write(sheets, watch);
    const { keptAfterSheets } = await import('./ownWrites');
    return workbook.write([...sheets, ...(await keptAfterSheets(workbook, sheets))], watch);
  },
  setCells: async changes => {
    const { setOwnCells } = await import('./ownWrites');
    return setOwnCells(workbook, changes);
  },
});
