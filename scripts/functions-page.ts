import type { CustomFunction, Example, Family } from '../src/functions/customFunction';
import { defaultOf, isOptional, type Parameter, signatureOf } from '../src/functions/parameter';
import { acceptedInWords } from '../src/functions/readArguments';
import { customFunctions, namespace } from '../src/functions/registry';
import { workbookFunctions } from '../src/functions/workbookFunctions';

const escape = (text: string): string => text.replaceAll('|', '\\|');

function takes(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'number':
      return acceptedInWords[parameter.accepts];
    case 'word':
      return `one of ${parameter.words.map((word) => `\`"${word}"\``).join(', ')}`;
    case 'date':
      return 'a date, or a text such as `"2026-01-01"`';
    case 'text':
      return 'a text';
    case 'matrix':
      return 'a block of numbers without blank cells';
    case 'series':
      return `one row or column of numbers; blank cells are ${parameter.blanks === 'missing' ? 'missing values' : 'refused'}`;
  }
}

function whenLeftOut(parameter: Parameter): string {
  if (!isOptional(parameter)) return 'needed';
  if (parameter.absent !== undefined) return parameter.absent;
  const value = defaultOf(parameter);
  return typeof value === 'string' ? `\`"${value}"\`` : `\`${value}\``;
}

/** An argument as a formula writes it: a range as an array constant, an omitted one as nothing. */
function inFormula(argument: unknown): string {
  if (argument === null) return '';
  if (Array.isArray(argument)) return `{${argument.map((row: unknown[]) => row.map(inFormula).join(',')).join(';')}}`;
  return JSON.stringify(argument);
}

function exampleLine(name: string, example: Example): string {
  return `\`=${namespace}.${name}(${example.arguments.map(inFormula).join(', ').replaceAll(', ,', ',,')})\` → \`${JSON.stringify(example.result)}\``;
}

function section(called: Omit<CustomFunction, 'run'>): string[] {
  return [
    `### ${namespace}.${called.name}`,
    '',
    called.sentence,
    '',
    `\`${namespace}.${called.name}(${called.parameters.map(signatureOf).join(', ')})\` → ${called.result.help}.`,
    '',
    '| argument | what it is | takes | when left out |',
    '|---|---|---|---|',
    ...called.parameters.map((parameter) => `| ${parameter.name} | ${escape(parameter.help)} | ${escape(takes(parameter))} | ${escape(whenLeftOut(parameter))} |`),
    '',
    ...called.examples.flatMap((example) => [exampleLine(called.name, example), '']),
  ];
}

const families: readonly Family[] = ['Demand', 'Inventory', 'Workbook'];

/** The custom functions as the Markdown page `docs/functions.md`. */
export function functionsPage(): string {
  return [
    '# Custom functions',
    '',
    '<!-- Made from src/functions by scripts/functions-page.ts; change it there. -->',
    '',
    `In a cell: \`=${namespace}.EOQ(1300, 8, 0.225)\`. On the command line: \`npm run --silent concord -- eval ${namespace}.EOQ 1300 8 0.225\`, each argument as JSON, a range as an array of rows. Both run the same code.`,
    '',
    '## How arguments are read',
    '',
    '- `[x]` may be left out: skip it between commas, or refer to an empty cell.',
    '- Rates, demand and deviations share one period; lead time and review are in that period.',
    '- A *series* is one row or one column, oldest first. Blank cells (and the empty text a formula leaves) are missing values; trailing ones are periods that passed without a reading. Text and TRUE or FALSE in a series are errors that name the cell.',
    '- Results run the way the series ran: a row per period under a column, or side by side under a row.',
    '- A single number is a number, a text that is a plain number (`"4.5"`), or a range of one cell. An empty cell is not 0: it stands for an argument left out, and is an error where the argument is needed. TRUE and FALSE are not numbers.',
    '- Words such as `"FILL"` are read in any case.',
    '- Every error is `#VALUE!` with a sentence that says which argument is wrong and what is accepted. Numbers out of range are no `#NUM!`, because Excel shows a sentence only for `#VALUE!`.',
    '- Equal arguments give equal results, which are remembered: a formula calculated again costs a look-up.',
    '',
    '## Conventions of the stock functions',
    '',
    '- Deviation of lead-time demand: √((L + R)·sd² + mean²·lead_time_sd²). `review` R is added to the lead time L.',
    '- `"FILL"` with a `lot` is exact (what was already short when the cycle began counts once). Without a lot, the share is of the demand between reviews, or of one period when `review` is 0, by the usual approximation.',
    '- `"auto"` takes the negative binomial (whole units) up to a lead-time mean of 10, above that the normal while the deviation is under half the mean, else the gamma. `"negbin"` becomes Poisson where the variance does not exceed the mean.',
    '',
    ...families.flatMap((family) => [`## ${family}`, '', ...[...customFunctions, ...workbookFunctions].filter((each) => each.family === family).flatMap(section)]),
  ].join('\n').trimEnd() + '\n';
}
