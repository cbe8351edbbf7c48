import { HostCollection, HostObject, surface, type Identity, type Surface } from '../protocol/hostObject';
import type { Plain, PlainRecord } from './annex';
import { textOf } from './cellLooks';

const SETTING = surface<Setting>('Setting', { read: ['key'], write: ['value'], methods: ['delete'] });
export class Setting extends HostObject {
  constructor(private readonly store: PlainRecord, readonly key: string) { super(); }
  get surface(): Surface { return SETTING; }
  override identity(): Identity { return { _Id: this.key }; }
  get value(): unknown { return this.store[this.key]; }
  set value(value: unknown) { this.store[this.key] = value as Plain; }
  delete(): void { delete this.store[this.key]; }
}

const COLLECTION = surface<SettingCollection>('SettingCollection', { methods: ['add', 'getCount', 'getItem'] });
export class SettingCollection extends HostCollection<Setting> {
  constructor(private readonly store: PlainRecord) { super(); }
  get surface(): Surface { return COLLECTION; }
  items(): Setting[] { return Object.keys(this.store).map(key => new Setting(this.store, key)); }
  matches(item: Setting, key: unknown): boolean { return item.key === key; }
  add(key: unknown, value: unknown): Setting {
    const name = textOf(key);
    this.store[name] = value as Plain;
    return new Setting(this.store, name);
  }
}
