import { isDocumented } from './apiSets';
import { apiNotFound, HostError, invalidArgument } from './errors';
import { HostCollection, type HostObject } from './hostObject';
import type { QueryInfo } from './wire';

/** How member names are written in the answer, and which members the declared requirement sets have. */
export interface QueryManner {
  readonly key: (name: string) => string;
  readonly itemsKey: string;
  readonly allows: (member: string) => boolean;
}
type Selection = readonly (readonly string[])[];

/** Answers a load: the asked members of an object or of a collection's items, with their identities. */
export function query(object: HostObject, info: QueryInfo, manner: QueryManner): Record<string, unknown> {
  const wanted = [...(info.Select ?? []), ...(info.Expand ?? [])].map(path => path.split(/[/.]/));
  return object instanceof HostCollection ? many(object, wanted, manner, info) : one(object, wanted, manner);
}

function one(object: HostObject, wanted: Selection, manner: QueryManner): Record<string, unknown> {
  const { surface } = object;
  const out: Record<string, unknown> = { ...object.identity() };
  const nested = new Map<string, string[][]>();
  const isWhole = (head: string | undefined): boolean => head === '*' || head === '';
  if (wanted.length === 0 || wanted.some(([head]) => isWhole(head))) {
    for (const name of surface.scalars) if (manner.allows(`${surface.name}.${name}`)) out[manner.key(name)] = object.read(name);
  }
  for (const [head = '', ...rest] of wanted) {
    if (isWhole(head) || head === 'isNullObject') continue;
    const scalar = rest.length === 0 ? find(surface.scalars, head) : undefined;
    const name = scalar ?? find(surface.navs, head);
    const member = `${surface.name}.${name ?? head}`;
    if (name === undefined) throw located(unknownMember(head, member), member);
    if (!manner.allows(member)) throw located(apiNotFound(member), member);
    if (scalar !== undefined) out[manner.key(scalar)] = object.read(scalar);
    else nested.set(name, [...(nested.get(name) ?? []), rest.length > 0 ? rest : ['*']]);
  }
  for (const [nav, selection] of nested) {
    const child = object.read(nav) as HostObject | null | undefined;
    out[manner.key(nav)] = !child ? null : child instanceof HostCollection ? many(child, selection, manner, {}) : one(child, selection, manner);
  }
  return out;
}

function many(collection: HostCollection, wanted: Selection, manner: QueryManner, page: QueryInfo): Record<string, unknown> {
  const isOwn = (path: readonly string[]): boolean => path.length === 1 && find(collection.surface.scalars, path[0] ?? '') !== undefined;
  const own = wanted.filter(isOwn), ofItems = wanted.filter(path => !isOwn(path));
  const head = own.length > 0 ? one(collection, own, manner) : {};
  if (own.length > 0 && ofItems.length === 0) return head;
  const skip = page.Skip ?? 0;
  const items = collection.items().slice(skip, page.Top ? skip + page.Top : undefined).map((item, i) => {
    const isNamed = Object.keys(item.identity()).length > 0;
    return { ...one(item, ofItems, manner), ...(isNamed ? {} : { _Index: skip + i }) };
  });
  return { ...head, [manner.itemsKey]: items };
}

const find = (names: readonly string[], wanted: string): string | undefined => names.find(name => name.toLowerCase() === wanted.toLowerCase());

/** A documented member this host does not have is honestly missing; any other is a spelling mistake. */
function unknownMember(head: string, member: string): HostError {
  return isDocumented(member) ? apiNotFound(member) : invalidArgument(`The property '${head}' does not exist on ${member.split('.')[0] ?? ''}.`);
}

/** Notes where an error arose, unless it is known already. */
export function located<E>(error: E, location: string): E {
  if (error instanceof HostError) error.location ??= location;
  return error;
}
