import path from 'node:path';
import { parseArgs } from 'node:util';
import { addSample } from '../actions/addSample';
import { newWorkbookFile } from '../workbook/file/newWorkbookFile';
import { UsageError, type Command } from './command';
import { writeWhole } from './files';

const help = `
Usage: concord sample OUT.xlsx [options]

Writes the sample company: Hollenberg Garden Power, a fictional maker of battery garden tools, with every input table
filled. The same seed gives the same file, byte for byte.

Options
  --seed N   another company of the same kind (default 1)
  --dirty    with planted faults for the linter to find; they are listed on standard output
  --help     this text

Exit code: 0 written, 1 not written, 2 not understood.
`;

const LARGEST_SEED = 4_294_967_295;

/** `concord sample`: the sample company as a workbook. */
export const sampleCommand: Command = {
  name: 'sample',
  summary: 'write the sample company: a workbook with every input table filled',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { seed: { type: 'string' }, dirty: { type: 'boolean' } } });
    const [out, ...more] = positionals;
    if (!out || more.length > 0) throw new UsageError(out ? `one file at a time; '${more[0]}' is one too many.` : 'where should it go? Give OUT.xlsx.');
    const workbook = newWorkbookFile({ name: path.basename(out) });
    const watch = { progress: () => undefined, signal: new AbortController().signal };
    const { tables, faults } = await addSample(workbook, watch, { seed: seedOf(values.seed), state: values.dirty ? 'dirty' : 'clean' });
    await writeWhole(out, workbook.bytes());
    for (const { id, cell, what, rule } of faults) io.stdout.write(`${id} ${cell}: ${what} (${rule})\n`);
    io.stdout.write(`${out} written: ${tables.length} tables, ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows${values.dirty ? `, ${faults.length} planted faults` : ''}.\n`);
    return 0;
  },
};

function seedOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seed = Number(text);
  if (!Number.isInteger(seed) || seed < 0 || seed > LARGEST_SEED) throw new UsageError(`--seed takes a whole number from 0 to ${LARGEST_SEED}, not '${text}'.`);
  return seed;
}
