import type { TableSpec } from '../contract';
import { isBlank, keyText } from '../read/cellText';
import type { Question } from '../read/mapping';
import type { Said } from './answers';
import type { ContentProfile } from './contentFit';
import { namedCurrency, type Rates } from './exchangeRates';
import { ROW_CURRENCY, ROW_UNIT, type ImportMapping } from './importMapping';
import type { SourceDates } from './sourceDates';
import type { ImportSource } from './source';
import { isInCompanyCurrency, rowUnitFactor, type ItemUnits } from './units';

/** Asks which period days stand for, where the table keeps periods. */
export function periodQuestion({ daysForPeriods, bucket }: SourceDates): readonly Question[] {
  if (!daysForPeriods) return [];
  return [{ id: 'bucket', text: 'The source has days, the table periods. Which period is a day taken for?', choices: [{ value: 'month', label: 'its month' }, { value: 'week', label: 'its ISO week' }, { value: 'day', label: 'the day itself' }], chosen: bucket }];
}

interface Units {
  readonly source: ImportSource;
  readonly mapping: ImportMapping;
  readonly table: TableSpec;
  readonly said: Said;
  readonly itemUnits: ReadonlyMap<string, ItemUnits>;
}

const ASKED = 12;

/** Units of rows that are not known: how many base units each stands for is a number to type, so a question without choices. */
export function unitQuestions({ source, mapping, said, itemUnits }: Units): readonly Question[] {
  const column = mapping.columns.find(({ field }) => field === ROW_UNIT)?.column;
  if (column === undefined) return [];
  const item = mapping.columns.find(({ field }) => field === 'item' || field === 'component')?.column;
  const open = new Map<string, string>();
  for (let row = 0; row < source.rows && open.size < ASKED; row++) {
    const text = keyText(source.cell(row, column));
    const name = text.toLowerCase();
    if (text === '' || open.has(name) || said.factors[name] !== undefined) continue;
    const units = item === undefined ? undefined : itemUnits.get(keyText(source.cell(row, item)));
    if (rowUnitFactor(text, units, said.factors) === null) open.set(name, text);
  }
  return [...open].map(([name, text]) => ({ id: `factor:${name}`, text: `How many base units is one “${text}”?`, choices: [], chosen: '' }));
}

interface Currencies {
  readonly mapping: ImportMapping;
  readonly table: TableSpec;
  readonly profiles: readonly ContentProfile[];
  readonly rates: Rates;
}

/** Asks for the currency where a header names another one than the company's, or amounts come with different ones. */
export function currencyQuestion({ mapping, table, profiles, rates }: Currencies): readonly Question[] {
  const amounts = mapping.columns.filter(({ field }) => table.columns.some(column => column.name === field && isInCompanyCurrency(column)));
  if (amounts.length === 0 || mapping.columns.some(({ field }) => field === ROW_CURRENCY)) return [];
  const named = new Set(amounts.flatMap(({ column }) => profiles[column].texts.flatMap(text => (isBlank(text) ? [] : [namedCurrency(text)]))).filter(code => code !== null));
  const codes = [...new Set([rates.company, ...(mapping.currency === null ? [] : [mapping.currency]), ...named])];
  if (codes.length < 2) return [];
  return [{ id: 'currency', text: 'Which currency are amounts in that name none themselves?', choices: codes.map(code => ({ value: code, label: code === rates.company ? `${code}, the company currency` : code })), chosen: mapping.currency ?? rates.company }];
}
