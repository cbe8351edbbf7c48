import type { Rect, Style } from '../grid/grid';
import { alreadyExists, invalidArgument, invalidOperation, notFound } from '../protocol/errors';
import { HostCollection, HostObject, same, surface, type Surface } from '../protocol/hostObject';
import type { NamedStyleRecord } from './annex';
import { ALL_INCLUDED, BUILT_IN, type StyleIncludes } from './builtInStyles';
import { flagOf, numberOf, oneOf, textOf, type LooksOwner } from './cellLooks';
import type { HostContext } from './context';
import type { Document } from './document';
import { RangeBorderCollection, RangeFill, RangeFont } from './looksParts';

const GROUPS: Readonly<Record<keyof StyleIncludes, readonly (keyof Style)[]>> = {
  includeNumber: ['numberFormat'], includeFont: ['font', 'size', 'color', 'bold', 'italic', 'underline', 'strikethrough'], includeAlignment: ['horizontal', 'vertical', 'wrap', 'indent'],
  includeBorder: ['borderTop', 'borderBottom', 'borderLeft', 'borderRight'], includePatterns: ['fill'], includeProtection: ['locked', 'formulaHidden'],
};
const INCLUDES = Object.keys(ALL_INCLUDED);
const OWN = surface<NamedStyle>('Style', {
  read: ['name', 'builtIn'], write: ['numberFormat', 'horizontalAlignment', 'verticalAlignment', 'wrapText', 'indentLevel', 'locked', 'formulaHidden'],
  navs: ['font', 'fill', 'borders'], methods: ['delete'],
});
const STYLE: Surface = { ...OWN, scalars: [...OWN.scalars, ...INCLUDES], writable: [...OWN.writable, ...INCLUDES] };

/** The looks a style gives to cells: those of the groups it includes, the rest left alone. */
export function looksOf({ name, looks, includes }: NamedStyleRecord): Style {
  const keys = (Object.keys(GROUPS) as (keyof StyleIncludes)[]).filter(group => includes[group] !== false).flatMap(group => GROUPS[group]);
  return { ...Object.fromEntries(keys.map(key => [key, looks[key] ?? null])), styleName: name === 'Normal' ? null : name };
}
/** The style of a name, Excel's own also by their language-free names. Throws InvalidArgument when there is none. */
export function styleNamed(document: Document, name: unknown): NamedStyleRecord {
  const found = styleRecords(document).find(record => isNamed(record, name));
  if (!found) throw invalidArgument();
  return found;
}
/** Excel's own styles, changed ones as they are now, and the workbook's. */
export function styleRecords({ annex: { styles } }: Document): NamedStyleRecord[] {
  return [...BUILT_IN.map(own => styles.find(style => same(style.name, own.name)) ?? own), ...styles.filter(style => !style.builtIn)];
}
const isNamed = (record: NamedStyleRecord, name: unknown): boolean => same(record.name, name) || BUILT_IN.some(style => style.name === record.name && same(style.key, name));
/** What Range.style answers: built-in styles by Excel.BuiltInStyle, others by name. */
export const publicName = (name: string): string => BUILT_IN.find(style => style.name === name)?.key ?? name;

export class NamedStyle extends HostObject implements LooksOwner {
  constructor(private readonly session: HostContext, private readonly key: string) { super(); }
  get surface(): Surface { return STYLE; }
  readonly rect: Rect | null = null;
  get record(): NamedStyleRecord {
    const record = styleRecords(this.session.document).find(style => same(style.name, this.key));
    if (!record) throw notFound();
    return record;
  }
  get name(): string { return this.record.name; }
  get builtIn(): boolean { return this.record.builtIn; }
  get font(): RangeFont { return new RangeFont(this); }
  get fill(): RangeFill { return new RangeFill(this); }
  get borders(): RangeBorderCollection { return new RangeBorderCollection(this); }
  get numberFormat(): string { return this.record.looks.numberFormat ?? 'General'; }
  set numberFormat(value: unknown) { this.apply({ numberFormat: textOf(value) }); }
  get horizontalAlignment(): string { return this.record.looks.horizontal ?? 'General'; }
  set horizontalAlignment(value: unknown) { this.apply({ horizontal: oneOf(value, ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed']) }); }
  get verticalAlignment(): string { return this.record.looks.vertical ?? 'Bottom'; }
  set verticalAlignment(value: unknown) { this.apply({ vertical: oneOf(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']) }); }
  get wrapText(): boolean { return this.record.looks.wrap ?? false; }
  set wrapText(value: unknown) { this.apply({ wrap: flagOf(value) }); }
  get indentLevel(): number { return this.record.looks.indent ?? 0; }
  set indentLevel(value: unknown) { this.apply({ indent: numberOf(value, 0, 250) }); }
  get locked(): boolean { return this.record.looks.locked ?? true; }
  set locked(value: unknown) { this.apply({ locked: flagOf(value) }); }
  get formulaHidden(): boolean { return this.record.looks.formulaHidden ?? false; }
  set formulaHidden(value: unknown) { this.apply({ formulaHidden: flagOf(value) }); }
  override read(name: string): unknown { return INCLUDES.includes(name) ? this.record.includes[name] ?? true : super.read(name); }
  override write(name: string, value: unknown): void {
    if (!INCLUDES.includes(name)) return super.write(name, value);
    this.#replace({ ...this.record, includes: { ...this.record.includes, [name]: flagOf(value) } });
  }
  delete(): void {
    const { annex } = this.session.document, record = this.record;
    if (record.name === 'Normal') throw invalidOperation();
    annex.styles.splice(0, annex.styles.length, ...annex.styles.filter(style => style !== record));
    const plain = looksOf({ ...record, name: 'Normal', looks: {} });
    this.#repaint(record.name, () => plain);
  }

  looks(): readonly Style[] { return [this.record.looks]; }
  looksOf(): readonly Style[] { return this.looks(); }
  applyTo(_rect: Rect, patch: Style): void { this.apply(patch); }
  /** Changes the style, and the cells that have it wherever they still look as it said. */
  apply(patch: Style): void {
    const before = this.record, keys = Object.keys(patch) as (keyof Style)[];
    this.#replace({ ...before, looks: { ...before.looks, ...patch } });
    this.#repaint(before.name, cell => Object.fromEntries(keys.filter(key => JSON.stringify(cell[key] ?? null) === JSON.stringify(before.looks[key] ?? null)).map(key => [key, patch[key]])));
  }
  #replace(record: NamedStyleRecord): void {
    const { styles } = this.session.document.annex, index = styles.findIndex(style => same(style.name, record.name));
    if (index < 0) styles.push(record); else styles[index] = record;
  }
  #repaint(name: string, patchOf: (cell: Style) => Style): void {
    const { grid, document } = this.session;
    if (!document.stylesInUse.has(name.toLowerCase())) return;
    this.session.change(() => {
      for (const { id } of grid.sheets()) {
        const used = grid.used(id, 'all');
        if (!used) continue;
        grid.styles(id, used).forEach((row, i) => row.forEach((cell, j) => {
          if (cell.styleName !== undefined && same(cell.styleName, name)) grid.style(id, { r: used.r + i, c: used.c + j, h: 1, w: 1 }, patchOf(cell));
        }));
      }
    });
  }
}

const COLLECTION = surface<StyleCollection>('StyleCollection', { methods: ['add', 'getCount', 'getItem', 'getItemAt'] });
export class StyleCollection extends HostCollection<NamedStyle> {
  constructor(private readonly session: HostContext) { super(); }
  get surface(): Surface { return COLLECTION; }
  items(): NamedStyle[] { return styleRecords(this.session.document).map(record => new NamedStyle(this.session, record.name)); }
  matches(item: NamedStyle, key: unknown): boolean { return isNamed(item.record, key); }
  add(name: unknown): void {
    const text = textOf(name);
    if (text === '' || text.length > 255) throw invalidArgument();
    if (styleRecords(this.session.document).some(record => isNamed(record, text))) throw alreadyExists();
    this.session.document.annex.styles.push({ name: text, builtIn: false, looks: {}, includes: { ...ALL_INCLUDED } });
  }
}
