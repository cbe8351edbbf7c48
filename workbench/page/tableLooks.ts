import type { Document } from '../objects/document';
import type { UniverGrid } from '../grid/univer/univerGrid';
import { themeName } from './tableThemes';

/** Keeps the looks of tables as their styles say. */
export function followTableStyles(grid: UniverGrid, document: Document): void {
  const applied = new Map<string, string>();
  let isQueued = false;
  const apply = (): void => {
    isQueued = false;
    for (const { id } of grid.tables()) {
      const { style, showBandedRows } = document.tableAnnex(id), theme = themeName(style, showBandedRows);
      if (applied.get(id) === theme) continue;
      applied.set(id, theme);
      grid.book.command('sheet.command.set-table-config', { unitId: grid.book.unitId, tableId: id, theme });
    }
  };
  grid.onChange(change => {
    if (change.type !== 'table' || isQueued) return;
    isQueued = true;
    setTimeout(apply, 0);
  });
}
