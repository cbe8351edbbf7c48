import type { Grid } from '../grid/grid';
import { evaluator } from '../grid/formula/evaluate';
import { MemoryGrid } from '../grid/memoryGrid';
import { isSetSupported, type DeclaredSets } from '../protocol/apiSets';
import { Document } from '../objects/document';
import { HostStatus, Session } from '../objects/session';
import type { WireEvent } from '../protocol/wire';
import { loadOffice, type NativeBridge, type OfficeLibrary } from './loadOffice';

/** The old selection event, as the bridge carries it. */
const SELECTION_CHANGED: WireEvent = [65_536, 2, '', '{}', 0];

/** What the browser transport's host numbers come out as; the bridge carries them in words. */
const REFUSED: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  [HostStatus.cellEditMode]: { code: 'InvalidOperationInCellEditMode', message: 'Excel is in cell-editing mode. Exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.' },
  [HostStatus.requestTooLarge]: { code: 'RequestPayloadSizeLimitExceeded', message: 'The request payload size has exceeded the limit.' },
  [HostStatus.responseTooLarge]: { code: 'ResponsePayloadSizeLimitExceeded', message: 'The response payload size has exceeded the limit.' },
};

export interface NodeHostOptions {
  /** A MemoryGrid with the small formula engine when none is given. */
  readonly grid?: Grid;
  /** Another pane on the same document: a co-author. */
  readonly document?: Document;
  /** ISO time the workbook was made; its year completes dates typed without one. */
  readonly created?: string;
  /** Requirement sets declared, to imitate an older Excel: `{ ExcelApi: '1.9' }`. */
  readonly apiSets?: DeclaredSets;
}
export interface NodeHost extends OfficeLibrary {
  readonly document: Document;
  readonly session: Session;
  readonly grid: Grid;
  /** What the bridge has of `Office`: the requirement sets. */
  readonly Office: OfficeRequirements;
  /** Puts Excel, OfficeExtension, CustomFunctions and Office on globalThis, where add-in code looks for them. Returns what takes them away. */
  install(): () => void;
}
export interface OfficeRequirements {
  readonly context: { readonly requirements: { isSetSupported(name: string, version?: string): boolean } };
}
interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

/** Loads the real office.js against our host in plain Node, without a page. */
export function createNodeHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const document = options.document ?? new Document(options.grid ?? new MemoryGrid({ calculate: evaluator }), options.created === undefined ? {} : { created: options.created });
  const session = new Session(document, options.apiSets ? { apiSets: options.apiSets } : {});
  const { Excel, OfficeExtension, CustomFunctions } = loadOffice(bridgeTo(session)), library = { Excel, OfficeExtension, CustomFunctions };
  const Office: OfficeRequirements = { context: { requirements: { isSetSupported: (name, version) => isSetSupported(session.apiSets, name, version) } } };
  session.customFunctions.becomeReady();
  return Promise.resolve({ ...library, Office, document, session, grid: document.grid, install: () => install({ ...library, Office }) });
}

function bridgeTo(session: Session): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const answer = (statusCode: number, body: string): void => bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } }));
      session.handle(JSON.stringify(message.body)).then(({ status, text: body }) => answer(status === 0 ? 200 : 400, status === 0 ? body : JSON.stringify({ error: REFUSED[status] })), (error: unknown) => {
        console.error('[host]', error);
        answer(500, '');
      });
    },
  };
  session.deliver = entries => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  session.deliverSelection = () => session.deliver([SELECTION_CHANGED]);
  return bridge;
}

function install(names: OfficeLibrary & { readonly Office: OfficeRequirements }): () => void {
  const before = new Map(Object.keys(names).filter(name => name in globalThis).map(name => [name, Reflect.get(globalThis, name) as unknown]));
  Object.assign(globalThis, names);
  return () => {
    for (const name of Object.keys(names)) Reflect.deleteProperty(globalThis, name);
    Object.assign(globalThis, Object.fromEntries(before));
  };
}
