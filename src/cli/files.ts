import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** The bytes of a file that has to be there. */
export async function readBook(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Error(`${file} cannot be read (${error instanceof Error ? error.message : String(error)}). Check the path.`);
  }
}

/** Writes a file so that it appears under its name only when it is whole. Throws a sentence with what to check. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const half = `${file}.part`;
  try {
    await writeFile(half, bytes);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw new Error(`${file} cannot be written (${error instanceof Error ? error.message : String(error)}). Check that its folder exists and that no other program holds the file.`);
  }
}
