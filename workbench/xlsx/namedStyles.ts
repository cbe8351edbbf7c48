import { strFromU8, strToU8 } from 'fflate';
import type { Zippable } from 'fflate';
import { formatRect } from '../objects/address';
import type { Document } from '../objects/document';

/** Built-in styles by Excel's name and their number in files. */
const BUILT_IN: Readonly<Record<string, number>> = {
  Comma: 3, Currency: 4, Percent: 5, Note: 10, 'Warning Text': 11, Title: 15, 'Heading 1': 16, 'Heading 2': 17, 'Heading 3': 18, 'Heading 4': 19,
  Input: 20, Output: 21, Calculation: 22, 'Check Cell': 23, 'Linked Cell': 24, Total: 25, Good: 26, Bad: 27, Neutral: 28, 'Explanatory Text': 53,
};
const STYLES = 'xl/styles.xml';

/**
 * The file library writes looks but no named styles. Cells that were given one get a cell format of their own that points at
 * it. Returns whether there was any.
 */
export function putNamedStyles(parts: Zippable, { grid }: Document): boolean {
  const styles = parts[STYLES];
  if (!(styles instanceof Uint8Array)) return false;
  const book = new StyleSheet(strFromU8(styles));
  grid.sheets().forEach((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`, part = parts[path], named = namedCells(grid, sheet.id);
    if (named.size === 0 || !(part instanceof Uint8Array)) return;
    const xml = strFromU8(part).replace(/<c r="([A-Z]+\d+)"([^>]*)>/g, (cell, address: string, rest: string) => {
      const name = named.get(address), format = Number(/ s="(\d+)"/.exec(rest)?.[1] ?? 0);
      return name === undefined ? cell : `<c r="${address}" s="${book.formatFor(format, name)}"${rest.replace(/ s="\d+"/, '')}>`;
    });
    parts[path] = strToU8(xml);
  });
  if (!book.isChanged) return false;
  parts[STYLES] = strToU8(book.xml());
  return true;
}

/** Cells with a named style: address → style. */
function namedCells(grid: Document['grid'], sheetId: string): ReadonlyMap<string, string> {
  const used = grid.used(sheetId, 'all'), named = new Map<string, string>();
  if (!used) return named;
  grid.styles(sheetId, used).forEach((row, i) => row.forEach(({ styleName }, j) => {
    if (styleName && styleName !== 'Normal') named.set(formatRect({ r: used.r + i, c: used.c + j, h: 1, w: 1 }), styleName);
  }));
  return named;
}

/** styles.xml, as far as named styles are concerned. */
class StyleSheet {
  readonly #xml: string;
  readonly #formats: string[];
  readonly #styleFormats: string[];
  readonly #styles: string[];
  readonly #known = new Map<string, number>();
  readonly #indexOfStyle = new Map<string, number>();

  constructor(xml: string) {
    this.#xml = xml;
    this.#formats = entries(xml, 'cellXfs', 'xf');
    this.#styleFormats = entries(xml, 'cellStyleXfs', 'xf');
    this.#styles = entries(xml, 'cellStyles', 'cellStyle');
  }

  get isChanged(): boolean { return this.#known.size > 0; }

  /** The number of a cell format that looks like the given one and points at the style. */
  formatFor(format: number, style: string): number {
    const key = `${format} ${style}`, known = this.#known.get(key);
    if (known !== undefined) return known;
    const look = (this.#formats[format] ?? '<xf/>').replace(/ xfId="\d+"/, '');
    const index = this.#formats.push(look.replace(/^<xf/, `<xf xfId="${this.#styleFormat(style, look)}"`)) - 1;
    this.#known.set(key, index);
    return index;
  }

  /** A style's own format: the looks of the first cell that has it. */
  #styleFormat(style: string, look: string): number {
    const known = this.#indexOfStyle.get(style);
    if (known !== undefined) return known;
    const index = this.#styleFormats.push(look) - 1, builtIn = BUILT_IN[style];
    this.#styles.push(`<cellStyle name="${style.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')}" xfId="${index}"${builtIn === undefined ? '' : ` builtinId="${builtIn}"`}/>`);
    this.#indexOfStyle.set(style, index);
    return index;
  }

  xml(): string {
    const lists = [['cellStyleXfs', this.#styleFormats], ['cellXfs', this.#formats], ['cellStyles', this.#styles]] as const;
    return lists.reduce((xml, [name, items]) => xml.replace(new RegExp(`<${name}[ >][\\s\\S]*</${name}>`), () => `<${name} count="${items.length}">${items.join('')}</${name}>`), this.#xml);
  }
}

function entries(xml: string, list: string, entry: string): string[] {
  const content = new RegExp(`<${list}[ >][\\s\\S]*?</${list}>`).exec(xml)?.[0] ?? '';
  return content.match(new RegExp(`<${entry}(?: [^>]*?)?(?:/>|>[\\s\\S]*?</${entry}>)`, 'g')) ?? [];
}
