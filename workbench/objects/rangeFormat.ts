import type { Axis, Rect, Span, Style } from '../grid/grid';
import { HostObject, surface, type Surface } from '../protocol/hostObject';
import { flagOf, numberOf, oneOf, uniform, type LooksOwner } from './cellLooks';
import { FormatProtection, RangeBorderCollection, RangeFill, RangeFont } from './looksParts';
import { checkWritable, dressed, type CellArea } from './cellArea';

const POINTS_PER_PIXEL = 0.75;

const SURFACE = surface<RangeFormat>('RangeFormat', {
  write: ['columnWidth', 'rowHeight', 'horizontalAlignment', 'verticalAlignment', 'wrapText', 'indentLevel'],
  navs: ['fill', 'font', 'protection', 'borders'],
  methods: ['autofitColumns', 'autofitRows'],
});

export class RangeFormat extends HostObject implements LooksOwner {
  constructor(private readonly range: CellArea) { super(); }
  get surface(): Surface { return SURFACE; }
  get fill(): RangeFill { return new RangeFill(this); }
  get font(): RangeFont { return new RangeFont(this); }
  get protection(): FormatProtection { return new FormatProtection(this); }
  get borders(): RangeBorderCollection { return new RangeBorderCollection(this); }

  get horizontalAlignment(): unknown { return uniform(this.looks(), 'horizontal', 'General'); }
  set horizontalAlignment(value: unknown) { this.apply({ horizontal: oneOf(value, ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed']) }); }
  get verticalAlignment(): unknown { return uniform(this.looks(), 'vertical', 'Bottom'); }
  set verticalAlignment(value: unknown) { this.apply({ vertical: oneOf(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']) }); }
  get wrapText(): unknown { return uniform(this.looks(), 'wrap', false); }
  set wrapText(value: unknown) { this.apply({ wrap: flagOf(value) }); }
  get indentLevel(): unknown { return uniform(this.looks(), 'indent', 0); }
  set indentLevel(value: unknown) { this.apply({ indent: numberOf(value, 0, 250) }); }

  get columnWidth(): number | null { return this.#size('column'); }
  set columnWidth(points: unknown) { this.#resize('column', points); }
  get rowHeight(): number | null { return this.#size('row'); }
  set rowHeight(points: unknown) { this.#resize('row', points); }
  autofitColumns(): void { this.#autofit('column'); }
  autofitRows(): void { this.#autofit('row'); }

  #span(axis: Axis): Span {
    const { r, c, h, w } = this.range.rect;
    return axis === 'row' ? { from: r, count: h } : { from: c, count: w };
  }
  #size(axis: Axis): number | null {
    const { from, count } = this.#span(axis), { grid, sheetId } = this.range;
    const sizes = new Set(Array.from({ length: Math.min(count, 500) }, (_, i) => grid.line(sheetId, axis, from + i).size));
    return sizes.size === 1 ? ([...sizes][0] ?? 0) * POINTS_PER_PIXEL : null;
  }
  #resize(axis: Axis, points: unknown): void {
    const size = numberOf(points, 0, axis === 'row' ? 409.5 : 1800) / POINTS_PER_PIXEL, { grid, sheetId, session } = this.range;
    checkWritable(this.range, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
    session.change(() => grid.setLines(sheetId, axis, this.#span(axis), { size }));
  }
  #autofit(axis: Axis): void {
    checkWritable(this.range, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
    const { grid, sheetId, session } = this.range;
    session.change(() => grid.autofit(sheetId, axis, this.#span(axis)));
  }

  get rect(): Rect { return dressed(this.range); }
  looks(): Style[] { return this.looksOf(this.rect); }
  looksOf(rect: Rect): Style[] { return this.range.grid.styles(this.range.sheetId, rect).flat(); }
  apply(patch: Style): void { this.applyTo(this.rect, patch); }
  applyTo(rect: Rect, patch: Style): void {
    const { grid, sheetId, session } = this.range;
    checkWritable(this.range, 'allowFormatCells');
    session.change(() => grid.style(sheetId, rect, patch));
  }
}
