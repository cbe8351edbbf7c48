import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SheetDescription, TableRow } from '../../../src/workbook/sheets/description';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export const watch = { progress: () => undefined, signal: new AbortController().signal };

/** Parts of a file: content by part name. */
export type Parts = Record<string, string>;

/** What `workbookParts` is told to vary. */
export interface Handmade {
  /** XML of each sheet's content after the root tag's attributes, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: readonly string[];
  readonly styles?: string;
  /** Further XML in the workbook part, before and after its sheets. */
  readonly before?: string;
  readonly after?: string;
  readonly more?: Parts;
  readonly workbookType?: string;
  /** Further links of the workbook part and of the package. */
  readonly workbookLinks?: string;
  readonly rootLinks?: string;
  readonly types?: string;
}

export const relationships = (links: string): string => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links}</Relationships>`;
export const link = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
export const sheetXml = (content: string): string => `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content}</worksheet>`;

/** The smallest workbook with what the test is about. */
export function workbookParts(given: Handmade): Parts {
  const names = Object.keys(given.sheets);
  const own = [...names.map((_, index) => link(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))];
  if (given.strings) own.push(link('rIdS', 'sharedStrings', 'sharedStrings.xml'));
  if (given.styles) own.push(link('rIdY', 'styles', 'styles.xml'));
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${given.workbookType ?? WORKBOOK_TYPE}"/>${given.types ?? ''}</Types>`,
    '_rels/.rels': relationships(link('rId1', 'officeDocument', 'xl/workbook.xml') + (given.rootLinks ?? '')),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${given.before ?? ''}<sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>${given.after ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(own.join('') + (given.workbookLinks ?? '')),
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(given.sheets[name])])),
    ...(given.strings && { 'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${given.strings.join('')}</sst>` }),
    ...(given.styles && { 'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}">${given.styles}</styleSheet>` }),
    ...given.more,
  };
}

export const zipOf = (parts: Parts): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
export const partsOf = (bytes: Uint8Array): Parts => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** Parts of `after` that are new or not the same bytes as in `before`. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(name => old[name] !== now[name]).sort();
}

/** Replaces text in one part of a file, as a person's edit in Excel would. */
export function edited(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = partsOf(bytes);
  const now = change(parts[part]);
  if (now === parts[part]) throw new Error(`The edit changed nothing in ${part}.`);
  return zipOf({ ...parts, [part]: now });
}

/** A small described sheet: two key columns, a period or more, a formula column. */
export function described(rows: readonly (readonly [string, string, ...(number | null)[]])[], periods: readonly string[] = ['2027-01', '2027-02'], more: Partial<SheetDescription> = {}): SheetDescription {
  return {
    name: 'Plan',
    tabColor: '#548235',
    cells: [{ row: 0, column: 0, content: 'Plan', style: 'title' }, { row: 1, column: 0, content: 'pcs a month', style: 'subtitle' }],
    table: {
      name: 'p_Plan',
      row: 3,
      columns: [
        { header: 'item', key: true, width: 14, format: '@' },
        { header: 'figure', key: true, width: 12, format: '@' },
        { header: 'total', width: 12, align: 'right', format: '#,##0' },
        ...periods.map(header => ({ header, period: true, width: 10, align: 'right' as const, format: '#,##0' })),
      ],
      rows: rows.map(([item, figure, ...values]): TableRow => ({
        cells: [item, figure, { formula: `=SUM([@[${periods[0]}]:[${periods[periods.length - 1]}]])`, value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0) }, ...values],
      })),
    },
    charts: [],
    freeze: { rows: 4, columns: 2 },
    ...more,
  };
}
