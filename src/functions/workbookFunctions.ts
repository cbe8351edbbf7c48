import { InvalidArgument } from '../engine/errors';
import type { AskedFigure, FigurePort, TraceTable } from '../workbook/figures/figurePort';
import { asCell, isBlank, shown } from './cell';
import type { CustomFunction } from './customFunction';
import { isOptional, type TextParameter } from './parameter';

type Asks = 'figure' | 'item' | 'period' | 'channel' | 'loc' | 'scenario';

/** A custom function that asks the workbook it stands in; its answer takes a while, and changes when the plan does. */
export interface WorkbookFunction extends Omit<CustomFunction, 'run'> {
  readonly parameters: readonly (TextParameter & { readonly name: Asks })[];
  /** Rejects with InvalidArgument and a sentence for the user. */
  ask(given: readonly unknown[], figures: FigurePort): Promise<number | TraceTable>;
}

const figure = { name: 'figure', kind: 'text', help: 'which figure, as in the tables’ column: "baseline", "upper", "consensus" …' } as const;
const item = { name: 'item', kind: 'text', help: 'the item; for figures of the consensus plan the family' } as const;
const period = { name: 'period', kind: 'text', help: 'the period: "2027-04", "2026-W45", or a date in it' } as const;
const channel = { name: 'channel', kind: 'text', absent: 'all channels together', help: 'the channel (or customer), as in the table' } as const;
const loc = { name: 'loc', kind: 'text', absent: 'all locations together', help: 'the location, as in the table' } as const;
const scenario = { name: 'scenario', kind: 'text', absent: 'the plan itself', help: 'a scenario; only "base", the plan itself, can be asked for yet' } as const;

/** SOP.GET: one number of the plan by its keys. */
export const get: WorkbookFunction = {
  name: 'GET',
  family: 'Workbook',
  sentence: 'A number of the plan by its keys, so that a formula on it survives every run and the rolling horizon.',
  parameters: [figure, item, period, channel, loc, scenario],
  result: { shape: 'number', help: 'the number; without channel or location the sum over them' },
  examples: [],
  ask: async (given, figures) => figures.get(asked(get, given)),
};

/** SOP.TRACE: the steps that led to a number of the plan. */
export const trace: WorkbookFunction = {
  name: 'TRACE',
  family: 'Workbook',
  sentence: 'The steps that led to a number of the plan, with the cells it rests on, and whether they replay to the same digit.',
  parameters: [figure, item, period, channel, loc],
  result: { shape: 'table', help: 'step, what, value, where; a row per step' },
  examples: [],
  ask: async (given, figures) => figures.trace(asked(trace, given)),
};

/** Every function that asks the workbook, in the order of the help page. */
export const workbookFunctions: readonly WorkbookFunction[] = [get, trace];

/** Arguments under their names. Item numbers and dates are taken as cells hold them. */
function asked({ name, parameters }: WorkbookFunction, given: readonly unknown[]): AskedFigure {
  if (given.length > parameters.length) throw new InvalidArgument(`There are ${given.length} arguments; ${name} takes at most ${parameters.length}: ${parameters.map(each => each.name).join(', ')}.`);
  const values = new Map(parameters.map((parameter, index) => [parameter.name, keyIn(parameter, given[index])]));
  const text = (key: Asks): string => String(values.get(key) ?? '');
  return { figure: text('figure'), item: text('item'), period: values.get('period') ?? '', channel: text('channel'), loc: text('loc'), scenario: text('scenario') };
}

function keyIn(parameter: TextParameter, argument: unknown): string | number | undefined {
  const value = asCell(parameter.name, argument);
  if (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) return value;
  if (!isBlank(value) && typeof value !== 'string') throw new InvalidArgument(`${parameter.name} is ${shown(value)}; give a text or a number.`);
  if (isOptional(parameter)) return undefined;
  throw new InvalidArgument(`${parameter.name} is missing or an empty cell; give a value: ${parameter.help}.`);
}
