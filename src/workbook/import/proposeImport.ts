import type { Region } from '../cells';
import { contract, tableNamed, type ColumnSpec, type TableSpec } from '../contract';
import { isBlank, isError, shown } from '../read/cellText';
import { decimalEvidence, readNumberText } from '../read/numberText';
import { dateOrderQuestion, decimalQuestion } from '../read/questions';
import type { Question } from '../read/mapping';
import { assignColumns, type Assignment } from './assignColumns';
import { contentProfile, type ContentProfile } from './contentFit';
import type { ImportKnowledge } from './readRows';
import { UNUSED, type ImportColumn, type ImportMapping, type ImportMode, type ImportProposal, type ImportTarget } from './importMapping';
import { saidOf, type Said } from './answers';
import { blockerOf } from './importBlocker';
import { currencyQuestion, periodQuestion, unitQuestions } from './importQuestions';
import { mayBeWide } from './fields';
import { modesOf } from './modes';
import { columnCells, importSource, type ImportSource } from './source';
import { likelyTargets } from './likelyTargets';
import { cellsOf, datesOf } from './sourceDates';
import { proposedUnit } from './units';
import { answersFrom, type RememberedImport } from './rememberedImport';

/** What a proposal is made from. */
export interface Proposing {
  readonly source: string;
  readonly region: Region;
  readonly isTable: boolean;
  /** By question id: `target`, `mode`, `layout`, `headerRow`, `dateOrder`, `decimal`, `bucket`, `currency`, `column:<n>`, `unit:<column>`, `factor:<unit>`, `constant:<column>`. */
  readonly answers: Readonly<Record<string, string>>;
  readonly remembered: readonly RememberedImport[];
  readonly known: ImportKnowledge;
  /** Tables of the contract that stand in the workbook with rows. */
  readonly filledTables: ReadonlySet<string>;
}

/** A proposal and the source it was made from. */
export interface Proposed {
  readonly proposal: ImportProposal;
  readonly source: ImportSource;
  readonly table: TableSpec;
}

const inputs = contract.filter(({ owner }) => owner === 'people');
const EXAMPLES = 3;

/** Proposes how a source is imported: into which table, what each column is, its units and order of dates, and what only a person can settle. */
export function proposeImport(asked: Proposing): Proposed {
  const { region, isTable, remembered, source: name } = asked;
  const first = saidOf(asked.answers);
  const shape = { isTable, ...(first.headerRow !== undefined && { headerRow: first.headerRow }), ...(first.layout && { layout: first.layout }) };
  const rough = importSource(region, { ...shape, mayBeWide: true });
  const flat = rough.layout === 'wide' ? importSource(region, { ...shape, mayBeWide: false }) : rough;
  const earlier = answersFrom(remembered, rough, { source: name, ...(first.target && { target: first.target }) }) ?? (rough === flat ? null : answersFrom(remembered, flat, { source: name, ...(first.target && { target: first.target }) }));
  const said = saidOf({ ...earlier, ...asked.answers });
  const targets = likelyTargets(inputs, { source: name, sheet: region.sheet, rough, flat, mayBeWide, keys: asked.known.keys });
  const table = (said.target === undefined ? null : tableNamed(said.target)) ?? tableNamed(targets[0].table) ?? inputs[0];
  const source = rough.layout === 'wide' && (!mayBeWide(table) || said.layout === 'long') ? flat : rough;
  const profiles = source.columns.map((_, column) => contentProfile(source, column));
  const assigned = assignColumns(source, table, { profiles, keys: asked.known.keys, fixed: said.columns });
  return { source, table, proposal: { ...describe(asked, { source, table, profiles, assigned, said, targets }), remembered: earlier !== null } };
}

interface Parts {
  readonly source: ImportSource;
  readonly table: TableSpec;
  readonly profiles: readonly ContentProfile[];
  readonly assigned: ReadonlyMap<number, Assignment>;
  readonly said: Said;
  readonly targets: readonly ImportTarget[];
}

function describe(asked: Proposing, { source, table, profiles, assigned, said, targets }: Parts): Omit<ImportProposal, 'remembered'> {
  const columns = source.columns.flatMap(({ header }, column): ImportColumn[] => {
    const { field, confidence } = assigned.get(column) ?? { field: UNUSED, confidence: 0 };
    return header === '' ? [] : [{ column, header, field, confidence, examples: examplesOf(source, column) }];
  });
  const specOf = (field: string): ColumnSpec | undefined => table.columns.find(({ name }) => name === field);
  const dates = datesOf(source, columns, specOf, said);
  const numeric = columns.filter(({ field }) => ['dec', 'int', 'pct'].includes(specOf(field)?.type ?? ''));
  const marks = decimalEvidence(texts(source, numeric.map(({ column }) => column)));
  const units = Object.fromEntries(numeric.flatMap(({ field, header, column }) => {
    const spec = specOf(field);
    const proposed = spec && (said.units[field] ?? proposedUnit(spec, header, numbersOf(source, column, said.decimal ?? marks.decimal)));
    return proposed ? [[field, proposed]] : [];
  }));
  const modes = modesOf(table);
  const mapping: ImportMapping = {
    target: table.name, source: asked.source, mode: modeOf(said, modes, asked.filledTables.has(table.name)),
    layout: source.layout, headerRow: source.headerRow, dateOrder: dates.study.order, decimal: said.decimal ?? marks.decimal, bucket: dates.bucket,
    columns, units, unitFactors: said.factors, currency: said.currency ?? headerCurrency(columns, table, asked.known.rates.company), constants: said.constants,
  };
  const questions: Question[] = [
    ...(dates.study.evidence.open ? [dateOrderQuestion(dates.study.evidence, dates.study.order)] : []),
    ...(marks.open ? [decimalQuestion(marks, mapping.decimal)] : []),
    ...periodQuestion(dates),
    ...unitQuestions({ source, mapping, table, said, itemUnits: asked.known.itemUnits }),
    ...currencyQuestion({ mapping, table, profiles, rates: asked.known.rates }),
  ];
  const missing = missingColumns(table, mapping);
  return { mapping, place: source.range, rows: source.rows, modes, targets, questions, missing, blocker: blockerOf({ source, table, mapping, missing, rates: asked.known.rates }) };
}

const modeOf = ({ mode }: Said, modes: readonly ImportMode[], isFilled: boolean): ImportMode =>
  (mode && modes.includes(mode) ? mode : isFilled ? modes[0] : modes.includes('append') ? 'append' : modes[0]);

/** Columns that a row cannot do without and nothing fills; those of the key only, where rows are updated. */
function missingColumns(table: TableSpec, { columns, constants, mode }: ImportMapping): readonly string[] {
  const filled = new Set(columns.map(({ field }) => field));
  return table.columns.filter(({ name, key, optional, default: fallback }) =>
    !optional && fallback === undefined && (key === true || mode !== 'update') && !filled.has(name) && (constants[name] ?? '') === '').map(({ name }) => name);
}

function examplesOf(source: ImportSource, column: number): readonly string[] {
  const found: string[] = [];
  for (let row = 0; row < source.rows && found.length < EXAMPLES; row++) {
    const cell = source.cell(row, column);
    const text = isError(cell) ? cell.error : shown(cell);
    if (!isBlank(cell) && !found.includes(text)) found.push(text);
    if (row > 2000) break;
  }
  return found;
}

function* texts(source: ImportSource, columns: readonly number[]): Generator<string> {
  for (const cell of cellsOf(source, columns)) if (typeof cell === 'string') yield cell;
}

function numbersOf(source: ImportSource, column: number, decimal: ImportMapping['decimal']): readonly number[] {
  const numbers: number[] = [];
  for (const cell of columnCells(source, column)) {
    const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumberText(cell, decimal) : null;
    if (value !== null) numbers.push(value);
  }
  return numbers;
}

/** A currency that the header of an amount names, such as `Price USD`; null for the company's own. */
function headerCurrency(columns: readonly ImportColumn[], table: TableSpec, company: string): string | null {
  const named = columns.flatMap(({ header, field }) => {
    const spec = table.columns.find(({ name }) => name === field);
    const code = spec?.unit?.includes('currency') ? /\b(EUR|USD|GBP|CHF|PLN|CZK|HUF|SEK|NOK|DKK|JPY|CNY|INR)\b/i.exec(header)?.[1] ?? (header.includes('€') ? 'EUR' : header.includes('£') ? 'GBP' : header.includes('$') ? 'USD' : undefined) : undefined;
    return code ? [code.toUpperCase()] : [];
  });
  return named.length > 0 && new Set(named).size === 1 && named[0] !== company ? named[0] : null;
}
