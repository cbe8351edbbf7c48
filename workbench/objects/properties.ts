import { HostCollection, HostObject, same, surface, type Surface } from '../protocol/hostObject';
import type { Annex, Plain, PlainRecord } from './annex';
import { textOf } from './cellLooks';
import { RecordObject, type RecordShape } from './recordObject';

const SHAPE: RecordShape = {
  name: 'DocumentProperties',
  fields: { title: '', subject: '', author: '', keywords: '', comments: '', lastAuthor: '', revisionNumber: 0, creationDate: '', category: '', manager: '', company: '' },
  readOnly: ['lastAuthor', 'creationDate'],
};
export class DocumentProperties extends RecordObject {
  constructor(private readonly annex: Annex) { super(SHAPE, annex.properties, () => undefined); }
  override get surface(): Surface { return { ...super.surface, navs: ['custom'] }; }
  override read(name: string): unknown { return name === 'custom' ? new CustomPropertyCollection(this.annex.customProperties) : super.read(name); }
}

const PROPERTY = surface<CustomProperty>('CustomProperty', { read: ['key', 'type'], write: ['value'], methods: ['delete'] });
export class CustomProperty extends HostObject {
  constructor(private readonly store: PlainRecord, readonly key: string) { super(); }
  get surface(): Surface { return PROPERTY; }
  get value(): unknown { return this.store[this.key]; }
  set value(value: unknown) { this.store[this.key] = value as Plain; }
  get type(): string { return { number: 'Number', boolean: 'Boolean' }[typeof this.value as string] ?? 'String'; }
  delete(): void { delete this.store[this.key]; }
}
const COLLECTION = surface<CustomPropertyCollection>('CustomPropertyCollection', { methods: ['add', 'deleteAll', 'getCount', 'getItem'] });
export class CustomPropertyCollection extends HostCollection<CustomProperty> {
  constructor(private readonly store: PlainRecord) { super(); }
  get surface(): Surface { return COLLECTION; }
  items(): CustomProperty[] { return Object.keys(this.store).map(key => new CustomProperty(this.store, key)); }
  matches(item: CustomProperty, key: unknown): boolean { return same(item.key, key); }
  add(key: unknown, value: unknown): CustomProperty {
    const name = textOf(key);
    this.store[name] = value as Plain;
    return new CustomProperty(this.store, name);
  }
  deleteAll(): void { for (const key of Object.keys(this.store)) delete this.store[key]; }
}
