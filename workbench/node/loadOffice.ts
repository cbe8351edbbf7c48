import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';

/** What the library hands over when it runs outside a browser. */
export interface OfficeLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions | undefined;
}
/** The way the library talks to an application that embeds it. */
export interface NativeBridge {
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

const FILE = 'excel-web-16.00.js';
let script: Script | undefined;
/** The unmodified file in node_modules, compiled once. */
function library(): Script {
  const find = createRequire(join(process.cwd(), 'package.json'));
  return (script ??= new Script(readFileSync(join(dirname(find.resolve('@microsoft/office-js/package.json')), 'dist', FILE), 'utf8'), { filename: FILE }));
}

/**
 * Runs the real office.js with the few browser objects it looks for. It has a global object of its own, so nothing is
 * written on globalThis, but makes its errors, promises and parsed answers with this realm's classes: they are
 * `instanceof Error` here, also under jest.
 */
export function loadOffice(bridge: NativeBridge): OfficeLibrary {
  const window = browserObjects(bridge);
  library().runInContext(createContext(window));
  const loaded = window as unknown as OfficeLibrary;
  const mappings = window.CustomFunctionMappings as Record<string, unknown>;
  // `associate` lives in office.js itself, which needs a page; this file reads the mappings at the first call.
  if (loaded.CustomFunctions) Object.assign(loaded.CustomFunctions, { associate: (id: string, fn: unknown) => { mappings[id.toUpperCase()] = fn; } });
  return loaded;
}

function browserObjects(bridge: NativeBridge): Record<string, unknown> {
  const nothing = (): void => undefined, none = (): unknown[] => [];
  const window: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    document: { readyState: 'complete', domain: 'localhost', addEventListener: nothing, getElementsByTagName: none, querySelectorAll: none, getElementById: () => null, createElement: () => ({ setAttribute: nothing, style: {} }) },
    navigator: { userAgent: 'node' },
    location: { origin: 'https://localhost', protocol: 'https:', host: 'localhost', href: 'https://localhost/', search: '', hash: '' },
    localStorage: new MemoryStorage(), sessionStorage: new MemoryStorage(), addEventListener: nothing, removeEventListener: nothing, name: '', Office: {}, CustomFunctionMappings: {},
  };
  const own = { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, URL, URLSearchParams, console, Error, TypeError, RangeError, Promise, JSON, Date };
  Object.assign(window, own, { window, self: window, top: window, parent: window });
  return window;
}

class MemoryStorage {
  readonly #entries = new Map<string, string>();
  get length(): number { return this.#entries.size; }
  key(index: number): string | null { return [...this.#entries.keys()][index] ?? null; }
  getItem(key: string): string | null { return this.#entries.get(key) ?? null; }
  setItem(key: string, value: string): void { this.#entries.set(key, value); }
  removeItem(key: string): void { this.#entries.delete(key); }
}
