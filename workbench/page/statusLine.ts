import type { FunctionRouter } from '../objects/functionRouter';
import type { UniverGrid } from '../grid/univer/univerGrid';

const NOTE_SECONDS = 6;

/** The line at the foot: why the selected cell shows an error, or what the workbench has to say. */
export class StatusLine {
  readonly #line: HTMLElement;
  #note = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cellMessage: () => string | undefined = () => undefined;
  constructor(line: HTMLElement) { this.#line = line; }

  /** Follows the selection of a document's grid. */
  follow(book: { readonly grid: UniverGrid; readonly router: FunctionRouter | null }): void {
    const { grid } = book;
    this.#cellMessage = () => {
      const { sheetId, rect } = grid.selection();
      return book.router?.messageAt({ sheetId, r: rect.r, c: rect.c });
    };
    grid.onChange(change => { if (change.type === 'selection' || change.type === 'calculated' || change.type === 'cells') this.#show(); });
    this.#show();
  }

  /** Says something for some seconds. */
  say(note: string): void {
    this.#note = note;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#note = ''; this.#show(); }, NOTE_SECONDS * 1000);
    this.#show();
  }

  get text(): string { return this.#line.textContent ?? ''; }

  #show(): void {
    const message = this.#note || this.#cellMessage() || '';
    this.#line.textContent = message || 'Ready';
    this.#line.classList.toggle('problem', message !== '');
  }
}
