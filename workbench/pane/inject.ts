import type { Connect } from './connect';

/**
 * First script of every pane page the workbench serves: office.js looks for `window.external` as soon as it loads. Page
 * and pane have the same origin, so the page's object is used as it is; after a reload the pane asks for a new one.
 */
const { workbench } = window.parent as unknown as { readonly workbench: { readonly connect: Connect } };
Object.defineProperty(window, 'external', { value: workbench.connect(window), configurable: true, writable: true });
