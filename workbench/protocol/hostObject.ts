import { apiNotFound, invalidArgument, notFound } from './errors';

/** What of a class the add-in can reach, by public camelCase names; what is not listed does not exist for it. */
export interface Surface {
  /** The class as the client library and its requirement sets call it. */
  readonly name: string;
  readonly scalars: readonly string[];
  readonly writable: readonly string[];
  readonly navs: readonly string[];
  readonly methods: readonly string[];
  /** Names the client assigns under that are not the public ones. */
  readonly aliases?: Readonly<Record<string, string>>;
}

type Members<T> = readonly (keyof T & string)[];
/** Declares the surface of class `T`: properties to read, to read and write, objects behind it, methods. */
export function surface<T>(name: string, parts: { readonly read?: Members<T>; readonly write?: Members<T>; readonly navs?: Members<T>; readonly methods?: Members<T> }): Surface {
  const { read = [], write = [], navs = [], methods = [] } = parts;
  return { name, scalars: [...read, ...write], writable: write, navs, methods };
}

/** Identity fields the client library expects with every answer about an object. */
export interface Identity {
  Id?: string | number;
  _Id?: string;
  _ReferenceId?: string;
}

const NO_TARGET = null;

/** Everything an object path can reach. Instances are thin views: they keep no state of the workbook. */
export abstract class HostObject {
  abstract get surface(): Surface;
  /** Set while the add-in keeps a reference to this very object. */
  referenceId: string | undefined;
  identity(): Identity { return {}; }
  read(name: string): unknown { return Reflect.get(this, name, this); }
  write(name: string, value: unknown): void { Reflect.set(this, name, value, this); }
  /** Calls a method of the surface. Throws ApiNotFound when there is none of that name. */
  call(name: string, args: readonly unknown[]): unknown {
    if (!this.surface.methods.includes(name)) throw apiNotFound(`${this.surface.name}.${name}`);
    return Reflect.apply(Reflect.get(this, name, this) as (...args: unknown[]) => unknown, this, args);
  }
  /** Who events registered on this object are about; null when it has none. */
  get eventTarget(): string | null { return NO_TARGET; }
}

export const COLLECTION_METHODS = ['getCount', 'getItem', 'getItemAt'] as const;

export abstract class HostCollection<T extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly T[];
  /** Whether `key`, an id or a name, means this item. */
  abstract matches(item: T, key: unknown): boolean;
  get count(): number { return this.items().length; }
  getCount(): number { return this.count; }
  getItem(key: unknown): T {
    const item = this.items().find(x => this.matches(x, key));
    if (!item) throw notFound();
    return item;
  }
  getItemAt(index: number): T {
    const item = this.items()[index];
    if (!item) throw invalidArgument();
    return item;
  }
}

/** Names in Excel are compared without case. */
export const same = (a: unknown, b: unknown): boolean => String(a).toLowerCase() === String(b).toLowerCase();
