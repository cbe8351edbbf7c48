import { readFile, rename, writeFile } from 'node:fs/promises';

/** The bytes of a file that has to be there. */
export async function readBook(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Error(`${file} cannot be read (${error instanceof Error ? error.message : String(error)}). Check the path.`);
  }
}

/** Writes a file so that it appears under its name only when it is whole. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const half = `${file}.part`;
  await writeFile(half, bytes);
  await rename(half, file);
}
