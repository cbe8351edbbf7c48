import { notFound } from '../protocol/errors';
import { Dispatcher } from '../protocol/dispatcher';
import { HostObject, surface } from '../protocol/hostObject';
import type { Surface } from '../protocol/hostObject';
import { Path } from '../protocol/wire';
import type { RequestBody, ResponseBody } from '../protocol/wire';

/** The ribbon as an add-in may change it. */
export interface RibbonControls {
  /** @returns false when there is no such button */
  setEnabled(buttonId: string, enabled: boolean): boolean;
  hasButton(id: string): boolean;
  setTabVisible(tabId: string, visible: boolean): boolean;
}
/** The pane as an add-in may show and hide it. */
export interface PaneFrame {
  isVisible(): boolean;
  show(): void;
  hide(): void;
}

const RIBBON = 'Microsoft.DynamicRibbon.DynamicRibbon';
const RUNTIME = 'Microsoft.AppRuntime.AppRuntimeService';
const RUNTIME_STATE = { visible: 'Visible', background: 'Background' } as const;

/** Answers `Office.ribbon.requestUpdate` and `Office.addin.showAsTaskpane / hide`: services beside the workbook. */
export class OfficeServices {
  readonly #dispatcher: Dispatcher;

  constructor(ribbon: RibbonControls, pane: PaneFrame) {
    const services = new Map<string, HostObject>([[RIBBON, new DynamicRibbon(ribbon)], [RUNTIME, new AppRuntime(pane)]]);
    this.#dispatcher = new Dispatcher({
      root: new Nothing(), newObject: name => services.get(name) ?? null, settled: () => Promise.resolve(), subscribe: () => undefined, allows: () => true,
    });
  }

  /** Whether a request is for one of these services; the workbook's own requests never are. */
  answers(body: RequestBody): boolean {
    return Object.values(body.ObjectPaths).some(path => path.ObjectPathType === Path.newObject && (path.Name === RIBBON || path.Name === RUNTIME));
  }

  process(body: RequestBody): Promise<ResponseBody> { return this.#dispatcher.process(body); }
}

class Nothing extends HostObject {
  get surface(): Surface { return { name: 'Nothing', scalars: [], writable: [], navs: [], methods: [] }; }
}

class DynamicRibbon extends HostObject {
  static readonly #surface = surface<DynamicRibbon>('DynamicRibbon', { methods: ['getButton', 'getTab'] });
  constructor(readonly ribbon: RibbonControls) { super(); }
  get surface(): Surface { return DynamicRibbon.#surface; }
  getButton(id: string): RibbonButton {
    if (!this.ribbon.hasButton(id)) throw notFound();
    return new RibbonButton(this.ribbon, id);
  }
  getTab(id: string): RibbonTab { return new RibbonTab(this.ribbon, id); }
}

class RibbonButton extends HostObject {
  static readonly #surface = surface<RibbonButton>('RibbonButton', { write: ['enabled'], methods: ['setEnabled'] });
  constructor(readonly ribbon: RibbonControls, readonly id: string) { super(); }
  get surface(): Surface { return RibbonButton.#surface; }
  set enabled(enabled: boolean) { this.ribbon.setEnabled(this.id, enabled); }
  setEnabled(enabled: boolean): void { this.enabled = enabled; }
}

class RibbonTab extends HostObject {
  static readonly #surface = surface<RibbonTab>('RibbonTab', { methods: ['setVisibility'] });
  constructor(readonly ribbon: RibbonControls, readonly id: string) { super(); }
  get surface(): Surface { return RibbonTab.#surface; }
  setVisibility(visible: boolean): void {
    if (!this.ribbon.setTabVisible(this.id, visible)) throw notFound();
  }
}

class AppRuntime extends HostObject {
  static readonly #surface = surface<AppRuntime>('AppRuntimeService', { methods: ['getAppRuntimeState', 'setAppRuntimeState'] });
  constructor(readonly pane: PaneFrame) { super(); }
  get surface(): Surface { return AppRuntime.#surface; }
  getAppRuntimeState(): string { return this.pane.isVisible() ? RUNTIME_STATE.visible : RUNTIME_STATE.background; }
  setAppRuntimeState(state: string): void {
    if (state === RUNTIME_STATE.visible) this.pane.show();
    else this.pane.hide();
  }
}
