import type { Session } from '../objects/session';
import type { RequestBody } from '../protocol/wire';
import { breathe } from './breathe';
import type { OfficeServices } from './officeServices';
import { paneContext } from './paneContext';
import type { PaneContext, ThemeName } from './paneContext';
import { safeArray } from './safeArray';
import type { SafeArray } from './safeArray';

/** Numbers by which desktop Excel and office.js name methods and events. */
const Method = { richApi: 93, commandCompleted: 94 } as const;
const Event = { selectionChanged: 2, richApiMessage: 33, commandInvoked: 39 } as const;
const Status = { ok: 0, notSupported: 5000, internalError: 5001 } as const;
const RUNTIME_EVENT = 65_539;
const BODY = 4;
/** Shared runtime and custom functions. */
const HOST_FLAGS = 3;

type Answer = (result: SafeArray | number) => void;
type EventHandler = (dispatchId: number, payload: SafeArray | null) => void;

/** The object desktop Excel puts at `window.external` of a task pane. With it office.js takes the Win32 route: no iframe messages, no https, the whole API. */
export interface PaneExternal {
  GetHostInfo(): string;
  GetContext(): PaneContext;
  GetLoggingAllowed(): boolean;
  Execute(dispatchId: number, params: readonly unknown[], callback: Answer): void;
  RegisterEvent(dispatchId: number, target: unknown, handler: EventHandler, callback: Answer): void;
  UnregisterEvent(dispatchId: number, target: unknown, callback: Answer): void;
}

/** One pane's connection to the host: what office.js calls, and what the page tells the pane. */
export class PaneConnection {
  readonly external: PaneExternal;
  readonly #session: Session;
  readonly #services: OfficeServices;
  readonly #handlers = new Map<number, EventHandler>();
  #commandDone: (() => void) | null = null;
  #eventId = 1;

  constructor(session: Session, services: OfficeServices, theme: ThemeName) {
    this.#session = session;
    this.#services = services;
    session.deliver = entries => this.#send(Event.richApiMessage, safeArray(entries.map(safeArray)));
    session.deliverSelection = () => this.#send(Event.selectionChanged, null);
    const context = paneContext(session, theme);
    this.external = {
      GetHostInfo: () => `Excel|Win32|16.01|en-US|workbench||disableLogging|${HOST_FLAGS}`,
      GetContext: () => context,
      GetLoggingAllowed: () => false,
      Execute: (dispatchId, params, callback) => this.#execute(dispatchId, params, callback),
      RegisterEvent: (dispatchId, _target, handler, callback) => { this.#handlers.set(dispatchId, handler); later(callback, Status.ok); },
      UnregisterEvent: (dispatchId, _target, callback) => { this.#handlers.delete(dispatchId); later(callback, Status.ok); },
    };
  }

  /**
   * Runs a function command as a click on its ribbon button does; resolves when the add-in calls `event.completed()`.
   * @throws {Error} when the pane has not yet asked for commands
   */
  runCommand(buttonId: string, functionName: string): Promise<void> {
    if (!this.#handlers.has(Event.commandInvoked)) return Promise.reject(new Error('The add-in is still starting; press the button again in a moment.'));
    return new Promise(resolve => {
      this.#commandDone = resolve;
      this.#send(Event.commandInvoked, safeArray([buttonId, functionName, JSON.stringify({ source: { id: buttonId } })]));
    });
  }

  /** Tells the add-in that its pane was shown or hidden (`Office.addin.onVisibilityModeChanged`). */
  visibilityChanged(visible: boolean): void {
    this.#session.deliver([[65_536, RUNTIME_EVENT, '', JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' }), this.#eventId++]]);
  }

  #send(dispatchId: number, payload: SafeArray | null): void { this.#handlers.get(dispatchId)?.(dispatchId, payload); }

  #execute(dispatchId: number, params: readonly unknown[], callback: Answer): void {
    if (dispatchId === Method.commandCompleted) {
      this.#commandDone?.();
      this.#commandDone = null;
      return later(callback, safeArray([Status.ok]));
    }
    const [message] = params;
    if (dispatchId !== Method.richApi || !Array.isArray(message)) return later(callback, safeArray([Status.notSupported]));
    this.#answer(String(message[BODY])).then(
      ({ status, text }) => callback(safeArray(status ? [status] : [Status.ok, safeArray([200, [], text])])),
      (error: unknown) => {
        console.error('[workbench]', error);
        callback(safeArray([Status.internalError]));
      });
  }

  async #answer(text: string): Promise<{ readonly status: number; readonly text: string }> {
    await breathe();
    const body = JSON.parse(text) as RequestBody;
    if (!this.#services.answers(body)) return this.#session.handle(text);
    return { status: Status.ok, text: JSON.stringify(await this.#services.process(body)) };
  }
}

const later = (callback: Answer, result: SafeArray | number): void => { setTimeout(() => callback(result), 0); };
