import type { CellRef } from '../cells';
import { faultKinds } from './faults';
import type { FaultCode, FaultKind } from './faults';
import type { Finding } from './finding';

/** Faults of a kind told one by one; the rest of the kind is gathered into one finding. */
export const toldSingly = 20;

/** Collects findings while reading. */
export interface FindingList<Code extends string = FaultCode> {
  /** `message` is only built when the finding is told. */
  add(code: Code, cell: CellRef | (() => CellRef) | undefined, message: () => string): void;
  list(): readonly Finding[];
}

const placed = (cell: CellRef | (() => CellRef) | undefined): { readonly cell?: CellRef } =>
  cell === undefined ? {} : { cell: typeof cell === 'function' ? cell() : cell };

const rank = { error: 0, warning: 1, info: 2 } as const;

/** A new list. Findings come out by severity, then in the order they were found; a long kind ends with one that counts the rest. */
export const findingList = (): FindingList => findingListOf(faultKinds);

/** The same for other kinds of faults. */
export function findingListOf<Code extends string>(kinds: Readonly<Record<Code, FaultKind>>): FindingList<Code> {
  const told: Finding[] = [];
  const counts = new Map<Code, { count: number; cell: { readonly cell?: CellRef } }>();
  return {
    add(code, cell, message) {
      const known = counts.get(code) ?? { count: 0, cell: {} };
      counts.set(code, known);
      known.count++;
      if (known.count === toldSingly + 1) known.cell = placed(cell);
      if (known.count > toldSingly) return;
      const { severity, remedy } = kinds[code];
      told.push({ severity, code, message: message(), remedy, ...placed(cell) });
    },
    list() {
      const gathered = [...counts].filter(([, { count }]) => count > toldSingly).map(([code, { count, cell }]): Finding => {
        const { severity, remedy, gathered: sentence } = kinds[code];
        return { severity, code, message: sentence(count - toldSingly), remedy, count: count - toldSingly, ...cell };
      });
      return [...told, ...gathered].sort((a, b) => rank[a.severity] - rank[b.severity]);
    },
  };
}
