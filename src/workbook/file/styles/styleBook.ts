import type { CellStyle } from '../../sheets/description';
import { BUILT_IN_FORMATS, customFormats, formatOf } from '../read/numberFormats';
import { TextEdits } from '../xml/edits';
import { childOf, parseXml, tag, type XmlNode } from '../xml/tree';
import { LOOKS, type Line, type Look } from './looks';
import { StyleItems } from './styleItems';

const FONT_ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];
const FIRST_OWN_FORMAT = 164;
const EMPTY = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';

/** The style sheet of a workbook: finds the number of a look with a number format, adding at the ends of its lists what is not there. */
export class StyleBook {
  private readonly text: string;
  private readonly root: XmlNode;
  private readonly prefix: string;
  private readonly formats: Map<string, number>;
  private readonly lists: Readonly<Record<'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellStyleXfs' | 'cellXfs' | 'cellStyles', StyleItems>>;
  private readonly known = new Map<string, number>();
  /** A copy to try on what adding would give. */
  private probe: { readonly book: StyleBook; readonly size: number } | null = null;

  /** `xml`: the style part, or null for a workbook without one. */
  constructor(xml: string | null) {
    this.text = xml ?? EMPTY;
    this.root = parseXml(this.text);
    this.prefix = this.root.prefix;
    this.formats = new Map([...Object.entries(BUILT_IN_FORMATS).map(([id, code]): [string, number] => [code, Number(id)]), ...[...customFormats(this.root)].map(([id, code]): [string, number] => [code, id])]);
    const xf = this.element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const list = (name: string, base: readonly string[], keyOf?: (node: XmlNode) => string): StyleItems => new StyleItems(this.root, name, base, keyOf);
    this.lists = {
      numFmts: list('numFmts', []),
      fonts: list('fonts', [this.element('font', {}, this.element('sz', { val: 11 }) + this.element('name', { val: 'Calibri' }) + this.element('family', { val: 2 }))]),
      fills: list('fills', [this.patternFill('none'), this.patternFill('gray125')]),
      borders: list('borders', [this.border({})]),
      cellStyleXfs: list('cellStyleXfs', [xf], xfKey),
      cellXfs: list('cellXfs', [this.element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })], xfKey),
      cellStyles: list('cellStyles', [this.element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    };
  }

  /** Number of the cell style (`s`) for a look with a number format; adds what is missing. */
  indexOf(style: CellStyle, format = 'General'): number {
    const key = `${style}\n${format}`;
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.lists.cellXfs.add(this.cellXf(LOOKS[style], this.formatId(format)));
      this.known.set(key, index);
    }
    return index;
  }

  /** Number format of a cell style. */
  formatOf(index: number): string {
    const id = Number(this.lists.cellXfs.nodes[index]?.attributes.get('numFmtId') ?? 0);
    return [...this.formats].find(([, number]) => number === id)?.[0] ?? formatOf(id, new Map());
  }

  /** Number of the cell style that is like another but for its number format; adds what is missing. */
  withFormat(index: number, format: string): number {
    const node = this.lists.cellXfs.nodes[index];
    if (!node) return this.indexOf('normal', format);
    const children = node.children.map(child => this.element(child.name, Object.fromEntries(child.attributes))).join('');
    return this.lists.cellXfs.add(this.element('xf', { ...Object.fromEntries(node.attributes), numFmtId: this.formatId(format), applyNumberFormat: 1 }, children));
  }

  /** Number of the cell style if the workbook has it; nothing is added. */
  find(style: CellStyle, format: string): number | undefined {
    this.probe ??= { book: new StyleBook(this.result()), size: this.lists.cellXfs.nodes.length };
    const index = this.probe.book.indexOf(style, format);
    return index < this.probe.size ? index : undefined;
  }

  /** The style part with everything added; the text it was made from when nothing was. */
  result(): string {
    const edits = new TextEdits(this.text);
    for (const list of Object.values(this.lists)) list.write(edits);
    return edits.result();
  }

  private formatId(format: string): number {
    let id = this.formats.get(format);
    if (id === undefined) {
      id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formats.values()) + 1;
      this.formats.set(format, id);
      this.lists.numFmts.add(this.element('numFmt', { numFmtId: id, formatCode: format }));
    }
    return id;
  }

  private cellXf(look: Look, numFmtId: number): string {
    const xfId = look.named ? this.namedStyle(look, look.named) : this.normal();
    const parent = this.lists.cellStyleXfs.nodes[xfId];
    const own = look.named === undefined;
    const inherited = (name: string): number => Number(parent?.attributes.get(name) ?? 0);
    return this.element('xf', {
      numFmtId,
      fontId: own && look.font ? this.font(look.font) : inherited('fontId'),
      fillId: inherited('fillId'),
      borderId: inherited('borderId'),
      xfId,
      applyNumberFormat: numFmtId === 0 ? undefined : 1,
      applyFont: look.font ? 1 : undefined,
      applyFill: look.fill ? 1 : undefined,
      applyBorder: look.border ? 1 : undefined,
      applyAlignment: look.align ? 1 : undefined,
    }, this.alignment(look));
  }

  /** Number in `cellStyleXfs` of a named style: the workbook's own when it has it, so that a house style stays. */
  private namedStyle(look: Look, { name, builtIn }: NonNullable<Look['named']>): number {
    const standing = this.lists.cellStyles.nodes.find(({ attributes }) =>
      (builtIn !== undefined && attributes.get('builtinId') === String(builtIn)) || [name, `Excel Built-in ${name}`].includes(attributes.get('name') ?? ''));
    if (standing) return Number(standing.attributes.get('xfId') ?? 0);
    const align = look.align && { ...look, align: { vertical: look.align.vertical, wrap: look.align.wrap } };
    const xfId = this.lists.cellStyleXfs.add(this.element('xf', {
      numFmtId: 0,
      fontId: this.font(look.font ?? {}),
      fillId: look.fill ? this.lists.fills.add(this.solidFill(look.fill)) : 0,
      borderId: look.border ? this.lists.borders.add(this.border(look.border)) : 0,
      applyNumberFormat: 0, applyProtection: 0,
      applyFill: look.fill ? undefined : 0, applyBorder: look.border ? undefined : 0, applyAlignment: look.align ? 1 : 0,
    }, this.alignment(align ?? look)));
    this.lists.cellStyles.add(this.element('cellStyle', { name, xfId, builtinId: builtIn }));
    return xfId;
  }

  private normal(): number {
    const normal = this.lists.cellStyles.nodes.find(node => node.attributes.get('builtinId') === '0');
    return Number(normal?.attributes.get('xfId') ?? 0);
  }

  /** The workbook's own font with weight, slant, size and colour as asked. */
  private font({ bold, italic, size, color }: NonNullable<Look['font']>): number {
    const normalFont = Number(this.lists.cellStyleXfs.nodes[this.normal()]?.attributes.get('fontId') ?? 0);
    const base = this.lists.fonts.nodes[normalFont] ?? this.lists.fonts.nodes[0];
    const parts = new Map((base?.children ?? []).map(child => [child.name, Object.fromEntries(child.attributes)]));
    if (bold) parts.set('b', {});
    if (italic) parts.set('i', {});
    if (size !== undefined) parts.set('sz', { val: String(size) });
    if (color !== undefined) parts.set('color', { rgb: `FF${color}` });
    return this.lists.fonts.add(this.element('font', {}, FONT_ORDER.flatMap(name => {
      const attributes = parts.get(name);
      return attributes ? [this.element(name, attributes)] : [];
    }).join('')));
  }

  private alignment({ align }: Look): string {
    return align ? this.element('alignment', { horizontal: align.horizontal, vertical: align.vertical, wrapText: align.wrap ? 1 : undefined, indent: align.indent }) : '';
  }

  private patternFill(pattern: string): string {
    return this.element('fill', {}, this.element('patternFill', { patternType: pattern }));
  }

  private solidFill(color: string): string {
    const colors = this.element('fgColor', { rgb: `FF${color}` }) + this.element('bgColor', { indexed: 64 });
    return this.element('fill', {}, this.element('patternFill', { patternType: 'solid' }, colors));
  }

  private border(lines: NonNullable<Look['border']>): string {
    const side = (name: string, line?: Line): string =>
      line ? this.element(name, { style: line.style }, this.element('color', { rgb: `FF${line.color}` })) : this.element(name, {});
    return this.element('border', {}, side('left', lines.left) + side('right', lines.right) + side('top', lines.top) + side('bottom', lines.bottom) + side('diagonal'));
  }

  private element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content = ''): string {
    return tag(this.prefix + name, attributes, content);
  }
}

/** Two cell formats are the same when they show the same; writers differ in the `apply…` marks and in which defaults they spell out. */
function xfKey(node: XmlNode): string {
  const align = childOf(node, 'alignment')?.attributes;
  const protection = childOf(node, 'protection')?.attributes;
  const ids = ['numFmtId', 'fontId', 'fillId', 'borderId', 'xfId'].map(name => node.attributes.get(name) ?? '0');
  const marks = ['quotePrefix', 'pivotButton'].map(name => flag(node.attributes.get(name), false));
  return [
    ...ids, ...marks, align?.get('horizontal') ?? 'general', align?.get('vertical') ?? 'bottom', flag(align?.get('wrapText'), false), align?.get('indent') ?? '0',
    align?.get('textRotation') ?? '0', flag(protection?.get('locked'), true), flag(protection?.get('hidden'), false),
  ].join('|');
}

const flag = (value: string | undefined, otherwise: boolean): boolean => (value === undefined ? otherwise : value === '1' || value === 'true');
