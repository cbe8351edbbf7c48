import path from 'node:path';
import { parseArgs } from 'node:util';
import { addTemplate } from '../actions/addTemplate';
import { newWorkbookFile } from '../workbook/file/newWorkbookFile';
import { UsageError, type CliIo, type Command } from './command';
import { writeWhole } from './files';

const help = `
Usage: concord template OUT.xlsx

Writes a blank workbook with a sheet for every table that people can fill: headers explained, drop-downs and limits in
place, and a front sheet that says what each table makes possible. Only the demand history has to be filled.
docs/workbook.md describes every column.

Exit code: 0 written, 1 not written, 2 not understood.
`;

/** `concord template`: the pane's "Add a blank template", as a new file. */
export const templateCommand: Command = {
  name: 'template',
  summary: 'write a blank workbook to fill, with every input table explained',
  help,
  async run(args: readonly string[], io: CliIo) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [out, ...more] = positionals;
    if (!out || more.length > 0) throw new UsageError(out ? `one workbook at a time; '${more[0]}' is one too many.` : 'where should the template go? Give OUT.xlsx.');
    const workbook = newWorkbookFile({ name: path.basename(out) });
    const { report } = await addTemplate(workbook, { progress: () => undefined, signal: new AbortController().signal });
    await writeWhole(out, workbook.bytes());
    io.stdout.write(`${out} written: ${report.sheetsMade.length} sheets. Fill the sheet Demand History, then run concord plan ${out} --out ${out}.\n`);
    return 0;
  },
};
