import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The first 16 hex digits of the SHA-256 of a value's canonical text: object keys sorted, typed arrays as lists, numbers
 * as JavaScript prints them, NaN as null. Equal plans have equal fingerprints in every host.
 */
export const fingerprint = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonical(value)))).slice(0, 16);

function canonical(value: unknown): string {
  if (value instanceof Float64Array) return `[${Array.from(value, number => canonical(number)).join(',')}]`;
  if (value instanceof Map) return canonical([...value.entries()].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
