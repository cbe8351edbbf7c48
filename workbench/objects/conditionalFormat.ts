import type { Rect } from '../grid/grid';
import { invalidArgument } from '../protocol/errors';
import { HostCollection, HostObject, surface, type Identity, type Surface } from '../protocol/hostObject';
import { formatRect, intersect, parseRect } from './address';
import type { AreaRecord, PlainRecord } from './annex';
import { flagOf } from './cellLooks';
import { checkWritable, type CellArea } from './cellArea';
import { RecordObject, partOf, type RecordShape } from './recordObject';

type RangeAt = (rect: Rect) => HostObject;
const LOOKS: RecordShape = {
  name: 'ConditionalRangeFormat', fields: { numberFormat: null },
  parts: {
    font: { name: 'ConditionalRangeFont', fields: { bold: null, italic: null, color: null, strikethrough: null, underline: null } },
    fill: { name: 'ConditionalRangeFill', fields: { color: null }, methods: { clear: state => { delete state.color; } } },
  },
};
/** The kinds a sheet of ours uses, by Excel.ConditionalFormatType. */
const KINDS: Readonly<Record<string, RecordShape>> = {
  Custom: { name: 'CustomConditionalFormat', fields: {}, parts: { rule: { name: 'ConditionalFormatRule', fields: { formula: '', formulaR1C1: '' } }, format: LOOKS } },
  CellValue: { name: 'CellValueConditionalFormat', fields: { rule: null }, parts: { format: LOOKS } },
  ContainsText: { name: 'TextConditionalFormat', fields: { rule: null }, parts: { format: LOOKS } },
  ColorScale: { name: 'ColorScaleConditionalFormat', fields: { criteria: null, threeColorScale: true } },
};
const NAVS: Readonly<Record<string, string>> = { custom: 'Custom', cellValue: 'CellValue', textComparison: 'ContainsText', colorScale: 'ColorScale' };
const PARTS = Object.keys(NAVS).flatMap(nav => [nav, `${nav}OrNullObject`]);
const OWN = surface<ConditionalFormat>('ConditionalFormat', { read: ['id', 'type'], write: ['priority', 'stopIfTrue'], methods: ['delete', 'getRange'] });
const SURFACE: Surface = { ...OWN, navs: PARTS };

/** A conditional format: a record in the sheet's annex. */
export class ConditionalFormat extends HostObject {
  constructor(private readonly range: CellArea, private readonly record: AreaRecord, private readonly rangeAt: RangeAt) { super(); }
  get surface(): Surface { return SURFACE; }
  override identity(): Identity { return { Id: this.id }; }
  get id(): string { return this.record.id; }
  get type(): string { return String(this.record.state.type); }
  get priority(): number { return this.#list().indexOf(this.record); }
  set priority(value: unknown) {
    const list = this.#list();
    if (typeof value !== 'number' || value < 0 || value >= list.length) throw invalidArgument();
    list.splice(list.indexOf(this.record), 1);
    list.splice(value, 0, this.record);
  }
  get stopIfTrue(): boolean { return this.record.state.stopIfTrue === true; }
  set stopIfTrue(value: unknown) { this.record.state.stopIfTrue = flagOf(value); }
  override read(name: string): unknown {
    if (!PARTS.includes(name)) return super.read(name);
    const kind = NAVS[name.replace(/OrNullObject$/, '')] ?? '', shape = KINDS[kind];
    if (kind !== this.type || !shape) {
      if (name.endsWith('OrNullObject')) return null;
      throw invalidArgument();
    }
    return new RecordObject(shape, partOf(this.record.state, kind), () => this.#touched());
  }
  getRange(): HostObject { return this.rangeAt(parseRect(this.record.area)); }
  delete(): void { const list = this.#list(); list.splice(list.indexOf(this.record), 1); this.#touched(); }
  #list(): AreaRecord[] { return this.range.session.document.sheetAnnex(this.range.sheetId).conditionalFormats; }
  #touched(): void { const { session, sheetId, grid } = this.range; session.change(() => grid.emit({ type: 'formats', sheetId, rect: parseRect(this.record.area) })); }
}

const COLLECTION = surface<ConditionalFormatCollection>('ConditionalFormatCollection', { methods: ['add', 'clearAll', 'getCount', 'getItem', 'getItemAt'] });
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  constructor(private readonly range: CellArea, private readonly rangeAt: RangeAt) { super(); }
  get surface(): Surface { return COLLECTION; }
  items(): ConditionalFormat[] { return this.#list().filter(({ area }) => intersect(parseRect(area), this.range.rect)).map(record => new ConditionalFormat(this.range, record, this.rangeAt)); }
  matches(item: ConditionalFormat, key: unknown): boolean { return item.id === key; }
  add(type: unknown): ConditionalFormat {
    if (typeof type !== 'string' || !KINDS[type]) throw invalidArgument();
    checkWritable(this.range, 'allowFormatCells');
    const state: PlainRecord = { type }, record = { id: this.range.session.document.newId(), area: formatRect(this.range.rect), state };
    this.#list().unshift(record);
    return new ConditionalFormat(this.range, record, this.rangeAt);
  }
  clearAll(): void { for (const item of this.items()) item.delete(); }
  #list(): AreaRecord[] { return this.range.session.document.sheetAnnex(this.range.sheetId).conditionalFormats; }
}
