import { HostError, accessDenied, apiNotFound, invalidPath, notFound } from './errors';
import { eventMember } from './eventMembers';
import { HostObject } from './hostObject';
import { located, query } from './query';
import { Act, camel, pascal, Path, type Action, type ArgumentInfo, type ErrorBody, type ObjectPath, type RequestBody, type ResponseBody } from './wire';

const NULL = Symbol('null object');
type Resolved = HostObject | typeof NULL;
interface Run {
  readonly paths: RequestBody['ObjectPaths'];
  readonly cache: Map<number, Resolved>;
  readonly traceIds: number[];
  index: number;
}

export interface DispatcherOptions {
  /** The object of path type 1, the workbook. */
  readonly root: HostObject;
  /** Services by name, path type 2. */
  newObject(name: string): HostObject | null;
  /** Awaited before anything is read, so that calculated values are current. */
  settled(): Promise<void>;
  /** For `_RegisterXEvent` and `_UnregisterXEvent`. */
  subscribe(object: HostObject, on: 'Register' | 'Unregister', event: string): void;
  /** Whether the declared requirement sets have a member, `Range.values`. */
  allows(member: string): boolean;
  /** Makes a call or an assignment fail before it is done: for tests. */
  fault?(index: number, member: string): HostError | undefined;
}

/** Answers the rich-API request protocol of office.js over any tree of HostObjects. It knows nothing about Excel. */
export class Dispatcher {
  readonly references = new Map<string, HostObject>();
  #nextReference = 1;
  constructor(private readonly options: DispatcherOptions) {}

  /** Runs the actions in order and stops at the first failure; what was done before it stays done. */
  async process(body: RequestBody): Promise<ResponseBody> {
    const run: Run = { paths: body.ObjectPaths, cache: new Map(), traceIds: [], index: 0 };
    const Results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of body.Actions.entries()) {
      run.index = index;
      try {
        if (action.ActionType === Act.query || action.ActionType === Act.queryAsJson) await this.options.settled();
        const Value = this.#act(action, run);
        if (Value !== undefined) Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        return { Results, TraceIds: run.traceIds, Error: errorBody(error, index) };
      }
      for (const id of action.L ?? []) run.cache.delete(id);
    }
    return { Results, TraceIds: run.traceIds };
  }

  /** Keeps an object alive under a reference id until the client removes it. */
  keep(object: HostObject): string {
    object.referenceId ??= `r${this.#nextReference++}`;
    this.references.set(object.referenceId, object);
    return object.referenceId;
  }

  #act(action: Action, run: Run): unknown {
    if (action.ActionType === Act.trace) { run.traceIds.push(action.Id); return null; }
    const object = this.#resolve(action.ObjectPathId, run);
    if (object === NULL) return action.ActionType === Act.setProperty ? undefined : null;
    switch (action.ActionType) {
      case Act.instantiate: return object.identity();
      case Act.query: return query(object, action.QueryInfo ?? {}, { key: pascal, itemsKey: '_Items', allows: this.options.allows });
      case Act.queryAsJson: return query(object, action.QueryInfo ?? {}, { key: camel, itemsKey: 'items', allows: this.options.allows });
      case Act.setProperty: this.#set(object, action.Name, this.#arguments(action.ArgumentInfo, run)[0] ?? null, run); return undefined;
      case Act.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.#set(object, name, value, run);
        return null;
      case Act.method: return this.#method(object, action, run) ?? null;
      default: throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  #method(object: HostObject, action: Action, run: Run): unknown {
    if (action.Name === '_KeepReference') { this.keep(object); return null; }
    if (action.Name === '_RemoveReference') { this.references.delete(String(action.ArgumentInfo?.Arguments?.[0])); return null; }
    return this.#call(object, action.Name, this.#arguments(action.ArgumentInfo, run), run);
  }

  #resolve(id: number, run: Run): Resolved {
    const known = run.cache.get(id);
    if (known) return known;
    const path = run.paths[id];
    if (!path) throw invalidPath(String(id));
    const parent = path.ParentObjectPathId ? this.#resolve(path.ParentObjectPathId, run) : null;
    const object = parent === NULL ? NULL : this.#follow(path, parent, run);
    if (object !== NULL && object.referenceId !== undefined && this.references.get(object.referenceId) !== object) object.referenceId = undefined;
    run.cache.set(id, object);
    return object;
  }

  #follow(path: ObjectPath, parent: HostObject | null, run: Run): Resolved {
    switch (path.ObjectPathType) {
      case Path.root: return this.options.root;
      case Path.newObject: return asObject(this.options.newObject(path.Name), path.Name);
      case Path.nullObject: return NULL;
      case Path.reference: {
        const kept = this.references.get(path.Name);
        if (!kept) throw invalidPath('_reference()');
        return kept;
      }
      default: break;
    }
    if (!parent) throw invalidPath(path.Name);
    switch (path.ObjectPathType) {
      case Path.method: return toResolved(this.#call(parent, path.Name, this.#arguments(path.ArgumentInfo, run), run));
      case Path.indexer: return toResolved(this.#call(parent, 'GetItem', [...(path.ArgumentInfo?.Arguments ?? [])], run));
      case Path.property: {
        const member = this.#member(parent, camel(path.Name), 'navs');
        return toResolved(parent.read(member.name));
      }
      default: throw apiNotFound(`object path type ${path.ObjectPathType}`);
    }
  }

  #arguments(info: ArgumentInfo | undefined, run: Run): unknown[] {
    const resolved = (id: number): HostObject | null => { const o = this.#resolve(id, run); return o === NULL ? null : o; };
    const fix = (value: unknown, reference: unknown): unknown => {
      if (typeof reference === 'number' && reference > 0) return resolved(reference);
      if (Array.isArray(value)) return Array.isArray(reference) ? value.map((x, i) => fix(x, reference[i])) : value;
      if (typeof value !== 'object' || value === null) return value;
      const { _ObjectPathId: id } = value as { _ObjectPathId?: unknown };
      return typeof id === 'number' ? resolved(id) : Object.fromEntries(Object.entries(value).map(([key, x]) => [key, fix(x, 0)]));
    };
    const references = info?.ReferencedObjectPathIds ?? [];
    // Omitted arguments travel as null: undefined lets default parameters work.
    return (info?.Arguments ?? []).map((value, i) => fix(value, references[i]) ?? undefined);
  }

  #call(object: HostObject, wireName: string, args: unknown[], run: Run): unknown {
    const event = /^_(Register|Unregister)(.*)$/.exec(wireName);
    if (event) return this.#subscribe(object, event[1] === 'Register' ? 'Register' : 'Unregister', event[2] ?? '');
    const name = camel(wireName), base = /^(.*)OrNullObject$/.exec(name)?.[1];
    const usesBase = base !== undefined && !object.surface.methods.includes(name);
    const location = `${object.surface.name}.${name}`;
    if (!this.options.allows(location)) throw located(apiNotFound(location), location);
    this.#fail(location, run);
    try {
      return object.call(usesBase ? base : name, args);
    } catch (error) {
      if (base !== undefined && error instanceof HostError && error.code === notFound().code) return null;
      throw located(error, location);
    }
  }

  #subscribe(object: HostObject, on: 'Register' | 'Unregister', event: string): null {
    const member = eventMember(object.surface.name, event);
    if (member === null || !this.options.allows(member)) throw located(apiNotFound(`${object.surface.name}.${event}`), member ?? `${object.surface.name}.${event}`);
    this.options.subscribe(object, on, event);
    return null;
  }

  #set(object: HostObject, wireName: string, value: unknown, run: Run): void {
    const { name, location } = this.#member(object, object.surface.aliases?.[camel(wireName)] ?? camel(wireName), 'scalars');
    if (!object.surface.writable.includes(name)) throw located(accessDenied(), location);
    this.#fail(location, run);
    try { object.write(name, value); } catch (error) { throw located(error, location); }
  }

  #member(object: HostObject, name: string, kind: 'scalars' | 'navs'): { name: string; location: string } {
    const location = `${object.surface.name}.${name}`;
    if (!object.surface[kind].includes(name) || !this.options.allows(location)) throw located(apiNotFound(location), location);
    return { name, location };
  }
  #fail(location: string, run: Run): void {
    const fault = this.options.fault?.(run.index, location);
    if (fault) throw located(fault, location);
  }
}

function asObject(value: unknown, name: string): HostObject {
  if (value instanceof HostObject) return value;
  throw apiNotFound(name);
}
const toResolved = (value: unknown): Resolved => (value instanceof HostObject ? value : NULL);

function errorBody(error: unknown, ActionIndex: number): ErrorBody {
  if (error instanceof HostError) {
    return { Code: error.code, Message: error.message, ...(error.location !== undefined && { Location: error.location }), ActionIndex, HttpStatusCode: error.httpStatusCode };
  }
  console.error('[host]', error);
  return { Code: 'GeneralException', Message: `There was an internal error while processing the request. ${String(error)}`, ActionIndex, HttpStatusCode: 500 };
}
