import type { CellRef } from '../../workbook/cells';

/** `Sales 23-26!A1`: a cell as people write it; the sheet's quotes are left out. */
export const place = (cell: CellRef): string => `${cell.sheet}!${cell.address}`;
