import type { WorkbookReader } from '../cells';
import { contract, CONTRACT_VERSION } from '../contract';
import { digest, MANIFEST, manifestText, type HistoryEntry, type TableEntry } from './manifest';
import { historyText, mappedHistory } from './historyFile';
import { widthOf } from '../read/a1';
import { tableText } from './tableFile';

/** A workbook as text files: a CSV for each Concord table, the mapped history, and the manifest. */
export interface Bundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly tables: readonly TableEntry[];
  readonly history: HistoryEntry | null;
  /** What could not be exported, as sentences. */
  readonly remarks: readonly string[];
}

const HISTORY_FILE = 'history.csv';
const encoder = new TextEncoder();

/** Every table of a bundle has a sheet of its own: the one it stands on, else the contract's, else that with a number. */
function sheetNames(): (standing: string, wanted: string) => string {
  const taken = new Set<string>();
  return (standing, wanted) => {
    let name = standing;
    for (let n = 1; taken.has(name.toLowerCase()); n++) name = n === 1 ? wanted : `${wanted} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Reads every Concord table of a workbook, and the mapped history where it is not `t_Demand`, into text files. The same content gives the same bytes. */
export async function exportBundle(reader: WorkbookReader): Promise<Bundle> {
  const files = new Map<string, Uint8Array>();
  const freeSheet = sheetNames();
  const history = await exportHistory(reader, files, freeSheet);
  const standing = new Map((await reader.tables()).map(({ name, sheet }) => [name.toLowerCase(), sheet]));
  const tables: TableEntry[] = [];
  for (const spec of contract) {
    const region = await reader.table(spec.name);
    if (!region) continue;
    const { headers, rows, text } = tableText(spec, region);
    const file = `${spec.name}.csv`;
    const bytes = encoder.encode(text);
    files.set(file, bytes);
    const sheet = freeSheet(standing.get(spec.name.toLowerCase()) ?? spec.sheet, spec.sheet);
    tables.push({ table: spec.name, sheet, file, rows, columns: [...headers], sha256: digest(bytes) });
  }
  files.set(MANIFEST, encoder.encode(manifestText({ contract: CONTRACT_VERSION, tables, ...(history.entry && { history: history.entry }) })));
  return { files, tables, history: history.entry, remarks: history.remarks };
}

async function exportHistory(reader: WorkbookReader, files: Map<string, Uint8Array>, freeSheet: (standing: string, wanted: string) => string): Promise<{ readonly entry: HistoryEntry | null; readonly remarks: readonly string[] }> {
  const mapped = await mappedHistory(reader);
  if (!mapped) return { entry: null, remarks: [] };
  const { source, kind, region } = mapped;
  if (!region) return { entry: null, remarks: [`There is nothing at “${source}”, where the demand history stood; the bundle has no history. Map it again and run.`] };
  const bytes = encoder.encode(historyText(region, kind));
  files.set(HISTORY_FILE, bytes);
  const place = kind === 'table' ? { row: 0, column: 0 } : { row: region.row, column: region.column };
  return {
    entry: {
      source, kind, sheet: freeSheet(region.sheet, region.sheet), ...place, file: HISTORY_FILE,
      rows: region.values.length, columns: widthOf(region), sha256: digest(bytes),
    },
    remarks: [],
  };
}
