import path from 'node:path';
import { parseArgs } from 'node:util';
import { publication, type Publication } from '../actions/publication';
import { unattributedEdits, type UnattributedEdits } from '../actions/unattributedEdits';
import { verifyWorkbook, type Checked } from '../actions/verifyWorkbook';
import { readableChange } from '../workbook/digests/readableChange';
import { openWorkbookFile } from '../workbook/file/openWorkbookFile';
import { UsageError, type Command } from './command';
import { readBook } from './files';

const SHOWN = 20;

const help = `
Usage: concord verify BOOK.xlsx [--json]

Computes the identities (C1 to C15) and your own tests (x_Tests) on the workbook as it stands, and lists rows of input
tables that changed without a record of who and why; says whether the plan is published, or stale because it changed since.
Formulas count with the value the file holds. Nothing is written. docs/checks.md describes identities and tests.

Options
  --json   everything as JSON on standard output
  --help   this text

Exit code: 0 all that can be checked holds, 1 an identity or a test does not hold (or the file cannot be read), 2 not understood.
A test that fails with a reason in its column override counts as held. Changed rows and a stale sign-off are listed and change no exit code.
`;

/** `concord verify`: checks and tests of a planned workbook, as it stands. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'compute the checks and your tests on a workbook as it stands',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' } } });
    const [book, ...more] = positionals;
    if (!book || more.length > 0) throw new UsageError(book ? `one workbook at a time; '${more[0]}' is one too many.` : 'which workbook? Give BOOK.xlsx.');
    const workbook = await openWorkbookFile(await readBook(book), { name: path.basename(book) });
    const checked = await verifyWorkbook(workbook);
    const edits = await unattributedEdits(workbook);
    const published = await publication(workbook);
    const told = { ...published, signOff: published.signOff && { ...published.signOff, tables: Object.fromEntries(published.signOff.tables) } };
    io.stdout.write(values.json ? `${JSON.stringify({ book, ...checked, edits, publication: told }, null, 2)}\n` : asText(checked, edits, published));
    return checked.findings.some(({ severity }) => severity !== 'info') ? 1 : 0;
  },
};

function asText({ checks, tests, findings }: Checked, edits: UnattributedEdits, published: Publication): string {
  const lines = ['Identities', ''];
  for (const { check, what, result, rows, residual, worstCell, note } of checks) {
    const found = rows === null ? '' : `  ${rows} checked, residual ${Number((residual ?? 0).toPrecision(6))}`;
    lines.push(`  ${check.padEnd(4)} ${result.padEnd(12)} ${what}${found}${result === 'fail' && worstCell ? `  at ${worstCell.sheet}!${worstCell.address}` : ''}`);
    if (note !== null) lines.push(`       ${' '.repeat(12)} ${note}`);
  }
  lines.push('', 'Tests', '', ...tests.map(({ test, result, value }) => `  ${result.padEnd(6)} ${test}: ${value}`));
  lines.push(...findings.filter(({ code }) => code === 'test-unreadable').map(({ message, cell }) => `  ${cell ? `${cell.sheet}!${cell.address} ` : ''}${message}`));
  lines.push('', 'Changes in input tables without a record', '', ...editLines(edits));
  lines.push('', 'Published', '', ...publishedLines(published));
  const failed = findings.filter(({ severity }) => severity !== 'info').length;
  lines.push('', failed === 0 ? 'Everything that can be checked holds.' : `${failed} ${failed === 1 ? 'does' : 'do'} not hold.`, '');
  return lines.join('\n');
}

function publishedLines({ state, signOff, why }: Publication): readonly string[] {
  if (!signOff) return [state === 'not planned' ? '  no: there is no plan yet' : '  no: nobody has signed this plan off (concord publish)'];
  const signed = `plan ${signOff.fingerprint} for ${signOff.cycle}, signed by ${signOff.by} at ${signOff.at} UTC`;
  return state === 'published' ? [`  published: ${signed}`] : [`  stale: ${signed}; the plan changed since`, ...why.map(sentence => `    ${sentence}`)];
}

function editLines({ known, changes }: UnattributedEdits): readonly string[] {
  if (!known) return ['  not known: no run has kept input tables in this workbook (x_Digests)'];
  if (changes.length === 0) return ['  none'];
  const told = changes.slice(0, SHOWN).map(readableChange).map(({ table, rowKey, kind, column, old, new: fresh, cell }) => {
    const where = cell ? `${cell.sheet}!${cell.address} ` : '';
    const what = column === null ? kind : `${column}: ${quoted(old)} → ${quoted(fresh)}`;
    return `  ${where}${table} ${rowKey === null ? 'as a whole' : rowKey.split('|').filter(Boolean).join(' · ')} ${what}`;
  });
  return changes.length > SHOWN ? [...told, `  and ${changes.length - SHOWN} more (--json lists them)`] : told;
}

const quoted = (text: string | null): string => (text === null ? 'not known' : text === '' ? 'empty' : `“${text}”`);
