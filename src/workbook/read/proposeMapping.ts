import { parsePeriod } from '../../engine/time/period';
import type { CellValue, Region, WorkbookReader } from '../cells';
import { placeOf } from './a1';
import { readAnswers } from './answers';
import type { Answers } from './answers';
import { blockerOf } from './blocker';
import { isBlank } from './cellText';
import { assignFields } from './columnFields';
import type { Assigned } from './columnFields';
import { studyDates } from './dateStudy';
import { headerScores } from './headerField';
import { namesPeriodTotal } from './headerWords';
import { folded } from './cellText';
import type { ColumnMapping, DemandField, Mapping, MappingProposal, Question } from './mapping';
import { decimalEvidence } from './numberText';
import { columnQuestion, dateOrderQuestion, decimalQuestion, sureEnough } from './questions';
import { exampleOf, headerOf, shapeOf } from './sourceShape';
import type { SourceShape } from './sourceShape';

const wideFields: readonly DemandField[] = ['item', 'channel', 'customer', 'loc', 'name', 'family', 'uom'];

/** In `tall` every column of numbers is a series, except a named revenue and row totals. */
function tallFields(shape: SourceShape, answers: Answers): ReadonlyMap<number, Assigned> {
  const result = new Map(assignFields(shape.candidates, answers.fields, ['date']));
  const numeric = shape.candidates.filter(({ column, profile }) => !answers.fields.has(column) && result.get(column)?.field === 'unused' && (profile.numbers >= 0.5 || profile.filled === 0));
  for (const { column, header, profile } of numeric) {
    const scores = headerScores(header);
    const revenue = (scores.get('revenue') ?? 0) >= 0.95 && numeric.length > 1;
    if (namesPeriodTotal(folded(header)) && numeric.length > 2) continue;
    result.set(column, revenue ? { field: 'revenue', confidence: 0.9 } : { field: 'qty', confidence: Math.round(90 * Math.max(profile.numbers, 0.7)) / 100 });
  }
  return result;
}

/** In `wide` a key that is different in every row is surely the item; one is found even under an unknown header. */
function wideFieldsOf(shape: SourceShape, answers: Answers): ReadonlyMap<number, Assigned> {
  const result = new Map(assignFields(shape.candidates, answers.fields, wideFields));
  const item = shape.candidates.find(({ column }) => result.get(column)?.field === 'item');
  if (item) {
    const confidence = result.get(item.column)?.confidence ?? 0;
    if (item.profile.distinct >= 0.98) result.set(item.column, { field: 'item', confidence: Math.max(confidence, 0.9) });
    return result;
  }
  const first = shape.candidates.find(({ column, profile }) => result.get(column)?.field === 'unused' && !answers.fields.has(column) && profile.filled > 0 && profile.texts + profile.integers >= 0.5)
    ?? shape.candidates.find(({ column }) => result.get(column)?.field === 'name' && !answers.fields.has(column));
  if (first) result.set(first.column, { field: 'item', confidence: shape.candidates.length === 1 ? 0.85 : 0.5 });
  return result;
}

function fieldsOf(shape: SourceShape, answers: Answers): ReadonlyMap<number, Assigned> {
  if (shape.layout === 'tall') return tallFields(shape, answers);
  if (shape.layout === 'wide') return wideFieldsOf(shape, answers);
  const result = new Map(assignFields(shape.candidates, answers.fields));
  standIn(result, answers, { wanted: 'item', instead: 'name' });
  standIn(result, answers, { wanted: 'qty', instead: 'revenue' });
  return result;
}

/** Where nothing else is there, names stand in for items and amounts for quantities; the sureness stays low, so a person is asked. */
function standIn(result: Map<number, Assigned>, answers: Answers, fields: { readonly wanted: DemandField; readonly instead: DemandField }): void {
  if ([...result.values()].some(({ field }) => field === fields.wanted)) return;
  const other = [...result].find(([column, { field }]) => field === fields.instead && !answers.fields.has(column));
  if (other) result.set(other[0], { field: fields.wanted, confidence: 0.5 });
}

const columnCells = function* (region: Region, headerRow: number, columns: readonly number[]): Iterable<CellValue> {
  for (let row = headerRow + 1; row < region.values.length; row++) for (const column of columns) yield region.values[row]?.[column] ?? null;
};

const textCells = function* (cells: Iterable<CellValue>): Iterable<string> {
  for (const cell of cells) if (typeof cell === 'string') yield cell;
};

/** A region with what was proposed for it; `findHistory` ranks by the same. */
export interface Proposed {
  readonly proposal: MappingProposal;
  readonly shape: SourceShape;
}

/** Proposes how a region is read. `headerFixed`: it is an Excel table. */
export function proposeForRegion(source: string, region: Region, headerFixed: boolean, said: Readonly<Record<string, string>>): Proposed {
  const answers = readAnswers(said);
  const shape = shapeOf(region, headerFixed, answers);
  const { headerRow, candidates, periods } = shape;
  const assigned = fieldsOf(shape, answers);
  const columns = candidates.map(({ column }): ColumnMapping => {
    const taken = assigned.get(column) ?? { field: 'unused', confidence: 0 };
    return { column, header: headerOf(region, headerRow, column), example: exampleOf(region, headerRow, column, taken.field === 'date' ? 'dated' : 'plain'), ...taken };
  });
  const date = columns.find(({ field }) => field === 'date');
  const dates = periods?.study ?? studyDates(date ? columnCells(region, headerRow, [date.column]) : [], {
    header: date?.header ?? '', ...(answers.order && { order: answers.order }), ...(answers.bucket && { bucket: answers.bucket }),
  });
  const amounts = [...columns.filter(({ field }) => field === 'qty').map(({ column }) => column), ...(periods?.columns ?? []).map(({ column }) => column)];
  const marks = decimalEvidence(textCells(columnCells(region, headerRow, amounts)));
  const decimal = answers.decimal ?? marks.decimal;
  const mapping: Mapping = {
    source, layout: shape.layout, headerRow, bucket: dates.bucket, dateOrder: dates.order, decimal, columns,
    periodColumns: (periods?.columns ?? []).filter(({ period }) => parsePeriod(period) !== null),
  };
  const questions: Question[] = [];
  if (dates.evidence.open) questions.push(dateOrderQuestion(dates.evidence, dates.order));
  if (marks.open) questions.push(decimalQuestion(marks, decimal));
  candidates.forEach((candidate, i) => {
    const mapped = columns[i];
    if (shape.layout === 'tall' || !mapped || mapped.field === 'unused' || mapped.confidence >= sureEnough) return;
    const question = columnQuestion(region, mapped, candidate);
    if (question) questions.push(question);
  });
  const rows = region.values.slice(headerRow + 1).filter((row) => row.some((cell) => !isBlank(cell))).length;
  return { shape, proposal: { mapping, place: placeOf(region), rows, questions, blocker: blockerOf(region, shape, columns) } };
}

/** The region of a source, and whether its first row is surely its header. */
export async function sourceRegion(reader: WorkbookReader, source: string): Promise<{ readonly region: Region; readonly isTable: boolean } | null> {
  const table = await reader.table(source);
  if (table) return { region: table, isTable: true };
  const region = await reader.region(source);
  return region && { region, isTable: false };
}

/**
 * Proposes how a source is read: layout, header row, what each column is with how sure that is, bucket, order of dates,
 * decimal mark, and questions for what only a person can settle.
 * `answers`: question id → value, `column:<n>` → field, and `layout`, `bucket`, `headerRow` to overrule the proposal.
 */
export async function proposeMapping(
  reader: WorkbookReader, source: string, answers: Readonly<Record<string, string>> = {},
): Promise<MappingProposal> {
  const found = await sourceRegion(reader, source);
  if (found) return proposeForRegion(source, found.region, found.isTable, answers).proposal;
  const empty = { sheet: '', row: 0, column: 0, values: [] };
  const { proposal } = proposeForRegion(source, empty, false, answers);
  return { ...proposal, blocker: `There is nothing at “${source}”. Choose a table, a name or a range that holds demand history.` };
}
