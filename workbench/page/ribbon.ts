import type { RibbonControls } from '../pane/officeServices';
import type { RibbonButton, RibbonTab } from './manifest';

const HOME = 'home';

/** The bar above the grid: Univer's own tools as Home, then the add-in's tabs with their groups of buttons. */
export class Ribbon implements RibbonControls {
  readonly #tabs: HTMLElement;
  readonly #commands: HTMLElement;
  readonly #run: (button: RibbonButton) => void;
  readonly #buttons = new Map<string, { readonly element: HTMLButtonElement; readonly button: RibbonButton }>();

  constructor(tabs: HTMLElement, commands: HTMLElement, run: (button: RibbonButton) => void) {
    this.#tabs = tabs;
    this.#commands = commands;
    this.#run = run;
    this.#addTab(HOME, 'Home');
    this.select(HOME);
  }

  /** Shows the add-in's tabs and opens the first of them. */
  fill(tabs: readonly RibbonTab[]): void {
    for (const tab of tabs) {
      this.#addTab(tab.id, tab.label);
      for (const group of tab.groups) this.#commands.append(this.#group(tab.id, group.label, group.buttons));
    }
    const [first] = tabs;
    if (first) this.select(first.id);
  }

  select(tabId: string): void {
    for (const tab of this.#tabs.children) tab.setAttribute('aria-selected', String((tab as HTMLElement).dataset.tab === tabId));
    for (const group of this.#commands.children) (group as HTMLElement).hidden = (group as HTMLElement).dataset.tab !== tabId;
    this.#commands.hidden = tabId === HOME;
    document.body.classList.toggle(HOME, tabId === HOME);
  }

  hasButton(id: string): boolean { return this.#buttons.has(id); }

  setEnabled(buttonId: string, enabled: boolean): boolean {
    const entry = this.#buttons.get(buttonId);
    if (entry) entry.element.disabled = !enabled;
    return entry !== undefined;
  }

  setTabVisible(tabId: string, visible: boolean): boolean {
    const tab = [...this.#tabs.children].find(candidate => (candidate as HTMLElement).dataset.tab === tabId);
    if (!(tab instanceof HTMLElement)) return false;
    tab.hidden = !visible;
    if (!visible && tab.getAttribute('aria-selected') === 'true') this.select(HOME);
    return true;
  }

  /** Every button and whether it can be pressed. */
  buttons(): readonly { readonly id: string; readonly label: string; readonly enabled: boolean }[] {
    return [...this.#buttons.values()].map(({ element, button }) => ({ id: button.id, label: button.label, enabled: !element.disabled }));
  }

  #addTab(id: string, label: string): void {
    const tab = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    tab.dataset.tab = id;
    tab.setAttribute('role', 'tab');
    tab.addEventListener('click', () => this.select(id));
    this.#tabs.append(tab);
  }

  #group(tabId: string, label: string, buttons: readonly RibbonButton[]): HTMLElement {
    const group = Object.assign(document.createElement('div'), { className: 'group' });
    group.dataset.tab = tabId;
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', label);
    for (const button of buttons) group.append(this.#button(button));
    return group;
  }

  #button(button: RibbonButton): HTMLButtonElement {
    const element = Object.assign(document.createElement('button'), { type: 'button', title: button.tip, disabled: !button.enabled });
    element.dataset.command = button.id;
    if (button.icon) element.append(Object.assign(document.createElement('img'), { src: button.icon, alt: '' }));
    element.append(button.label);
    element.addEventListener('click', () => this.#run(button));
    this.#buttons.set(button.id, { element, button });
    return element;
  }
}
