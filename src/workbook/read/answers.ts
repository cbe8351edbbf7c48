import type { ShapeHints } from './sourceShape';
import type { DecimalMark, DemandField } from './mapping';

/** What a person said, taken from the answers' texts; anything not understood is as if it had not been said. */
export interface Answers extends ShapeHints {
  readonly decimal?: DecimalMark;
  readonly fields: ReadonlyMap<number, DemandField>;
}

const fields: readonly DemandField[] = ['item', 'date', 'qty', 'channel', 'customer', 'loc', 'lost', 'revenue', 'event', 'name', 'family', 'uom', 'unused'];

const oneOf = <T extends string>(value: string | undefined, choices: readonly T[]): T | undefined => choices.find((choice) => choice === value);

/** Reads answers: `dateOrder`, `decimal`, `bucket`, `layout`, `headerRow`, and `column:<n>` → field. */
export function readAnswers(answers: Readonly<Record<string, string>>): Answers {
  const order = oneOf(answers['dateOrder'], ['dmy', 'mdy', 'ymd']);
  const decimal = oneOf(answers['decimal'], ['.', ',']);
  const bucket = oneOf(answers['bucket'], ['day', 'week', 'month', 'quarter', 'year']);
  const layout = oneOf(answers['layout'], ['long', 'wide', 'tall']);
  const headerRow = /^-?\d+$/.test(answers['headerRow'] ?? '') ? Math.max(-1, Number(answers['headerRow'])) : undefined;
  const columns = Object.entries(answers).flatMap(([id, value]) => {
    const column = /^column:(\d+)$/.exec(id);
    const field = oneOf(value, fields);
    return column && field ? [[Number(column[1]), field] as const] : [];
  });
  return {
    fields: new Map(columns),
    ...(order && { order }), ...(decimal && { decimal }), ...(bucket && { bucket }), ...(layout && { layout }), ...(headerRow !== undefined && { headerRow }),
  };
}

/** What can be answered, in one sentence part. */
export const ANSWERS = `dateOrder, decimal, bucket, layout, headerRow, or column:N (N from 0) with one of ${fields.join(', ')}`;

/** Whether an answer says something that `readAnswers` understands. */
export function isAnswer(id: string, value: string): boolean {
  const { fields: columns, ...rest } = readAnswers({ [id]: value });
  return columns.size > 0 || Object.keys(rest).length > 0;
}
