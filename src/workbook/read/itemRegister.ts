import type { CellValue, Region } from '../cells';
import { cellAt } from './a1';
import { folded, isError, keyText, shown } from './cellText';
import type { FindingList } from './findingList';

/** Reads items and watches how they are written. */
export interface ItemRegister {
  /** The item at a cell as plain text, or null (reported) when there is none. */
  itemAt(row: number, column: number): string | null;
  /** Reports items that differ only in case or in spaces around them; call once, at the end. */
  finish(): void;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A register over one region. Formula-looking text is taken as text and told once per item. */
export function itemRegister(region: Region, findings: FindingList): ItemRegister {
  const texts = new Map<CellValue, string>();
  const first = new Map<string, Place>();
  const spaced = new Map<string, Place>();
  const bare = new Set<string>();
  const at = (place: Place) => () => cellAt(region, place.row, place.column);

  function noteFormula(item: string, formula: string | null, place: Place): void {
    if (/^[=+\-@]/.test(item)) findings.add('item-formula-text', at(place), () => `The item “${shown(item)}” looks like a formula; it is taken as text.`);
    else if (formula !== null && /^=\s*HYPERLINK\s*\(/i.test(formula)) {
      findings.add('item-formula-text', at(place), () => `The item is a HYPERLINK formula; its result “${shown(item)}” is taken as text.`);
    }
  }

  return {
    itemAt(row, column) {
      const cell = region.values[row]?.[column] ?? null;
      const formula = region.formulas?.[row]?.[column] ?? null;
      if (isError(cell)) {
        findings.add('item-error', () => cellAt(region, row, column), () => `The item is the error ${cell.error}; the row is left out.`);
        return null;
      }
      const text = texts.get(cell) ?? keyText(cell);
      texts.set(cell, text);
      const item = text === '' && formula !== null ? keyText(formula) : text;
      if (item === '') {
        findings.add('item-blank', () => cellAt(region, row, column), () => 'The row has no item; it is left out.');
        return null;
      }
      const place = { row, column };
      if (!first.has(item)) {
        first.set(item, place);
        noteFormula(item, formula, place);
      }
      if (typeof cell === 'string' && cell !== cell.trim()) {
        if (!spaced.has(item)) spaced.set(item, place);
      } else bare.add(item);
      return item;
    },
    finish() {
      for (const [item, place] of spaced) {
        if (bare.has(item)) findings.add('item-spaces', at(place), () => `“${shown(item)}” stands here with spaces around it and elsewhere without; both are taken as the same item.`);
      }
      const byFold = new Map<string, string>();
      for (const [item, place] of first) {
        const fold = folded(item);
        const other = byFold.get(fold);
        if (other === undefined) byFold.set(fold, item);
        else findings.add('item-case', at(place), () => `“${shown(item)}” and “${shown(other)}” differ only in case or accents; they are taken as two items.`);
      }
    },
  };
}
