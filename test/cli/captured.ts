import { Readable } from 'node:stream';
import type { CliIo } from '../../src/cli/command';

/** Streams that keep what a command writes. */
export function captured(): CliIo & { readonly out: () => string; readonly err: () => string } {
  const out: string[] = [];
  const err: string[] = [];
  return {
    stdin: Readable.from([]), stdout: { write: (text) => out.push(text) }, stderr: { write: (text) => err.push(text) },
    out: () => out.join(''), err: () => err.join(''),
  };
}
