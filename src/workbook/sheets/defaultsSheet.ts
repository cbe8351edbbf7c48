import { defaults } from '../contract';
import type { AbsentTable } from '../read/absentTables';
import { controlTableSheet } from './controlTableSheet';
import type { SheetDescription } from './description';

/** The longest sentences of the contract. */
const SENTENCE = 110;

/** The Defaults sheet: `x_Defaults`, what the plan takes for each input table that is missing or empty, and what it would add. */
export const defaultsSheet = (absent: readonly AbsentTable[]): SheetDescription => controlTableSheet(defaults, {
  title: 'Defaults',
  subtitle: 'What the plan takes where an input table is missing or empty, and what the table would add',
  hint: 'No table here has to be filled. Add a blank template or import what you have; the row goes with the next run.',
  widths: { table: 18, sheet: 20, holds: SENTENCE, unlocks: SENTENCE },
  rows: absent.map(({ spec }) => ({ cells: [spec.name, spec.sheet, spec.absent, spec.unlocks ?? null] })),
});
