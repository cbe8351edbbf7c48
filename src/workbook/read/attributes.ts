import type { Region } from '../cells';
import { cellAt } from './a1';
import { keyText, shown } from './cellText';
import type { FindingList } from './findingList';

/** What the history itself says about an item. */
export interface Attributes {
  readonly name: string;
  readonly family: string;
  readonly uom: string;
}

type Attribute = keyof Attributes;

/** Collects names, families and units that stand beside the demand. */
export interface AttributeRegister {
  note(item: string, row: number): void;
  /** Per item; of several values the first in alphabetical order, so that row order never matters. */
  list(): ReadonlyMap<string, Attributes>;
}

/** A register over the columns that are mapped to name, family and uom. */
export function attributeRegister(region: Region, columns: ReadonlyMap<string, number>, findings: FindingList): AttributeRegister {
  const mapped = (['name', 'family', 'uom'] as const).flatMap((attribute): (readonly [Attribute, number])[] => {
    const column = columns.get(attribute);
    return column === undefined ? [] : [[attribute, column]];
  });
  const byItem = new Map<string, Partial<Record<Attribute, string>>>();
  const told = new Set<string>();
  return {
    note(item, row) {
      if (mapped.length === 0) return;
      const known = byItem.get(item) ?? {};
      byItem.set(item, known);
      for (const [attribute, column] of mapped) {
        const text = keyText(region.values[row]?.[column] ?? null);
        const before = known[attribute];
        if (text === '' || before === text) continue;
        if (before === undefined || text < before) known[attribute] = text;
        if (before === undefined || told.has(`${attribute}\u0000${item}`)) continue;
        told.add(`${attribute}\u0000${item}`);
        findings.add('item-attribute', () => cellAt(region, row, column), () => `${shown(item)} has more than one ${attribute === 'uom' ? 'unit' : attribute}: “${shown(before)}” and “${shown(text)}”; “${shown(known[attribute] ?? '')}” is taken.`);
      }
    },
    list: () => new Map([...byItem].map(([item, known]) => [item, { name: known.name ?? '', family: known.family ?? '', uom: known.uom ?? '' }])),
  };
}
