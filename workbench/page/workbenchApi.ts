import { formatRect, parseReference } from '../objects/address';
import type { CellValue, Rect } from '../grid/grid';
import type { Connect } from '../pane/connect';
import type { Box } from './sheetView';
import type { Workbench } from './workbench';

/** What a cell holds and shows. `message` is the sentence behind a custom function's error. */
export interface CellReport {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly text: string;
  readonly message: string | null;
}

/** `window.workbench`: for browser tests and for a person in the developer tools. Addresses are `Sheet!B2`; without a sheet, of the active one. */
export interface WorkbenchApi {
  /** For the script in each pane. */
  readonly connect: Connect;
  /** Resolves when the add-in's ribbon and pane have been put up; rejects when they cannot be. */
  readonly started: Promise<void>;
  /** Opens an .xlsx file: its bytes, or their base64 text (much the faster way from outside the page). */
  open(file: ArrayLike<number> | string, name?: string): Promise<void>;
  save(): Promise<Uint8Array>;
  saveBase64(): Promise<string>;
  newDocument(): void;
  cell(address: string): CellReport;
  values(address: string): CellValue[][];
  /** Types into a cell as the person at the grid: numbers, text, `=formula`; `''` clears it. */
  type(address: string, text: string): Promise<void>;
  select(address: string): void;
  selection(): string;
  /** Where a cell is on the page, in client pixels, for a real mouse. */
  boxOf(address: string): Box;
  undo(): boolean;
  sheets(): readonly { readonly name: string; readonly hidden: boolean; readonly active: boolean; readonly used: string | null }[];
  tables(): readonly { readonly name: string; readonly address: string }[];
  names(): readonly { readonly name: string; readonly reference: string }[];
  charts(): readonly { readonly name: string; readonly sheet: string; readonly type: string; readonly title: unknown; readonly series: readonly string[] }[];
  buttons(): readonly { readonly id: string; readonly label: string; readonly enabled: boolean }[];
  /** Clicks a ribbon button; resolves when its command is done. */
  press(buttonId: string): Promise<void>;
  status(): string;
  sessions(): readonly { readonly name: string; readonly local: boolean }[];
  addCoauthor(name: string): void;
  /** Resolves when no request, calculation or custom function is under way. */
  idle(): Promise<void>;
  /** The running parts, for a look inside. */
  readonly inner: Workbench;
}

export function workbenchApi(workbench: Workbench, started: Promise<void>): WorkbenchApi {
  const grid = () => workbench.book.grid;
  const sheetName = (id: string): string => grid().sheets().find(sheet => sheet.id === id)?.name ?? '';
  const find = (address: string): { readonly sheetId: string; readonly rect: Rect } => {
    const { sheet, rect } = parseReference(address);
    const id = sheet === null ? grid().activeSheetId() : grid().sheets().find(candidate => candidate.name === sheet)?.id;
    if (id === undefined) throw new Error(`There is no sheet ${sheet}.`);
    return { sheetId: id, rect };
  };
  return {
    connect: pane => workbench.panes.connect(pane),
    started,
    open: (file, name = 'Opened.xlsx') => workbench.open(typeof file === 'string' ? fromBase64(file) : Uint8Array.from(file), name),
    save: () => workbench.save(),
    saveBase64: async () => toBase64(await workbench.save()),
    newDocument: () => workbench.newDocument(),
    cell(address) {
      const { sheetId, rect } = find(address), value = grid().values(sheetId, rect)[0]?.[0] ?? '', formula = grid().formulas(sheetId, rect)[0]?.[0];
      return {
        value, formula: typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null,
        text: grid().texts(sheetId, rect)[0]?.[0] ?? '', message: workbench.book.router?.messageAt({ sheetId, r: rect.r, c: rect.c }) ?? null,
      };
    },
    values(address) {
      const { sheetId, rect } = find(address);
      return grid().values(sheetId, rect);
    },
    async type(address, text) {
      const { sheetId, rect } = find(address), { workbook } = grid().book;
      grid().select(sheetId, rect);
      await workbook.startEditing();
      grid().book.range(sheetId, rect).setValue(text);
      await workbook.endEditingAsync(false);
      await grid().settled();
    },
    select(address) {
      const { sheetId, rect } = find(address);
      grid().select(sheetId, rect);
    },
    selection() {
      const { sheetId, rect } = grid().selection();
      return `${sheetName(sheetId)}!${formatRect(rect)}`;
    },
    boxOf(address) {
      const { sheetId, rect } = find(address);
      grid().activate(sheetId);
      return workbench.book.view.cell(rect.r, rect.c);
    },
    undo: () => grid().undo(),
    sheets: () => grid().sheets().map(({ id, name, hidden }) => {
      const used = grid().used(id, 'contents');
      return { name, hidden, active: id === grid().activeSheetId(), used: used && formatRect(used) };
    }),
    tables: () => grid().tables().map(({ name, sheetId, rect }) => ({ name, address: `${sheetName(sheetId)}!${formatRect(rect)}` })),
    names: () => grid().names().map(({ name, reference }) => ({ name, reference })),
    charts: () => workbench.book.document.annex.charts.map(chart => ({
      name: chart.name, sheet: sheetName(chart.sheetId), type: chart.chartType, title: (chart.state.title as { text?: unknown } | undefined)?.text ?? '', series: chart.series.map(series => series.name),
    })),
    buttons: () => workbench.ribbon.buttons(),
    press: id => workbench.press(workbench.button(id)),
    status: () => workbench.status.text,
    sessions: () => workbench.book.document.sessions.map(session => ({ name: session.name, local: session.isLocal })),
    addCoauthor: name => workbench.addCoauthor(name),
    idle: () => workbench.book.idle(),
    inner: workbench,
  };
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), character => character.charCodeAt(0));
const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
