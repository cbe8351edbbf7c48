import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exportBundle } from '../workbook/bundle/exportBundle';
import { MANIFEST, parseManifest } from '../workbook/bundle/manifest';
import { openWorkbookFile } from '../workbook/file/openWorkbookFile';
import { UsageError, type CliIo, type Command } from './command';
import { readBook } from './files';

const help = `
Usage: concord export BOOK.xlsx DIR

Writes a workbook's Concord tables as text, to be reviewed and kept in git: a CSV for each table with its rows sorted by
key, the demand history where it stands in a layout of its own (history.csv), and manifest.json with the sheet, rows,
columns and SHA-256 of each. The same content gives the same bytes. Formulas are written as their values.
DIR is made when it is not there; files of an earlier export in it are replaced.

In the CSV files a bare cell is what it looks like: a number, a date (2026-11-02), TRUE, FALSE, an error such as #N/A, or
nothing. Text that looks like one of these stands in quotes.

Exit code: 0 written, 1 not written, 2 not understood.
`;

/** `concord export`: the workbook's Concord content as text files. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write a workbook’s tables as text files for review in git',
  help,
  async run(args: readonly string[], io: CliIo) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [book, directory, ...more] = positionals;
    if (!book || !directory || more.length > 0) throw new UsageError(more.length > 0 ? `'${more[0]}' is one too many; give BOOK.xlsx and DIR.` : 'give BOOK.xlsx and the directory to write to.');
    const workbook = await openWorkbookFile(await readBook(book), { name: path.basename(book) });
    const { files, tables, history, remarks } = await exportBundle(workbook);
    if (tables.length === 0 && !history) throw new Error(`${book} has no Concord table and no mapped history: there is nothing to export. Run concord plan first, or fill a template (concord template).`);
    await mkdir(directory, { recursive: true });
    await removeEarlier(directory, files);
    for (const [name, bytes] of files) await writeFile(path.join(directory, name), bytes);
    for (const remark of remarks) io.stderr.write(`warning: ${remark}\n`);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    io.stdout.write(`${directory}: ${tables.length} table${tables.length === 1 ? '' : 's'} with ${rows} rows${history ? `, and the demand history of ${history.source}` : ''}.\n`);
    return 0;
  },
};

/** Takes away the files of an earlier export that this one does not have, as its manifest lists them. */
async function removeEarlier(directory: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  let text: string;
  try {
    text = await readFile(path.join(directory, MANIFEST), 'utf8');
  } catch {
    return; // no earlier export
  }
  const { tables, history } = parseManifest(text);
  const earlier = [...tables, ...(history ? [history] : [])].map(({ file }) => file);
  for (const file of earlier) if (!files.has(file)) await rm(path.join(directory, file), { force: true });
}
