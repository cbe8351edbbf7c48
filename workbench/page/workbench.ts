import type { FunctionMetadata } from '../objects/functionRouter';
import { OfficeServices } from '../pane/officeServices';
import type { ThemeName } from '../pane/paneContext';
import { openFile } from '../xlsx/openFile';
import { saveFile } from '../xlsx/saveFile';
import { roundGeneralNumbers } from './generalNumbers';
import { readManifest } from './manifest';
import type { Manifest, RibbonButton } from './manifest';
import { OpenBook } from './openBook';
import type { AddinFunctions } from './openBook';
import { Panes } from './panes';
import { Ribbon } from './ribbon';
import { limitRowFitting } from './rowFitting';
import { SAMPLE_NAME, fillSalesSheet } from './salesSheet';
import type { UniverApp } from './startUniver';
import { StatusLine } from './statusLine';

/** The places of the page. */
export interface Places {
  readonly tabs: HTMLElement;
  readonly commands: HTMLElement;
  readonly fileName: HTMLElement;
  readonly layer: HTMLElement;
  readonly divider: HTMLElement;
  readonly panes: HTMLElement;
  readonly status: HTMLElement;
}

/** The stand-in for Excel: one open workbook, the add-in's panes and ribbon, files in and out. */
export class Workbench {
  readonly panes: Panes;
  readonly ribbon: Ribbon;
  readonly status: StatusLine;
  book: OpenBook;
  readonly #app: UniverApp;
  readonly #places: Places;
  readonly #services: OfficeServices;
  #manifest: Manifest | null = null;
  #functions: AddinFunctions | null = null;

  constructor(app: UniverApp, places: Places, theme: ThemeName) {
    this.#app = app;
    this.#places = places;
    this.status = new StatusLine(places.status);
    this.ribbon = new Ribbon(places.tabs, places.commands, button => void this.press(button));
    this.panes = new Panes(places.panes, places.divider, {
      document: () => this.book.document, services: () => this.#services, theme,
      isEditing: () => this.book.grid.book.workbook.isCellEditing(), onReconnect: () => this.book.router?.askAgain(),
    });
    this.#services = new OfficeServices(this.ribbon, this.panes);
    this.book = this.#newBook(SAMPLE_NAME);
    fillSalesSheet(this.book.grid);
    roundGeneralNumbers(app.injector); // Univer's services are there from its first workbook on
    limitRowFitting(app.injector);
  }

  /** Loads the add-in: its manifest, its functions, its ribbon, its pane. */
  async loadAddin(manifestUrl: string): Promise<void> {
    const manifest = readManifest(await fetchText(manifestUrl));
    this.#manifest = manifest;
    this.ribbon.fill(manifest.tabs);
    if (manifest.functions) {
      const metadata = JSON.parse(await fetchText(manifest.functions.metadata)) as FunctionMetadata;
      this.#functions = { namespace: manifest.functions.namespace, metadata };
      this.book.addFunctions(this.#functions, () => this.panes.local);
    }
    this.panes.open(manifest.pane, manifest.name);
  }

  /** Opens a second pane, that of an imagined co-author. */
  addCoauthor(name: string): void {
    if (!this.#manifest) throw new Error('The add-in is not loaded yet.');
    this.panes.open(this.#manifest.pane, name);
  }

  /** Opens the bytes of an .xlsx file as a new document; the panes start anew, as in Excel. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const file = await openFile(bytes);
    this.#replaceBook(name);
    file.fill(this.book.document);
    this.book.grid.book.forgetHistory();
    await this.book.grid.settled();
    this.panes.reload();
    if (file.lost.length) this.status.say(`${name} holds what the workbench cannot keep: ${file.lost.join(', ')}. A file saved from here lacks them.`);
  }

  /** An empty workbook with one sheet. */
  newDocument(): void {
    this.#replaceBook('Book1.xlsx');
    this.panes.reload();
  }

  async save(): Promise<Uint8Array> {
    await this.book.idle();
    return saveFile(this.book.document);
  }

  /** Does what a click on a ribbon button does; resolves when the command is done. */
  async press({ id, action, label }: RibbonButton): Promise<void> {
    if (action.type === 'showPane') return this.panes.show();
    const connection = this.panes.all[0]?.connection;
    try {
      if (!connection) throw new Error('The add-in is still starting; press the button again in a moment.');
      await connection.runCommand(id, action.functionName);
    } catch (error) {
      this.status.say(`${label}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  button(id: string): RibbonButton {
    const found = this.#manifest?.tabs.flatMap(tab => tab.groups).flatMap(group => group.buttons).find(button => button.id === id);
    if (!found) throw new Error(`The ribbon has no button ${id}.`);
    return found;
  }

  #replaceBook(name: string): void {
    this.book.close();
    this.book = this.#newBook(name);
  }

  #newBook(name: string): OpenBook {
    const book = new OpenBook({
      app: this.#app, layer: this.#places.layer, name, currentSession: () => this.panes.local,
      functions: this.#functions,
      onRefused: () => this.status.say('This sheet is protected: nothing was changed. Unprotect it to edit its cells.'),
    });
    this.#places.fileName.textContent = name;
    document.title = `${name} – Workbench`;
    this.status.follow(book);
    return book;
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded (${response.status}). Build the add-in first: npm run build.`);
  return response.text();
}
