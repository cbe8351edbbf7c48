import { invalidArgument, notFound } from '../protocol/errors';
import type { Surface } from '../protocol/hostObject';
import { formatRect, MAX_COLUMNS, MAX_ROWS, parseRect } from './address';
import { Range, rectOf } from './range';
import { RecordObject, type RecordShape } from './recordObject';
import type { SheetView } from './sheetView';

const TEXTS = { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' };
const texts: RecordShape = { name: 'HeaderFooter', fields: TEXTS };
const headersFooters: RecordShape = {
  name: 'HeaderFooterGroup', fields: { state: 'Default', useSheetMargins: true, useSheetScale: true },
  parts: { defaultForAllPages: texts, firstPage: texts, evenPages: texts, oddPages: texts },
};
/** Margins are in points. */
const SHAPE: RecordShape = {
  name: 'PageLayout',
  fields: {
    orientation: 'Portrait', paperSize: 'A4', zoom: null, blackAndWhite: false, centerHorizontally: false, centerVertically: false, draftMode: false, firstPageNumber: '', printComments: 'NoComments',
    printErrors: 'AsDisplayed', printGridlines: false, printHeadings: false, printOrder: 'DownThenOver', leftMargin: 50.4, rightMargin: 50.4, topMargin: 54, bottomMargin: 54, headerMargin: 21.6, footerMargin: 21.6,
  },
  parts: { headersFooters },
};
const METHODS = ['setPrintTitleRows', 'setPrintTitleColumns', 'getPrintTitleRows', 'getPrintTitleColumns', 'setPrintArea', 'setPrintMargins'];
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** How a sheet is printed: a record in its annex (`printTitleRows: '1:8'`, `printArea: 'A1:F9'`). */
export class PageLayout extends RecordObject {
  constructor(private readonly sheet: SheetView) { super(SHAPE, sheet.annex.pageLayout, () => undefined); }
  override get surface(): Surface { return { ...super.surface, methods: METHODS }; }
  override read(name: string): unknown {
    return name === 'zoom' && this.sheet.annex.pageLayout.zoom === undefined ? { scale: 100 } : super.read(name);
  }
  override write(name: string, value: unknown): void {
    const allowed = { orientation: ['Portrait', 'Landscape'] }[name];
    if (allowed && !allowed.includes(String(value))) throw invalidArgument();
    super.write(name, value);
  }
  override call(name: string, args: readonly unknown[]): unknown {
    switch (name) {
      case 'setPrintTitleRows': return this.#keep('printTitleRows', { ...this.#rect(args[0]), c: 0, w: MAX_COLUMNS });
      case 'setPrintTitleColumns': return this.#keep('printTitleColumns', { ...this.#rect(args[0]), r: 0, h: MAX_ROWS });
      case 'setPrintArea': return this.#keep('printArea', this.#rect(args[0]));
      case 'getPrintTitleRows': return this.#kept('printTitleRows');
      case 'getPrintTitleColumns': return this.#kept('printTitleColumns');
      case 'setPrintMargins': return this.#margins(args[0], args[1]);
      default: return super.call(name, args);
    }
  }
  #rect(range: unknown): Range['rect'] { return rectOf(range); }
  #keep(name: string, rect: Range['rect']): void { this.sheet.annex.pageLayout[name] = formatRect(rect); }
  #kept(name: string): Range {
    const address = this.sheet.annex.pageLayout[name];
    if (typeof address !== 'string') throw notFound();
    return new Range(this.sheet.session, this.sheet.id, parseRect(address));
  }
  #margins(unit: unknown, options: unknown): void {
    const scale = POINTS[String(unit)];
    if (scale === undefined || typeof options !== 'object' || options === null) throw invalidArgument();
    for (const [side, size] of Object.entries(options)) this.sheet.annex.pageLayout[`${side}Margin`] = Number(size) * scale;
  }
}
