import type { Region } from '../cells';
import { columnLetters } from '../columnLetters';
import { confidenceOf } from './columnFields';
import type { Candidate } from './columnFields';
import type { DecimalEvidence } from './numberText';
import type { OrderEvidence } from './dateOrder';
import { readDateText } from './dateText';
import { isoDate } from '../../engine/time/period';
import type { ColumnMapping, DateOrder, DecimalMark, DemandField, Question } from './mapping';

/** Below this a person is asked. */
export const sureEnough = 0.8;

const labels: Readonly<Record<DemandField, string>> = {
  item: 'the item', date: 'the date', qty: 'the quantity', channel: 'the sales channel', customer: 'delivered to (customer)', loc: 'shipped from (location)',
  lost: 'lost sales', revenue: 'revenue', event: 'an event', name: 'the item’s name', family: 'the family', uom: 'the unit', unused: 'leave out',
};

/** Asks for the order of day and month, with the example read each way. */
export function dateOrderQuestion(evidence: OrderEvidence, chosen: DateOrder): Question {
  const orders: readonly DateOrder[] = /^\s*\d{1,2}\D\d{1,2}\D\d{2}(?!\d)/.test(evidence.example) ? ['dmy', 'mdy', 'ymd'] : ['dmy', 'mdy'];
  const words: Readonly<Record<DateOrder, string>> = { dmy: 'day first', mdy: 'month first', ymd: 'year first' };
  const choices = orders.flatMap((order) => {
    const reading = readDateText(evidence.example, { order, bucket: 'day' });
    return reading ? [{ value: order, label: `${words[order]}: ${isoDate(reading.day)}` }] : evidence.example === '' ? [{ value: order, label: words[order] }] : [];
  });
  return { id: 'dateOrder', text: `“${evidence.example || 'Dates'}”: which number is the day?`, choices, chosen };
}

/** Asks for the decimal mark, with the example read each way. */
export function decimalQuestion(evidence: DecimalEvidence, chosen: DecimalMark): Question {
  const choices = (['.', ','] as const).map((mark) => ({ value: mark, label: mark === '.' ? 'point before decimals (1,234.5)' : 'comma before decimals (1.234,5)' }));
  return { id: 'decimal', text: `“${evidence.example || 'Numbers'}”: which sign stands before the decimals?`, choices, chosen };
}

/** Asks what an unsure column is; null when there is nothing to choose from. */
export function columnQuestion(region: Region, mapped: ColumnMapping, candidate: Candidate): Question | null {
  const needed = mapped.field === 'item' || mapped.field === 'date' || mapped.field === 'qty';
  const near = (['item', 'qty', 'revenue', 'channel', 'customer', 'loc', 'family'] as const)
    .filter((field) => field !== mapped.field && confidenceOf(field, candidate) > 0.2);
  const places: readonly DemandField[] = mapped.field === 'loc' ? ['customer'] : mapped.field === 'customer' ? ['loc'] : [];
  const fields = [...new Set<DemandField>([mapped.field, ...(places.length > 0 ? places : near.slice(0, 2)), ...(needed ? [] : ['unused' as const])])];
  if (fields.length < 2) return null;
  const example = mapped.example === '' ? `Column ${columnLetters(region.column + mapped.column)}` : `“${mapped.example}”`;
  return {
    id: `column:${mapped.column}`,
    text: `${example} in ${mapped.header}: what is it?`,
    choices: fields.map((field) => ({ value: field, label: labels[field] })),
    chosen: mapped.field,
  };
}
