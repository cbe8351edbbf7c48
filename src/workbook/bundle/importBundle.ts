import { contract, CONTRACT_VERSION, tableNamed } from '../contract';
import type { TableSpec } from '../contract';
import type { SheetDescription } from '../sheets/description';
import { BrokenCsv, csvFields } from './csv';
import type { Field } from './field';
import { historySheet, tableSheet } from './importedSheets';
import { digest, MANIFEST, parseManifest, type HistoryEntry, type Manifest, type TableEntry } from './manifest';
import type { PlainSheet } from '../sheets/plainSheet';

/** What a bundle makes of a new workbook. */
export interface ImportedBundle {
  readonly sheets: readonly SheetDescription[];
  readonly plain: readonly PlainSheet[];
  /** Files that differ from the manifest and were taken all the same. */
  readonly edited: readonly string[];
}

/** The files are not those that were exported; `problems` names each. */
export class ChangedBundle extends Error {
  override readonly name = 'ChangedBundle';
  constructor(readonly problems: readonly string[]) {
    super(`the bundle is not as it was exported:\n${problems.map((problem) => `  ${problem}`).join('\n')}\nGive --force to take changed and added files as they are; a missing one has to come back.`);
  }
}

interface Checked {
  readonly problems: readonly string[];
  readonly missing: boolean;
  readonly edited: readonly string[];
}

function check(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): Checked {
  const listed = [...manifest.tables, ...(manifest.history ? [manifest.history] : [])];
  const names = new Set(listed.map(({ file }) => file));
  const missing = listed.filter(({ file }) => !files.has(file)).map(({ file }) => `${file} is missing.`);
  const edited = listed.flatMap(({ file, sha256 }) => {
    const bytes = files.get(file);
    return bytes && digest(bytes) !== sha256 ? [file] : [];
  });
  const added = addedTables(files, names).map(({ file }) => file);
  return {
    problems: [...missing, ...edited.map((file) => `${file} was changed: its SHA-256 is not the one in ${MANIFEST}.`), ...added.map((file) => `${file} is not in ${MANIFEST}.`)],
    missing: missing.length > 0,
    edited: [...edited, ...added],
  };
}

/** Files named after a table of the contract that the manifest does not list. */
const addedTables = (files: ReadonlyMap<string, Uint8Array>, listed: ReadonlySet<string>): readonly { readonly file: string; readonly spec: TableSpec }[] =>
  contract.map((spec) => ({ file: `${spec.name}.csv`, spec })).filter(({ file }) => files.has(file) && !listed.has(file));

function specOf({ table, file }: TableEntry): TableSpec {
  const spec = tableNamed(table);
  if (!spec) throw new Error(`${MANIFEST}: ${file} is the table ${table}, which this version of Concord does not know. Import it with the version that exported it.`);
  return spec;
}

function fieldsOf(files: ReadonlyMap<string, Uint8Array>, file: string): readonly (readonly Field[])[] {
  try {
    return csvFields(new TextDecoder('utf-8', { fatal: true }).decode(files.get(file)));
  } catch (error) {
    if (error instanceof BrokenCsv) throw new Error(`${file}, ${error.message}`);
    if (error instanceof TypeError) throw new Error(`${file} is not UTF-8; save it as UTF-8.`);
    throw error;
  }
}

/**
 * The sheets of a bundle. `edits`: whether files that differ from the manifest are taken as they are.
 * @throws {ChangedBundle} for missing files, and for changed or added ones that are refused.
 * @throws Error for a manifest or a CSV that cannot be read; the message names file and line.
 */
export function importBundle(files: ReadonlyMap<string, Uint8Array>, edits: 'refused' | 'taken'): ImportedBundle {
  const text = files.get(MANIFEST);
  if (!text) throw new Error(`there is no ${MANIFEST}: this is no bundle. Make one with concord export.`);
  const manifest = parseManifest(new TextDecoder().decode(text));
  if (manifest.contract.split('.')[0] !== CONTRACT_VERSION.split('.')[0]) {
    throw new Error(`the bundle follows contract ${manifest.contract}, this version of Concord reads ${CONTRACT_VERSION}. Import it with the version that exported it.`);
  }
  const { problems, missing, edited } = check(manifest, files);
  if (missing || (problems.length > 0 && edits === 'refused')) throw new ChangedBundle(problems);
  const listed = manifest.tables.map((entry) => ({ entry, spec: specOf(entry) }));
  const added = addedTables(files, new Set(manifest.tables.map(({ file }) => file))).map(({ file, spec }) => ({ entry: { file, sheet: spec.sheet }, spec }));
  const tables = [...listed, ...added].map(({ entry, spec }) => tableSheet(spec, entry, fieldsOf(files, entry.file)));
  const history = manifest.history ? historyOf(manifest.history, files) : { sheets: [], plain: [] };
  return { sheets: [...history.sheets, ...tables], plain: history.plain, edited };
}

function historyOf(entry: HistoryEntry, files: ReadonlyMap<string, Uint8Array>): Pick<ImportedBundle, 'sheets' | 'plain'> {
  const sheet = historySheet(entry, fieldsOf(files, entry.file));
  return 'table' in sheet ? { sheets: [sheet], plain: [] } : { sheets: [], plain: [sheet] };
}
