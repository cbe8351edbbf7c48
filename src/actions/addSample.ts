import { plantFaults, type PlantedFault } from '../sample/faults';
import { SAMPLE_SEED, sampleCompany } from '../sample/sampleCompany';
import { sampleSheets } from '../sample/sampleSheets';
import { contract } from '../workbook/contract';
import { columnLetters } from '../workbook/columnLetters';
import { freeName } from './freeName';
import type { Watch, WorkbookPort, WriteReport } from './ports';

/** Which sample: the company as it should be, or with planted faults. */
export interface SampleChoice {
  /** Default: the seed the sample is shipped with. */
  readonly seed?: number;
  /** Default: clean. */
  readonly state?: 'clean' | 'dirty';
}

/** A planted fault and its cell, `Items!G12`. */
export interface FaultAtCell extends PlantedFault {
  readonly cell: string;
}

/** What adding the sample has done. */
export interface SampleAdded {
  readonly report: WriteReport;
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  /** None unless the dirty one was asked for. */
  readonly faults: readonly FaultAtCell[];
}

/** The workbook holds input tables of its own; nothing was written. The message names them. */
export class WorkbookNotEmpty extends Error {
  override readonly name = 'WorkbookNotEmpty';
}

const inputs = new Set(contract.filter(({ owner }) => owner === 'people').map(({ name }) => name.toLowerCase()));
const NAMED = 3;

/**
 * Writes the sample company into a workbook that has no input tables of Concord yet; other sheets stay as they are, and a
 * failed or cancelled write leaves everything as it was.
 * @throws {WorkbookNotEmpty} when the workbook has input tables already.
 */
export async function addSample(workbook: WorkbookPort, watch: Watch, { seed = SAMPLE_SEED, state = 'clean' }: SampleChoice = {}): Promise<SampleAdded> {
  const there = (await workbook.tables()).map(({ name }) => name).filter(name => inputs.has(name.toLowerCase()));
  if (there.length > 0) throw new WorkbookNotEmpty(refusal(there));
  watch.signal.throwIfAborted();
  watch.progress({ stage: 'describe', done: 0, total: 1, detail: 'Hollenberg Garden Power' });
  const clean = sampleCompany(seed);
  const { tables, planted } = state === 'dirty' ? plantFaults(clean) : { tables: clean, planted: [] };
  const taken = new Set((await workbook.sheets()).map(name => name.toLowerCase()));
  const sheets = sampleSheets(tables).map(sheet => ({ ...sheet, name: freeName(sheet.name, taken) }));
  watch.signal.throwIfAborted();
  const report = await workbook.write(sheets, watch);
  const faults = planted.map(fault => {
    const sheet = sheets.find(({ table }) => table.name === fault.table);
    return { ...fault, sheet: sheet?.name ?? fault.sheet, cell: `${sheet?.name ?? fault.sheet}!${columnLetters(fault.columnIndex)}${(sheet?.table.row ?? 0) + fault.row + 2}` };
  });
  return { report, tables: tables.map(({ spec, rows }) => ({ name: spec.name, rows: rows.length })), faults };
}

function refusal(there: readonly string[]): string {
  const more = there.length > NAMED ? ` and ${there.length - NAMED} more` : '';
  return `The workbook has input tables already (${there.slice(0, NAMED).join(', ')}${more}), and the sample would mix with them. Nothing was written: start from the sample in a new workbook.`;
}

/** No input table has more than 26 columns. */
