import { recognise } from './recognise';
import { WorkbookFile } from './workbookFile';

/**
 * Opens the bytes of an .xlsx or .xlsm file. `name` is the file's name for messages; `saveAs` the name the result will
 * have, the same unless given: its ending decides whether macros can stay. Throws `UnreadableFile`, with what to do about it, when the bytes are something else or damaged.
 */
export async function openWorkbookFile(bytes: Uint8Array, { name = 'workbook.xlsx', saveAs = name }: { readonly name?: string; readonly saveAs?: string } = {}): Promise<WorkbookFile> {
  return new WorkbookFile(recognise(bytes, name), saveAs, bytes);
}
