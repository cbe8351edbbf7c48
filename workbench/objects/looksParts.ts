import type { BorderLine, Rect, Style } from '../grid/grid';
import { invalidArgument } from '../protocol/errors';
import { HostCollection, HostObject, surface, type Surface } from '../protocol/hostObject';
import { borderKey, colorOf, flagOf, NO_LINE, numberOf, oneOf, textOf, uniform, type LooksOwner } from './cellLooks';

const FONT = surface<RangeFont>('RangeFont', { write: ['bold', 'italic', 'underline', 'strikethrough', 'color', 'name', 'size'] });
export class RangeFont extends HostObject {
  constructor(private readonly owner: LooksOwner) { super(); }
  get surface(): Surface { return FONT; }
  get bold(): unknown { return uniform(this.owner.looks(), 'bold', false); }
  set bold(value: unknown) { this.owner.apply({ bold: flagOf(value) }); }
  get italic(): unknown { return uniform(this.owner.looks(), 'italic', false); }
  set italic(value: unknown) { this.owner.apply({ italic: flagOf(value) }); }
  get underline(): unknown { return uniform(this.owner.looks(), 'underline', 'None'); }
  set underline(value: unknown) { this.owner.apply({ underline: oneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']) }); }
  get strikethrough(): unknown { return uniform(this.owner.looks(), 'strikethrough', false); }
  set strikethrough(value: unknown) { this.owner.apply({ strikethrough: flagOf(value) }); }
  get color(): unknown { return uniform(this.owner.looks(), 'color', '#000000'); }
  set color(value: unknown) { this.owner.apply({ color: colorOf(value) }); }
  get name(): unknown { return uniform(this.owner.looks(), 'font', 'Calibri'); }
  set name(value: unknown) { this.owner.apply({ font: textOf(value) }); }
  get size(): unknown { return uniform(this.owner.looks(), 'size', 11); }
  set size(value: unknown) { this.owner.apply({ size: numberOf(value, 1, 409) }); }
}

const FILL = surface<RangeFill>('RangeFill', { write: ['color'], methods: ['clear'] });
export class RangeFill extends HostObject {
  constructor(private readonly owner: LooksOwner) { super(); }
  get surface(): Surface { return FILL; }
  get color(): unknown { return uniform(this.owner.looks(), 'fill', '#FFFFFF'); }
  set color(value: unknown) { this.owner.apply({ fill: colorOf(value) }); }
  clear(): void { this.owner.apply({ fill: null }); }
}

const PROTECTION = surface<FormatProtection>('FormatProtection', { write: ['locked', 'formulaHidden'] });
export class FormatProtection extends HostObject {
  constructor(private readonly owner: LooksOwner) { super(); }
  get surface(): Surface { return PROTECTION; }
  get locked(): unknown { return uniform(this.owner.looks(), 'locked', true); }
  set locked(value: unknown) { this.owner.apply({ locked: flagOf(value) }); }
  get formulaHidden(): unknown { return uniform(this.owner.looks(), 'formulaHidden', false); }
  set formulaHidden(value: unknown) { this.owner.apply({ formulaHidden: flagOf(value) }); }
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'];
const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const BORDER = surface<RangeBorder>('RangeBorder', { read: ['sideIndex'], write: ['style', 'color', 'weight'] });
export class RangeBorder extends HostObject {
  constructor(private readonly owner: LooksOwner, readonly sideIndex: string) { super(); }
  get surface(): Surface { return BORDER; }
  override identity(): object { return {}; }
  get style(): unknown { return this.#shared('style'); }
  set style(value: unknown) { this.#set({ style: oneOf(value, LINE_STYLES) }); }
  get color(): unknown { return this.#shared('color'); }
  set color(value: unknown) { this.#set({ color: colorOf(value) }); }
  get weight(): unknown { return this.#shared('weight'); }
  set weight(value: unknown) { this.#set({ weight: oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick']) }); }

  #shared(part: keyof BorderLine): string | null {
    const seen = new Set(this.#edges().flatMap(({ key, styles }) => styles.map(style => (style[key] ?? NO_LINE)[part])));
    return seen.size > 1 ? null : [...seen][0] ?? NO_LINE[part];
  }
  /** Colour or weight of an absent line makes it a thin continuous one, as in Excel. */
  #set(patch: Partial<BorderLine>): void {
    for (const { key, rect, styles } of this.#edges()) {
      const old = styles[0]?.[key] ?? { ...NO_LINE, style: 'Continuous' }, line = { ...old, ...patch };
      const looks: Style = { [key]: line.style === 'None' ? null : line };
      if (rect) this.owner.applyTo(rect, looks); else this.owner.apply(looks);
    }
  }
  /** The cells that carry this side: the outer ones of an edge, all but the last row or column of an inner line. */
  #edges(): { key: NonNullable<ReturnType<typeof borderKey>>; rect: Rect | null; styles: readonly Style[] }[] {
    const key = borderKey(this.sideIndex), rect = this.owner.rect;
    if (!rect) return key ? [{ key, rect: null, styles: this.owner.looks() }] : [];
    const at = (side: NonNullable<ReturnType<typeof borderKey>>, cells: Rect): { key: typeof side; rect: Rect; styles: readonly Style[] } => ({ key: side, rect: cells, styles: this.owner.looksOf(cells) });
    switch (this.sideIndex) {
      case 'EdgeTop': return [at('borderTop', { ...rect, h: 1 })];
      case 'EdgeBottom': return [at('borderBottom', { ...rect, r: rect.r + rect.h - 1, h: 1 })];
      case 'EdgeLeft': return [at('borderLeft', { ...rect, w: 1 })];
      case 'EdgeRight': return [at('borderRight', { ...rect, c: rect.c + rect.w - 1, w: 1 })];
      case 'InsideHorizontal': return rect.h > 1 ? [at('borderBottom', { ...rect, h: rect.h - 1 })] : [];
      case 'InsideVertical': return rect.w > 1 ? [at('borderRight', { ...rect, w: rect.w - 1 })] : [];
      default: return [];
    }
  }
}

const BORDERS = surface<RangeBorderCollection>('RangeBorderCollection', { read: ['count'], methods: ['getItem', 'getItemAt', 'getCount'] });
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  constructor(private readonly owner: LooksOwner) { super(); }
  get surface(): Surface { return BORDERS; }
  items(): RangeBorder[] { return SIDES.map(side => new RangeBorder(this.owner, side)); }
  matches(item: RangeBorder, key: unknown): boolean { return item.sideIndex === key; }
  override getItem(key: unknown): RangeBorder {
    if (!SIDES.includes(String(key))) throw invalidArgument();
    return super.getItem(key);
  }
}
