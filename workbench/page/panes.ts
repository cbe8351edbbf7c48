import { Session } from '../objects/session';
import type { Document } from '../objects/document';
import { PaneConnection } from '../pane/external';
import type { PaneExternal } from '../pane/external';
import type { OfficeServices, PaneFrame } from '../pane/officeServices';
import type { ThemeName } from '../pane/paneContext';

/** One task pane: the first is that of the person at the grid, the others imitate co-authors elsewhere. */
export interface Pane {
  readonly name: string;
  readonly section: HTMLElement;
  readonly frame: HTMLIFrameElement;
  connection: PaneConnection | null;
  session: Session | null;
}
export interface PanesOptions {
  readonly document: () => Document;
  readonly services: () => OfficeServices;
  readonly isEditing: () => boolean;
  readonly theme: ThemeName;
  /** Called when a pane has been loaded again and its calls have to be asked anew. */
  readonly onReconnect: () => void;
}

/** The task panes beside the grid: frames with the add-in's page, each with a session on the open document. */
export class Panes implements PaneFrame {
  readonly all: Pane[] = [];
  readonly #host: HTMLElement;
  readonly #divider: HTMLElement;
  readonly #options: PanesOptions;

  constructor(host: HTMLElement, divider: HTMLElement, options: PanesOptions) {
    this.#host = host;
    this.#divider = divider;
    this.#options = options;
  }

  /** The session of the person at the grid. Throws while no pane has started. */
  get local(): Session {
    const session = this.all[0]?.session;
    if (!session) throw new Error('No task pane has started yet.');
    return session;
  }

  open(url: string, name: string): Pane {
    const section = document.createElement('section'), head = Object.assign(document.createElement('h2'), { textContent: name });
    const close = Object.assign(document.createElement('button'), { type: 'button', textContent: '×', title: 'Close' });
    close.setAttribute('aria-label', `Close ${name}`);
    const frame = Object.assign(document.createElement('iframe'), { title: name, src: url });
    const pane: Pane = { name, section, frame, connection: null, session: null };
    this.all.push(pane);
    close.addEventListener('click', () => this.#setVisible(pane, false));
    head.append(close);
    section.append(head, frame);
    this.#host.append(section);
    return pane;
  }

  /** Called by the script in each pane before the pane's own; again after every reload. */
  connect(window: Window): PaneExternal {
    const pane = this.all.find(candidate => candidate.frame === window.frameElement);
    if (!pane) throw new Error('Only a pane that the workbench has opened can connect to it.');
    const document = this.#options.document(), old = pane.session;
    if (old) old.document.leave(old);
    pane.session = new Session(document, { name: pane.name });
    pane.session.inCellEdit = this.#options.isEditing;
    pane.connection = new PaneConnection(pane.session, this.#options.services(), this.#options.theme);
    if (old?.document === document) this.#options.onReconnect();
    return pane.connection.external;
  }

  /** Loads every pane again, as Excel does for another document. */
  reload(): void {
    for (const pane of this.all) pane.frame.contentWindow?.location.reload();
  }

  isVisible(): boolean { return this.all[0] !== undefined && !this.all[0].section.hidden; }
  show(): void { this.#setVisible(this.all[0], true); }
  hide(): void { this.#setVisible(this.all[0], false); }

  #setVisible(pane: Pane | undefined, visible: boolean): void {
    if (!pane || pane.section.hidden === !visible) return;
    pane.section.hidden = !visible;
    this.#divider.hidden = this.all.every(each => each.section.hidden);
    pane.connection?.visibilityChanged(visible);
  }
}
