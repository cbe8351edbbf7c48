import table from './apiSets.json';

/** Requirement set → version a host declares, e.g. `{ ExcelApi: '1.9' }`. */
export type DeclaredSets = Readonly<Record<string, string>>;

/** What the newest Excel declares. */
export const NEWEST_SETS: DeclaredSets = { ExcelApi: '1.20', ExcelApiDesktop: '1.3', ExcelApiOnline: '1.1', CustomFunctionsRuntime: '1.5', SharedRuntime: '1.2', RichApiRuntime: '1.2', AddinCommands: '1.3', RibbonApi: '1.2', DialogApi: '1.2' };

/** `Range.values` → the set that has it and its version. */
const SETS: ReadonlyMap<string, readonly [string, string]> = new Map(Object.entries(table).flatMap(([className, sets]) =>
  Object.entries(sets).flatMap(([set, members]) => {
    const [name = '', version = ''] = set.split(' ');
    return (members as readonly string[]).map(member => [`${className}.${member}`, [name, version]] as const);
  })));

/** Whether a host that declares `sets` has a requirement set, as `Office.context.requirements.isSetSupported` says. */
export function isSetSupported(sets: DeclaredSets, name: string, version = '1.1'): boolean {
  const own = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  return own !== undefined && atLeast(own, version);
}
/** Whether declared sets have a member, `Range.values`. Members in no set, such as the library's own, are always there. */
export function hasMember(sets: DeclaredSets, member: string): boolean {
  const set = SETS.get(member);
  return set === undefined || isSetSupported(sets, ...set);
}
/** Whether Excel's documentation has a member in any set. */
export const isDocumented = (member: string): boolean => SETS.has(member);

function atLeast(own: string, wanted: string): boolean {
  const [a = 0, b = 0] = own.split('.').map(Number), [x = 0, y = 0] = wanted.split('.').map(Number);
  return a > x || (a === x && b >= y);
}
