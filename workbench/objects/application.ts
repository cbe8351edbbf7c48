import { HostObject, surface, type Surface } from '../protocol/hostObject';
import type { HostContext } from './context';
import { flagOf, oneOf } from './cellLooks';

const APPLICATION = surface<Application>('Application', {
  read: ['calculationState', 'calculationEngineVersion', 'decimalSeparator', 'thousandsSeparator', 'useSystemSeparators'], write: ['calculationMode'],
  methods: ['calculate', 'suspendApiCalculationUntilNextSync', 'suspendScreenUpdatingUntilNextSync'],
});
export class Application extends HostObject {
  readonly calculationState = 'Done';
  readonly calculationEngineVersion = 191_029;
  readonly decimalSeparator = '.';
  readonly thousandsSeparator = ',';
  readonly useSystemSeparators = true;
  constructor(private readonly session: HostContext) { super(); }
  get surface(): Surface { return APPLICATION; }
  get calculationMode(): string { return this.session.document.calculationMode; }
  set calculationMode(value: unknown) {
    const mode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']), { grid, document } = this.session;
    document.calculationMode = mode;
    if (mode === 'Manual') grid.hold(); else grid.release();
  }
  /** Every kind calculates everything; a full one asks custom functions anew, as Excel does. */
  calculate(calculationType: unknown): void {
    if (oneOf(calculationType, ['Recalculate', 'Full', 'FullRebuild']) !== 'Recalculate') this.session.askFunctionsAgain();
    this.session.grid.recalculate();
  }
  suspendApiCalculationUntilNextSync(): void { this.session.holdCalculation(); }
  /** The stand-in draws once per request anyway. */
  suspendScreenUpdatingUntilNextSync(): void { /* nothing is drawn before the request ends */ }
}

const RUNTIME = surface<Runtime>('Runtime', { write: ['enableEvents'] });
export class Runtime extends HostObject {
  constructor(private readonly session: HostContext) { super(); }
  get surface(): Surface { return RUNTIME; }
  get enableEvents(): boolean { return this.session.enableEvents; }
  set enableEvents(value: unknown) { this.session.enableEvents = flagOf(value); }
}

/** The root of the older common API; the library touches it when it subscribes to selection events. */
export class V1Api extends HostObject {
  get surface(): Surface { return { name: '_V1Api', scalars: [], writable: [], navs: [], methods: [] }; }
}
