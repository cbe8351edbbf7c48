import type { Bucket, PeriodId } from '../../engine/time/period';
import type { CellRef } from '../cells';

/** What a column of a user's sheet can be. */
export type DemandField =
  | 'item' | 'date' | 'qty' | 'channel' | 'customer' | 'loc' | 'lost' | 'revenue' | 'event' | 'name' | 'family' | 'uom' | 'unused';

/** How dates in text are written, where day and month could be mistaken for each other. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Which sign stands before the decimals of numbers in text. */
export type DecimalMark = '.' | ',';

/** One column of the source and what it is taken for. */
export interface ColumnMapping {
  /** Offset from the first column of the source. */
  readonly column: number;
  readonly header: string;
  /** First filled cell below the header, as shown. */
  readonly example: string;
  readonly field: DemandField;
  /** How sure the proposal is, 0–1; 1 once a person has confirmed it. */
  readonly confidence: number;
}

/** Where demand history stands and how it is read; kept in `x_Mappings`. */
export interface Mapping {
  /** Table name, workbook name, `Sheet!A1:F99`, or `Sheet!` for a sheet's used range. */
  readonly source: string;
  /** `long`: a row per item and date. `wide`: periods across, a row per series. `tall`: periods down, a column per series. */
  readonly layout: 'long' | 'wide' | 'tall';
  /** Offset of the header row from the first row of the source; −1 when there is none. */
  readonly headerRow: number;
  readonly bucket: Bucket;
  readonly dateOrder: DateOrder;
  /** For numbers in text; a point when it is not said. */
  readonly decimal?: DecimalMark;
  /** `wide`: without the period columns. `tall`: the date column and, as `qty`, one column per series. */
  readonly columns: readonly ColumnMapping[];
  /** `wide`: the period of each period column (offset from the first column of the source). */
  readonly periodColumns: readonly { readonly column: number; readonly period: PeriodId }[];
}

/** Something only a person can settle; the proposal goes on with `chosen` until then. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
}

/** A proposed mapping with what a person needs to judge it. */
export interface MappingProposal {
  readonly mapping: Mapping;
  readonly place: CellRef;
  /** Data rows below the header. */
  readonly rows: number;
  readonly questions: readonly Question[];
  /** Sentence when no mapping can be used (no date column, no quantity…); the pane then keeps Confirm off. */
  readonly blocker: string | null;
}

/** Demand history found in a workbook, the likeliest first. */
export interface HistoryCandidate {
  readonly source: string;
  readonly place: CellRef;
  readonly rows: number;
  readonly columns: number;
  /** 0–1: how much it looks like demand history. */
  readonly likelihood: number;
}
