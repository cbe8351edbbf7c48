import type { Bucket } from '../../engine/time/period';
import type { DateOrder, DecimalMark } from '../read/mapping';
import type { ImportMode } from './importMapping';
import type { SourceLayout } from './source';

/** What a person said about an import; anything not understood is as if it had not been said. */
export interface Said {
  readonly target?: string;
  readonly mode?: ImportMode;
  readonly layout?: SourceLayout;
  readonly headerRow?: number;
  readonly dateOrder?: DateOrder;
  readonly decimal?: DecimalMark;
  readonly bucket?: Bucket;
  readonly currency?: string;
  /** Source column → field. */
  readonly columns: ReadonlyMap<number, string>;
  /** Column of the table → unit of the source. */
  readonly units: Readonly<Record<string, string>>;
  readonly factors: Readonly<Record<string, number>>;
  readonly constants: Readonly<Record<string, string>>;
}

const oneOf = <T extends string>(value: string | undefined, choices: readonly T[]): T | undefined => choices.find(choice => choice === value);

function prefixed(answers: Readonly<Record<string, string>>, prefix: string): readonly (readonly [string, string])[] {
  return Object.entries(answers).flatMap(([id, value]) => (id.startsWith(prefix) ? [[id.slice(prefix.length), value] as const] : []));
}

/** Reads answers by question id, as `proposeImport` lists them. */
export function saidOf(answers: Readonly<Record<string, string>>): Said {
  const mode = oneOf(answers.mode, ['append', 'replace', 'update']);
  const layout = oneOf(answers.layout, ['long', 'wide']);
  const dateOrder = oneOf(answers.dateOrder, ['dmy', 'mdy', 'ymd']);
  const decimal = oneOf(answers.decimal, ['.', ',']);
  const bucket = oneOf(answers.bucket, ['day', 'week', 'month', 'quarter', 'year']);
  const currency = /^[A-Za-z]{3}$/.test(answers.currency ?? '') ? answers.currency.toUpperCase() : undefined;
  const headerRow = /^-?\d+$/.test(answers.headerRow ?? '') ? Math.max(-1, Number(answers.headerRow)) : undefined;
  return {
    ...(answers.target && { target: answers.target }), ...(mode && { mode }), ...(layout && { layout }), ...(dateOrder && { dateOrder }), ...(decimal && { decimal }),
    ...(bucket && { bucket }), ...(currency && { currency }), ...(headerRow !== undefined && { headerRow }),
    columns: new Map(prefixed(answers, 'column:').flatMap(([column, field]) => (/^\d+$/.test(column) ? [[Number(column), field] as const] : []))),
    units: Object.fromEntries(prefixed(answers, 'unit:')),
    factors: Object.fromEntries(prefixed(answers, 'factor:').flatMap(([name, text]) => (Number(text.replace(',', '.')) > 0 ? [[name, Number(text.replace(',', '.'))]] : []))),
    constants: Object.fromEntries(prefixed(answers, 'constant:')),
  };
}
