import { recognise } from './recognise';
import { WorkbookFile } from './workbookFile';

/**
 * Opens the bytes of an .xlsx or .xlsm file. `name` is the file name the result will have: its ending decides whether
 * macros can stay. Throws `UnreadableFile`, with what to do about it, when the bytes are something else or damaged.
 */
export async function openWorkbookFile(bytes: Uint8Array, { name = 'workbook.xlsx' }: { readonly name?: string } = {}): Promise<WorkbookFile> {
  return new WorkbookFile(recognise(bytes, name), name, bytes);
}
