import { applyImport } from '../actions/applyImport';
import { importSources } from '../actions/importSources';
import type { WorkbookPort } from '../actions/ports';
import { previewImport } from '../actions/previewImport';
import { summariseImport } from '../actions/summariseImport';
import { undoImport } from '../actions/undoImport';
import type { ImportActions } from './imports';

/** Imports into the open workbook. */
export const importActions = (workbook: WorkbookPort): ImportActions => ({
  sources: () => importSources(workbook),
  preview: async request => summariseImport(await previewImport(workbook, request)),
  apply: (request, agreed, watch) => applyImport(workbook, { ...request, agreed }, watch),
  undo: (undo, watch) => undoImport(workbook, undo, watch),
});
