import { apiNotFound, invalidArgument } from '../protocol/errors';
import { HostObject, type Surface } from '../protocol/hostObject';
import type { Plain, PlainRecord } from './annex';

/** A class whose properties are the fields of a plain record: charts' parts, page layouts, document properties. */
export interface RecordShape {
  readonly name: string;
  /** Property → its value when nothing was set. A value of another type than that is refused; null takes any. */
  readonly fields: Readonly<Record<string, Plain>>;
  readonly readOnly?: readonly string[];
  /** Objects behind properties; their records are kept under the property's name. */
  readonly parts?: Readonly<Record<string, RecordShape>>;
  readonly methods?: Readonly<Record<string, (state: PlainRecord, args: readonly unknown[]) => unknown>>;
}

export class RecordObject extends HostObject {
  constructor(private readonly shape: RecordShape, private readonly state: PlainRecord, private readonly touched: () => void) { super(); }
  get surface(): Surface {
    const { name, fields, readOnly = [], parts = {}, methods = {} } = this.shape, scalars = Object.keys(fields);
    return { name, scalars, writable: scalars.filter(field => !readOnly.includes(field)), navs: Object.keys(parts), methods: Object.keys(methods) };
  }
  override read(name: string): unknown {
    const part = this.shape.parts?.[name];
    return part ? new RecordObject(part, partOf(this.state, name), this.touched) : this.state[name] ?? this.shape.fields[name];
  }
  override write(name: string, value: unknown): void {
    const initial = this.shape.fields[name];
    const isExpected = initial === null || initial === undefined || value === null || typeof value === typeof initial || typeof initial === 'string' && typeof value === 'number';
    if (!isExpected) throw invalidArgument();
    this.state[name] = value as Plain;
    this.touched();
  }
  override call(name: string, args: readonly unknown[]): unknown {
    const method = this.shape.methods?.[name];
    if (!method) throw apiNotFound(`${this.shape.name}.${name}`);
    const result = method(this.state, args);
    this.touched();
    return result;
  }
}

/** The record kept under `name`, made when it is not there yet. */
export function partOf(state: PlainRecord, name: string): PlainRecord {
  const part = state[name];
  if (part !== null && typeof part === 'object' && !Array.isArray(part)) return part;
  return (state[name] = {});
}
