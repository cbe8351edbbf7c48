import type { Blocker } from './errors';
import type { WorkbookPackage } from './package/workbookPackage';
import { workbookPart } from './read/workbookIndex';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const MACRO = 'application/vnd.ms-excel.';
/** Content type of the workbook part by the file's ending. */
const TYPE_OF_ENDING: Readonly<Record<string, string>> = {
  xlsx: `${MAIN}sheet.main+xml`, xltx: `${MAIN}template.main+xml`, xlsm: `${MACRO}sheet.macroEnabled.main+xml`, xltm: `${MACRO}template.macroEnabled.main+xml`,
};
/** Links by which a workbook holds macros. */
const MACRO_LINKS = ['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet'];
/** Links by which an old shared workbook keeps its record of changes. */
const REVISION_LINKS = ['revisionHeaders', 'usernames'];

interface KnownBlocker extends Blocker {
  /** Takes it out of the package. */
  readonly drop: (pack: WorkbookPackage) => void;
}

/** What a write would take away from the workbook when it is saved under `name`. */
export function blockersOf(pack: WorkbookPackage, name: string): readonly KnownBlocker[] {
  const part = workbookPart(pack) ?? '';
  const linked = (from: string, types: readonly string[]): boolean => pack.links(from).some(link => types.includes(link.type));
  const found: KnownBlocker[] = [];
  if (linked('', ['origin'])) {
    found.push({
      what: 'digital signature',
      sentence: 'The digital signature would be lost: it vouches for the file as it is, and any change makes it invalid. Sign the result anew.',
      drop: target => { dropLinked(target, '', ['origin']); },
    });
  }
  if (linked(part, MACRO_LINKS) && !endingOf(name).endsWith('m')) {
    found.push({
      what: 'macros',
      sentence: `The macros would be lost: "${name}" is the name of a workbook without macros. Name the result .xlsm to keep them.`,
      drop: target => { dropLinked(target, part, MACRO_LINKS); },
    });
  }
  if (linked(part, REVISION_LINKS)) {
    found.push({
      what: 'record of changes of a shared workbook',
      sentence: 'The record of changes of the old "Share Workbook" would be lost: it does not know the new sheets. Stop sharing in Excel (Review, Unshare Workbook) to keep a copy of it.',
      drop: target => { dropLinked(target, part, REVISION_LINKS); },
    });
  }
  return found;
}

/** Gives the workbook part the content type that belongs to the file's ending, without which Excel refuses to open it. */
export function fitToName(pack: WorkbookPackage, name: string): void {
  const type = TYPE_OF_ENDING[endingOf(name)];
  const part = workbookPart(pack);
  if (type !== undefined && part !== null && pack.contentType(part) !== type) pack.setContentType(part, type);
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** Removes parts linked from `part` by these links, with everything that only they lead to. */
function dropLinked(pack: WorkbookPackage, part: string, types: readonly string[]): void {
  const goes = pack.links(part).filter(link => types.includes(link.type)).map(link => link.target);
  pack.unlink(part, link => types.includes(link.type));
  const below = goes.flatMap(target => pack.links(target).filter(link => !link.external).map(link => link.target));
  pack.remove([...goes, ...below]);
}
