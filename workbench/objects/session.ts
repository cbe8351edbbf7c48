import type { Grid, GridChange, Origin, Rect } from '../grid/grid';
import { NEWEST_SETS, hasMember, type DeclaredSets } from '../protocol/apiSets';
import { Dispatcher } from '../protocol/dispatcher';
import type { HostError } from '../protocol/errors';
import type { HostObject } from '../protocol/hostObject';
import type { RequestBody, WireEvent } from '../protocol/wire';
import type { HostContext, Selection } from './context';
import { CustomFunctionsService } from './customFunctionsService';
import type { Document } from './document';
import { eventsOf, type EventEntry } from './events';
import { QuietService } from './quietService';
import { Range } from './range';
import { Subscriptions } from './subscriptions';
import { TableScopedCollection } from './tableCollection';
import { Workbook } from './workbook';

/** Excel on the web: what one request or answer may hold, counted in characters of the JSON text. */
const MAX_BODY = 5 * 1024 * 1024;
export const HostStatus = { ok: 0, cellEditMode: 5004, requestTooLarge: 5103, responseTooLarge: 5104 } as const;
const RICH_API_EVENT = 65_536;
/** Names the call or assignment about to be done: its index in the request and its member, `Range.values`. */
export type FaultRule = (actionIndex: number, member: string) => HostError | undefined;
export interface SessionOptions {
  readonly name?: string;
  /** Requirement sets declared; the newest Excel's by default. What they lack is answered ApiNotFound. */
  readonly apiSets?: DeclaredSets;
}

/** One add-in pane on a document: its object tree, references, event subscriptions and custom-function runtime. */
export class Session implements HostContext {
  readonly name: string;
  readonly apiSets: DeclaredSets;
  readonly grid: Grid;
  readonly workbook: Workbook;
  readonly customFunctions: CustomFunctionsService;
  readonly dispatcher: Dispatcher;
  readonly subscriptions = new Subscriptions();
  enableEvents = true;
  /** Set by the transport: carry events and the old selection event to the pane. */
  deliver: (entries: readonly WireEvent[]) => void = () => undefined;
  deliverSelection: () => void = () => undefined;
  inCellEdit: () => boolean = () => false;
  #fault: FaultRule = () => undefined;
  #holds = false;
  #eventId = 1;
  #privateSelection: Selection | null = null;

  constructor(readonly document: Document, options: SessionOptions = {}) {
    this.name = options.name ?? 'add-in';
    this.apiSets = options.apiSets ?? NEWEST_SETS;
    this.grid = document.grid;
    this.workbook = new Workbook(this);
    this.customFunctions = new CustomFunctionsService(entry => this.deliver([entry]));
    this.dispatcher = new Dispatcher({
      root: this.workbook,
      newObject: service => (service === 'Microsoft.ExcelServices.CustomFunctions' ? this.customFunctions : QuietService.named(service)),
      settled: () => this.grid.settled(),
      subscribe: (object, on, event) => this.subscriptions.change(object, on, event),
      allows: member => hasMember(this.apiSets, member),
      fault: (index, member) => this.#fault(index, member),
    });
    document.join(this);
  }
  askFunctionsAgain(): void { this.customFunctions.onFullCalculation(); }
  get isLocal(): boolean { return this.document.localSession === this; }

  /** Makes calls and assignments fail as the rule says, before they are done. Returns what takes the rule away again. */
  failOn(rule: FaultRule): () => void {
    this.#fault = rule;
    return () => { this.#fault = () => undefined; };
  }

  /** Text of a request body in; text of the answer out, or the number of a host error such as 5103. */
  async handle(text: string): Promise<{ readonly status: number; readonly text: string }> {
    if (text.length > MAX_BODY) return { status: HostStatus.requestTooLarge, text: '' };
    const body = JSON.parse(text) as RequestBody;
    const bringsResults = this.customFunctions.answersIn(body);
    if (this.inCellEdit() && !bringsResults) return { status: HostStatus.cellEditMode, text: '' };
    const answer = await (bringsResults ? this.#answer(body) : this.document.enqueue(() => this.#answer(body)));
    return answer.length > MAX_BODY ? { status: HostStatus.responseTooLarge, text: '' } : { status: HostStatus.ok, text: answer };
  }
  async #answer(body: RequestBody): Promise<string> {
    this.grid.begin();
    try {
      return JSON.stringify(await this.dispatcher.process(body));
    } finally {
      this.grid.end();
      if (this.#holds) { this.#holds = false; this.grid.release(); }
    }
  }

  /** Does `work` as this session's change of the workbook. */
  change<T>(work: () => T): T { return this.grid.as(this, work); }
  /** Calculation rests until the request is answered. */
  holdCalculation(): void { this.#holds = true; this.grid.hold(); }

  /** Where this user is: the grid's own selection for the person at the grid, a private one for a co-author. */
  get selection(): Selection {
    if (this.isLocal) return this.grid.selection();
    return (this.#privateSelection ??= { sheetId: this.grid.activeSheetId(), rect: { r: 0, c: 0, h: 1, w: 1 } });
  }
  select(sheetId: string, rect: Rect): void {
    if (this.isLocal) return this.change(() => this.grid.select(sheetId, rect));
    this.#privateSelection = { sheetId, rect };
    this.report({ type: 'selection' }, this);
  }

  /** Tells the pane of a change, if it listens. */
  report(change: GridChange, origin: Origin): void {
    if (change.type === 'selection' && !this.isLocal && origin !== this) return;
    if (this.enableEvents) this.#send(eventsOf(this, change, origin));
    if (change.type === 'selection') this.deliverSelection();
  }
  #send(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    const wire = entries.map(({ type, target, args }): WireEvent => [RICH_API_EVENT, type, target, JSON.stringify(args), this.#eventId++]);
    setTimeout(() => this.deliver(wire), 0);
  }
  kept(referenceId: string): HostObject | undefined { return this.dispatcher.references.get(referenceId); }
  worksheet(sheetId: string): HostObject { return this.workbook.worksheets.getItem(sheetId); }
  tablesIn(area: Selection, reach: 'touched' | 'whole'): HostObject { return new TableScopedCollection(this, area, reach); }
  /** A range the event's receiver can fetch by `_GetRangeForEventByReferenceId`. */
  eventReference(sheetId: string, rect: Rect): string { return this.dispatcher.keep(new Range(this, sheetId, rect)); }
}
