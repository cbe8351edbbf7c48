import { dayNumber, serialOfDay } from '../../engine/time/period';
import { keyColumnOf, tableNamed } from '../contract';
import type { ColumnSpec } from '../contract';
import type { CellRule, ColumnGuide } from '../sheets/columnRule';
import { columnNote, takes } from './columnWords';

/** What Excel takes: 32 characters for a title, 255 for a text, 255 for a list of values. */
const LONGEST = { title: 32, text: 255, list: 255 } as const;
const DATES = { min: serialOfDay(dayNumber(1950, 1, 1)), max: serialOfDay(dayNumber(2100, 12, 31)) } as const;
const ID = { min: 1, max: 32 } as const;
/** Far beyond any quantity or amount: a rule that only wants a number. */
const ANY_NUMBER = 1e15;
const ANY_WHOLE = 1e9;

/** The rule for what is typed in a column; undefined where anything may be, or where its reader takes more than Excel's rules can say. */
export function columnRule({ type, values, references, list, min, max }: ColumnSpec): CellRule | undefined {
  switch (type) {
    case 'enum': return values && { kind: 'oneOf', values };
    case 'bool': return { kind: 'oneOf', values: ['TRUE', 'FALSE'] };
    case 'fk': {
      const table = references === undefined || list ? null : tableNamed(references);
      return table ? { kind: 'keyOf', table: table.name, column: keyColumnOf(table) } : undefined;
    }
    case 'int': return min === undefined && max === undefined ? { kind: 'whole', min: -ANY_WHOLE, max: ANY_WHOLE } : { kind: 'whole', min, max };
    case 'dec': return min === undefined && max === undefined ? { kind: 'decimal', min: -ANY_NUMBER, max: ANY_NUMBER } : { kind: 'decimal', min, max };
    case 'pct': return { kind: 'decimal', min: min ?? 0, max: max ?? 1 };
    case 'date': case 'ts': return { kind: 'date', ...DATES };
    case 'id': return { kind: 'length', ...ID };
    case 'txt': case 'per': return undefined;
  }
}

/** Dates and keys of other tables are asked about, not refused: a text date or period is read too, and the key may come later. */
const isStrict = (rule: CellRule): boolean => rule.kind !== 'date' && rule.kind !== 'keyOf';

/** Prompt, rule and fault sentence of a contract column. */
export function columnGuide(column: ColumnSpec): ColumnGuide {
  const rule = columnRule(column);
  const said = { title: shortened(column.name, LONGEST.title), prompt: shortened(columnNote(column), LONGEST.text) };
  if (!rule) return said;
  return { ...said, rule, strict: isStrict(rule), fault: shortened(`${column.name} takes ${takes(column)}.`, LONGEST.text) };
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 40))}…`;
}
