import type { Bucket } from '../../engine/time/period';
import type { CellRef } from '../cells';
import type { DateOrder, DecimalMark, Question } from '../read/mapping';
import type { SourceLayout } from './source';

/** Add the rows; make the table hold these rows and no others; change the rows of the same key and add the rest. */
export type ImportMode = 'append' | 'replace' | 'update';

/** A source column that is none of the table's: the unit its row's quantities, or the currency its row's amounts, are given in. */
export const ROW_UNIT = '*unit';
export const ROW_CURRENCY = '*currency';
export const UNUSED = 'unused';

/** One column of the source and the column of the table it fills. */
export interface ImportColumn {
  /** Offset in the source. */
  readonly column: number;
  readonly header: string;
  /** First filled cells below the header, as shown. */
  readonly examples: readonly string[];
  /** Name of a column of the table, or `*unit`, `*currency`, `unused`. */
  readonly field: string;
  /** How sure the proposal is, 0–1; 1 once a person has confirmed it. */
  readonly confidence: number;
}

/** How a source is imported into a table; kept in `x_Mappings`. */
export interface ImportMapping {
  readonly target: string;
  /** A place in the workbook, or `pasted`. */
  readonly source: string;
  readonly mode: ImportMode;
  readonly layout: SourceLayout;
  readonly headerRow: number;
  readonly dateOrder: DateOrder;
  readonly decimal: DecimalMark;
  /** Period that dates are taken for in columns that hold periods. */
  readonly bucket: Bucket;
  readonly columns: readonly ImportColumn[];
  /** By column of the table: id of the unit the source gives it in, or a number to multiply by. */
  readonly units: Readonly<Record<string, string>>;
  /** Pieces in one unit, by the text of a row's unit in lower case. */
  readonly unitFactors: Readonly<Record<string, number>>;
  /** ISO code of the currency of amounts without one of their own; null: the company's. */
  readonly currency: string | null;
  /** Values for all rows, by column of the table. */
  readonly constants: Readonly<Record<string, string>>;
}

/** A table that the source may be meant for. */
export interface ImportTarget {
  readonly table: string;
  /** Name the contract gives its sheet. */
  readonly sheet: string;
  /** 0–1. */
  readonly likelihood: number;
}

/** A proposed import with what a person needs to judge it. */
export interface ImportProposal {
  readonly mapping: ImportMapping;
  /** Where the source stands; undefined for pasted text. */
  readonly place: CellRef | undefined;
  readonly rows: number;
  /** Modes the table can take. */
  readonly modes: readonly ImportMode[];
  /** Input tables, the likeliest first. */
  readonly targets: readonly ImportTarget[];
  readonly questions: readonly Question[];
  /** Columns every row needs that no source column fills; a value for all rows can be given. */
  readonly missing: readonly string[];
  /** Whether the mapping was remembered from an earlier import. */
  readonly remembered: boolean;
  /** Sentence when nothing can be imported as it stands. */
  readonly blocker: string | null;
}
