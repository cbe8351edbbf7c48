// Builds dist/: the add-in ready to host (CONCORD_URL=https://… puts its address into the manifest) and the workbench page.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Runs a Node program of node_modules and rejects when it fails. */
export const program = (file, args) => new Promise((resolve, reject) => {
  const child = spawn(process.execPath, [path.join('node_modules', file), ...args], { stdio: 'inherit' });
  child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`${file} ended with ${code}`))));
});

export async function build() {
  await program('tsx/dist/cli.mjs', ['scripts/functions-json.ts', '.cache/functions.json']);
  const { buildWorkbench } = await import('../workbench/build.mjs');
  await Promise.all([program('webpack-cli/bin/cli.js', ['--mode', 'production', '--stats', 'errors-warnings']), buildWorkbench({ outDir: 'dist/workbench' })]);
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  if (!existsSync('node_modules')) throw new Error('run npm ci first');
  await build();
}
