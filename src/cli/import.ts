import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importBundle } from '../workbook/bundle/importBundle';
import { MANIFEST } from '../workbook/bundle/manifest';
import { newWorkbookFile } from '../workbook/file/newWorkbookFile';
import { UsageError, type CliIo, type Command } from './command';
import { writeWhole } from './files';

const help = `
Usage: concord import DIR OUT.xlsx [--force]

Makes a workbook from text files that concord export wrote. A file that is missing, was changed or was added since is
named, and nothing is written.

Options
  --force   take changed and added files as they are, for plans that are edited as text; a missing file is still refused
  --help    this text

Exit code: 0 written, 1 not written, 2 not understood.
`;

/** `concord import`: a new workbook from a bundle of text files. */
export const importCommand: Command = {
  name: 'import',
  summary: 'make a workbook from text files that export wrote',
  help,
  async run(args: readonly string[], io: CliIo) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { force: { type: 'boolean' } } });
    const [directory, out, ...more] = positionals;
    if (!directory || !out || more.length > 0) throw new UsageError(more.length > 0 ? `'${more[0]}' is one too many; give DIR and OUT.xlsx.` : 'give the directory of the bundle and OUT.xlsx.');
    const { sheets, plain, edited } = importBundle(await readBundle(directory), values.force ? 'taken' : 'refused');
    const workbook = newWorkbookFile({ name: path.basename(out) });
    for (const sheet of plain) workbook.addPlainSheet(sheet);
    await workbook.write(sheets, { progress: () => undefined, signal: new AbortController().signal });
    await writeWhole(out, workbook.bytes());
    for (const file of edited) io.stderr.write(`note: ${file} differs from ${MANIFEST} and was taken as it is.\n`);
    io.stdout.write(`${out} written: ${sheets.length + plain.length} sheets.\n`);
    return 0;
  },
};

/** The manifest and every CSV file of a directory. */
async function readBundle(directory: string): Promise<ReadonlyMap<string, Uint8Array>> {
  let names: readonly string[];
  try {
    names = await readdir(directory);
  } catch (error) {
    throw new Error(`${directory} cannot be read (${error instanceof Error ? error.message : String(error)}). Check the path.`);
  }
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    if (name === MANIFEST || name.endsWith('.csv')) files.set(name, await readFile(path.join(directory, name)));
  }
  return files;
}
