import type { NameInfo } from '../grid/grid';
import { alreadyExists, invalidArgument, notFound } from '../protocol/errors';
import { HostCollection, HostObject, same, surface, type Identity, type Surface } from '../protocol/hostObject';
import { formatAbsolute, parseReference, quoteSheet } from './address';
import { sheetNameOf } from './cellArea';
import { flagOf, textOf } from './cellLooks';
import type { HostContext } from './context';
import { Range } from './range';

const SURFACE = surface<NamedItem>('NamedItem', {
  read: ['name', 'type', 'value', 'scope'], write: ['formula', 'visible', 'comment'], navs: ['worksheet'], methods: ['getRange', 'delete'],
});

export class NamedItem extends HostObject {
  constructor(private readonly session: HostContext, private readonly key: Pick<NameInfo, 'name' | 'sheetId'>) { super(); }
  get surface(): Surface { return SURFACE; }
  override identity(): Identity { return { _Id: this.key.name }; }
  get info(): NameInfo {
    const info = this.session.grid.names().find(n => same(n.name, this.key.name) && n.sheetId === this.key.sheetId);
    if (!info) throw notFound();
    return info;
  }
  get name(): string { return this.info.name; }
  get scope(): string { return this.key.sheetId === null ? 'Workbook' : 'Worksheet'; }
  get worksheet(): HostObject {
    if (this.key.sheetId === null) throw notFound();
    return this.session.worksheet(this.key.sheetId);
  }
  get type(): string {
    const { reference } = this.info;
    if (this.#place()) return 'Range';
    if (/^".*"$/.test(reference)) return 'String';
    if (/^(true|false)$/i.test(reference)) return 'Boolean';
    return reference.trim() !== '' && Number.isFinite(Number(reference)) ? 'Double' : 'String';
  }
  get formula(): string { return `=${this.info.reference}`; }
  set formula(value: unknown) { this.#set({ reference: textOf(value).replace(/^=/, '') }); }
  get value(): string | number | boolean {
    const { reference } = this.info;
    switch (this.type) {
      case 'Range': return reference;
      case 'Double': return Number(reference);
      case 'Boolean': return /^true$/i.test(reference);
      default: return reference.replace(/^"(.*)"$/, '$1');
    }
  }
  get visible(): boolean { return !this.info.hidden; }
  set visible(value: unknown) { this.#set({ hidden: !flagOf(value) }); }
  get comment(): string { return this.info.comment; }
  set comment(value: unknown) { this.#set({ comment: textOf(value) }); }
  getRange(): Range {
    const place = this.#place();
    if (!place) throw notFound();
    return place;
  }
  delete(): void { this.session.change(() => this.session.grid.removeName(this.key.name, this.key.sheetId)); }

  #set(patch: Partial<NameInfo>): void {
    const { session, info } = this;
    session.change(() => session.grid.setName({ ...info, ...patch }));
  }
  #place(): Range | null {
    const { reference } = this.info;
    if (!/^('(?:[^']|'')+'|[^'!()+\-*/"&]+)!\$?[A-Z]*\$?\d*(:\$?[A-Z]*\$?\d*)?$/i.test(reference)) return null;
    const { sheet, rect } = parseReference(reference);
    const owner = this.session.grid.sheets().find(s => same(s.name, sheet ?? ''));
    return owner ? new Range(this.session, owner.id, rect) : null;
  }
}

const COLLECTION = surface<NamedItemCollection>('NamedItemCollection', { methods: ['add', 'getCount', 'getItem'] });
export class NamedItemCollection extends HostCollection<NamedItem> {
  constructor(private readonly session: HostContext, private readonly sheetId: string | null = null) { super(); }
  get surface(): Surface { return COLLECTION; }
  items(): NamedItem[] {
    return this.session.grid.names().filter(name => name.sheetId === this.sheetId).map(name => new NamedItem(this.session, name));
  }
  matches(item: NamedItem, key: unknown): boolean { return same(item.name, key); }
  add(name: unknown, reference: unknown, comment = ''): NamedItem {
    const text = definedName(name);
    if (this.items().some(item => same(item.name, text))) throw alreadyExists();
    const points = reference instanceof Range ? `${quoteSheet(sheetNameOf(reference.grid, reference.sheetId))}!${formatAbsolute(reference.rect)}` : String(reference).replace(/^=/, '');
    const info = { name: text, reference: points, comment, hidden: false, sheetId: this.sheetId };
    this.session.change(() => this.session.grid.setName(info));
    return new NamedItem(this.session, info);
  }
}

/** What a sheet's formulas mean by a name: the sheet's own first, then the workbook's. */
export function nameAt(session: HostContext, name: string, sheetId: string): NamedItem | null {
  const known = session.grid.names().filter(n => same(n.name, name));
  const found = known.find(n => n.sheetId === sheetId) ?? known.find(n => n.sheetId === null);
  return found ? new NamedItem(session, found) : null;
}

/** A name Excel takes for ranges and tables: letters, digits, dot, underscore; nothing that reads as a cell. Throws InvalidArgument. */
export function definedName(value: unknown): string {
  const isName = typeof value === 'string' && /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(value);
  if (!isName || /^([A-Z]{1,3}\d+|R\d*C\d*|R\d*|C\d*)$/i.test(value)) throw invalidArgument();
  return value;
}
