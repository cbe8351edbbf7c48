import path from 'node:path';
import { parseArgs } from 'node:util';
import { NotPublishable, publishable, publishPlan, type Obstacle } from '../actions/publishPlan';
import { openWorkbookFile } from '../workbook/file/openWorkbookFile';
import { UsageError, type CliIo, type Command } from './command';
import { readBook, writeWhole } from './files';

const help = `
Usage: concord publish BOOK.xlsx --by NAME [--override REASON] [--out OUT.xlsx]

Signs the plan off: its fingerprint goes into x_Cycle, the sign-off into the audit log. Refused, with everything named and
nothing written, when no run stands behind the plan, the inputs changed since, an identity (C1 to C15) does not hold or one of
your tests (x_Tests) fails. A reason given with --override lets failed tests pass and is kept with the test and in the log.
concord verify says afterwards whether the signed plan still is the plan of the workbook.

Options
  --by NAME          who signs
  --override REASON  why the plan is published although tests fail: for every failed test, or TEST=REASON for one;
                     may be given more than once
  --out FILE         where the result goes; default: BOOK.xlsx itself
  --drop             go on although something in the file cannot be carried over; what is lost is named
  --help             this text

Exit code: 0 published, 1 not published, 2 not understood.
`;

/** `concord publish`: signs the plan of a workbook off. */
export const publishCommand: Command = {
  name: 'publish',
  summary: 'sign the plan of a workbook off, once its checks and tests hold',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { by: { type: 'string' }, override: { type: 'string', multiple: true }, out: { type: 'string' }, drop: { type: 'boolean' } },
    });
    const [book, ...more] = positionals;
    if (!book || more.length > 0) throw new UsageError(book ? `one workbook at a time; '${more[0]}' is one too many.` : 'which workbook? Give BOOK.xlsx.');
    if (!values.by?.trim()) throw new UsageError('who signs? Give --by NAME.');
    const out = values.out ?? book;
    if (!/\.(xlsx|xlsm)$/i.test(out)) throw new UsageError(`--out is to be a workbook: end its name in .xlsx or .xlsm, not '${path.basename(out)}'.`);
    const workbook = await openWorkbookFile(await readBook(book), { name: path.basename(book), saveAs: path.basename(out) });
    for (const blocker of workbook.blockers) io.stderr.write(`${values.drop ? 'lost' : 'kept back'}: ${blocker.sentence}\n`);
    if (workbook.blockers.length > 0 && !values.drop) throw new Error('nothing was written. Give --drop to go on without what is named above.');
    const { obstacles } = await publishable(workbook);
    try {
      const signed = await publishPlan({ workbook, clock: { now: () => new Date().toISOString() } }, { by: values.by, overrides: reasonsFor(obstacles, values.override ?? []) });
      await writeWhole(out, workbook.bytes());
      io.stdout.write(`Plan ${signed.fingerprint} published for ${signed.cycle} by ${signed.by}; ${out} written.\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof NotPublishable)) throw error;
      tell(error.obstacles, io);
      return 1;
    }
  },
};

function tell(obstacles: readonly Obstacle[], io: CliIo): void {
  for (const { sentence } of obstacles) io.stderr.write(`not published: ${sentence}\n`);
  const tests = obstacles.filter(({ kind }) => kind === 'test');
  io.stderr.write(tests.length === obstacles.length ? 'Nothing was written. Change the plan, or give a reason with --override.\n' : 'Nothing was written.\n');
}

/** Reasons by test: `TEST=REASON` where a failed test has that name, else the reason of every failed test without its own. */
function reasonsFor(obstacles: readonly Obstacle[], given: readonly string[]): Readonly<Record<string, string>> {
  const failed = obstacles.filter(({ kind }) => kind === 'test').map(({ name }) => name);
  const owned = given.flatMap(text => {
    const test = failed.find(name => text.startsWith(`${name}=`));
    return test === undefined ? [] : [{ text, test, reason: text.slice(test.length + 1) }];
  });
  const general = given.filter(text => !owned.some(own => own.text === text));
  if (general.length > 1) throw new UsageError(`--override takes one reason for all failed tests, or TEST=REASON; '${general[1]}' names no failed test.`);
  return Object.fromEntries(failed.map(test => [test, owned.find(own => own.test === test)?.reason ?? general[0] ?? '']));
}
