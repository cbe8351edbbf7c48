import path from 'node:path';
import { workbookFigures } from '../actions/workbookFigures';
import { cellErrorOf } from '../functions/cellError';
import { evaluate } from '../functions/evaluate';
import { nearestName } from '../functions/nearestName';
import { signatureOf } from '../functions/parameter';
import { customFunctions, functionNamed, namespace } from '../functions/registry';
import { workbookFunctions, type WorkbookFunction } from '../functions/workbookFunctions';
import { openWorkbookFile } from '../workbook/file/openWorkbookFile';
import { UsageError, type CliIo, type Command } from './command';
import { readBook } from './files';

/** A command-line word as a function argument: JSON where it is JSON, else the word as text. */
function argumentOf(word: string): unknown {
  try {
    return JSON.parse(word);
  } catch {
    return word;
  }
}

function list(io: CliIo): number {
  for (const { name, parameters, sentence } of [...customFunctions, ...workbookFunctions]) {
    io.stdout.write(`${namespace}.${name}(${parameters.map(signatureOf).join(', ')})\n    ${sentence}\n`);
  }
  return 0;
}

function unknown(name: string, io: CliIo): number {
  const names = [...customFunctions, ...workbookFunctions].map((each) => each.name);
  const nearest = nearestName(name, names);
  io.stderr.write(`There is no function ${name}.${nearest ? ` Did you mean ${namespace}.${nearest}?` : ''} The functions are: ${names.join(', ')}.\n`);
  return 1;
}

/** Evaluates a function that asks a workbook; the word after --book names the file. */
async function askBook(called: WorkbookFunction, words: readonly string[], io: CliIo): Promise<number> {
  const at = words.indexOf('--book');
  const book = at < 0 ? undefined : words[at + 1];
  if (book === undefined) throw new UsageError(`${called.name} asks a workbook: name it with --book BOOK.xlsx.`);
  const figures = workbookFigures(await openWorkbookFile(await readBook(book), { name: path.basename(book) }));
  try {
    io.stdout.write(`${JSON.stringify(await called.ask(words.filter((_, index) => index !== at && index !== at + 1), figures))}\n`);
    return 0;
  } catch (error) {
    const { code, sentence } = cellErrorOf(called, error);
    io.stderr.write(`${code} ${sentence}\n`);
    return 1;
  }
}

async function run(args: readonly string[], io: CliIo): Promise<number> {
  const [name, ...words] = args;
  if (name === undefined) throw new UsageError('eval needs the name of a function, such as SOP.EOQ; `concord eval --list` shows them all.');
  if (name === '--list') return list(io);
  if (name.startsWith('-')) throw new UsageError(`eval does not know ${name}; it takes --list, or a function's name and its arguments.`);
  const asking = workbookFunctions.find((each) => functionNamed(name) === undefined && each.name === name.trim().toUpperCase().replace(/^SOP\./, ''));
  if (asking) return askBook(asking, words, io);
  const called = functionNamed(name);
  if (called === undefined) return unknown(name, io);
  try {
    await called.prepare?.();
    io.stdout.write(`${JSON.stringify(evaluate(called, words.map(argumentOf)))}\n`);
    return 0;
  } catch (error) {
    const { code, sentence } = cellErrorOf(called, error);
    io.stderr.write(`${code} ${sentence}\n`);
    return 1;
  }
}

export const evalCommand: Command = {
  name: 'eval',
  summary: 'evaluate a custom function, as a cell would',
  help: `concord eval NAME [ARGUMENT …]
concord eval NAME [ARGUMENT …] --book BOOK.xlsx
concord eval --list

Evaluates one of the custom functions and prints its result as JSON: a number, or an array of rows.

  NAME       with or without SOP., such as SOP.EOQ or eoq
  ARGUMENT   JSON: a number, "a text", null for an argument left out, or a range as an array of rows:
             [[1],[2],[3]] is a column, [[1,2,3]] a row, null inside is an empty cell.
             A word that is not JSON is taken as a text.
  --book     the planned workbook that SOP.GET and SOP.TRACE ask; their arguments are taken as texts
  --list     the functions with their arguments; [x] may be left out

A function's error goes to standard error as its code and a sentence; the exit code is then 1.

Examples
  concord eval SOP.EOQ 1300 8 0.225
  concord eval SAFETY.STOCK 100 30 4 1 0.98 FILL null 400
  concord eval FORECAST.SEASONAL '[[112],[118],[132],[129]]' 3
  concord eval SOP.GET baseline HGP-T230 2027-04 --book plan.xlsx
`,
  run,
};
