import { customers, families, items, locations, type ColumnSpec, type TableSpec } from '../contract';
import { headerText, phraseFit } from '../read/headerField';
import { fieldWords } from '../read/headerWords';
import { columnPhrases } from './columnPhrases';

interface Phrase {
  readonly text: string;
  readonly weight: number;
}

/** Columns of the history whose names people use for the same thing in every table, by the table they refer to. */
const FIELD_OF_TABLE: Readonly<Record<string, string>> = { [items.name]: 'item', [locations.name]: 'loc', [customers.name]: 'customer', [families.name]: 'family' };
const FIELDS = new Set(['item', 'date', 'qty', 'channel', 'customer', 'loc', 'lost', 'revenue', 'event', 'name', 'family', 'uom']);
/** Columns that refer to an item but are not the item of the row. */
const OTHER_ITEM = new Set(['parent', 'component', 'like_item', 'cannibalises', 'from', 'to', 'ship_from', 'alt_resource']);
const UNIT_ENDINGS = /(?: d| wd| h| wk| days| tage| hours| stunden| weeks| wochen| pct| percent| prozent| eur| usd| chf| gbp| qty| kg)+$/;

const phrasesOf = (list: string | undefined, weight: number): readonly Phrase[] => (list ?? '').split(', ').filter(Boolean).map(text => ({ text, weight }));

function fieldPhrases({ name, references }: ColumnSpec): readonly Phrase[] {
  const field = FIELDS.has(name) ? name : OTHER_ITEM.has(name) || references === undefined ? undefined : FIELD_OF_TABLE[references];
  const words = fieldWords.find(each => each.field === field);
  return words ? [...phrasesOf(words.strong, 1), ...phrasesOf(words.weak, 0.5)] : [];
}

const known = new Map<string, readonly Phrase[]>();

/** What can name a column: its own name, words people use for it, and those of the history's columns it shares its meaning with. */
function phrasesFor(table: TableSpec, column: ColumnSpec): readonly Phrase[] {
  const id = `${table.name}.${column.name}`;
  let phrases = known.get(id);
  if (!phrases) {
    phrases = [
      { text: headerText(column.name), weight: 1 },
      ...phrasesOf(columnPhrases[id] ?? columnPhrases[column.name], 1),
      ...fieldPhrases(column),
      ...(column.name === table.columns[0].name ? phrasesOf(`${headerText(table.sheet.replace(/s$/, ''))} id, ${headerText(table.sheet.replace(/s$/, ''))}, id`, 0.6) : []),
    ];
    known.set(id, phrases);
  }
  return phrases;
}

/** Headers repeat from look to look while a person answers questions. */
const FITS_KEPT = 20_000;
const fits = new Map<string, number>();

/**
 * How well a header names a column of the contract, 0–1. The column's exact name gives 1; `Lieferzeit (Tage)` names a lead
 * time, its unit aside.
 * @example headerFit('Artikel-Nr.', items, items.columns[0]) // 1
 */
export function headerFit(header: string, table: TableSpec, column: ColumnSpec): number {
  const id = `${table.name}.${column.name} ${header}`;
  const known = fits.get(id);
  if (known !== undefined) return known;
  const fit = fitOf(header, table, column);
  if (fits.size >= FITS_KEPT) fits.clear();
  fits.set(id, fit);
  return fit;
}

function fitOf(header: string, table: TableSpec, column: ColumnSpec): number {
  const words = headerText(header);
  if (words === '') return 0;
  if (words === headerText(column.name)) return 1;
  const bare = headerText(header.replace(/[([{].*?[)\]}]/g, '')).replace(UNIT_ENDINGS, '').trim();
  return phrasesFor(table, column).reduce((best, { text, weight }) =>
    Math.max(best, weight * Math.min(1, Math.max(phraseFit(words, text), bare === '' ? 0 : phraseFit(bare, text)) + 0.02 * (text.split(' ').length - 1)) * (weight === 1 && words !== text ? 0.98 : 1)), 0);
}
