import type { Sheet, WorkbookProperties } from 'hucre';
import type { Document } from '../objects/document';

/** Parts of a file that the workbench neither shows nor changes and writes back as they were. */
export type CarriedSheet = Pick<Sheet, 'merges' | 'dataValidations' | 'conditionalRules' | 'pageSetup' | 'headerFooter' | 'rowBreaks' | 'colBreaks'>;
interface Carried {
  properties: WorkbookProperties;
  /** By sheet id. */
  readonly sheets: Map<string, CarriedSheet>;
}

const carried = new WeakMap<Document, Carried>();

export function carriedOf(document: Document): Carried {
  const known = carried.get(document) ?? { properties: {}, sheets: new Map<string, CarriedSheet>() };
  carried.set(document, known);
  return known;
}
