import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';

/** Name of the file that lists all others. */
export const MANIFEST = 'manifest.json';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.minLength(1));
const file = v.pipe(name, v.regex(/^[\w.-]+\.csv$/, 'is no name of a CSV file in the bundle'));

const tableEntry = v.object({ table: name, sheet: name, file, rows: count, columns: v.array(v.string()), sha256: hash });
/** Demand history that is no `t_Demand`: its cells as they stand, from the first cell at zero-based row and column. */
const historyEntry = v.object({ source: name, kind: v.picklist(['table', 'name', 'range']), sheet: name, row: count, column: count, file, rows: count, columns: count, sha256: hash });
const schema = v.object({ contract: v.pipe(v.string(), v.regex(/^\d+\.\d+$/)), tables: v.array(tableEntry), history: v.optional(historyEntry) });

export type TableEntry = v.InferOutput<typeof tableEntry>;
export type HistoryEntry = v.InferOutput<typeof historyEntry>;
/** What a bundle holds: every file with its rows, columns and SHA-256. */
export type Manifest = v.InferOutput<typeof schema>;

/** SHA-256 of a file's bytes, in hexadecimal. */
export const digest = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** The manifest in a text. Throws an Error that says what is wrong with it and where. */
export function parseManifest(text: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${MANIFEST} is no JSON (${error instanceof Error ? error.message : String(error)}). Export the workbook anew.`);
  }
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${MANIFEST}: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}. Export the workbook anew.`);
}
