import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.dirname(HERE);
const ASSETS = { '.ttf': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl', '.css': 'css' };

/**
 * Bundles the workbench's page (grid, ribbon, object model) and the one-line pane script into `outDir`.
 * Takes some seconds; nothing when no source has changed since the last time.
 * @param {{ outDir?: string }} [options] default `dist/workbench`
 * @returns {Promise<{ built: boolean }>} whether anything had to be bundled
 */
export async function buildWorkbench({ outDir = path.join(ROOT, 'dist/workbench') } = {}) {
  const page = path.join(HERE, 'page/index.html');
  const built = await bundleIfChanged({
    entryPoints: { main: path.join(HERE, 'page/main.ts'), pane: path.join(HERE, 'pane/inject.ts') },
    outdir: outDir, format: 'iife', minify: true, loader: ASSETS,
    define: { 'process.env.NODE_ENV': '"production"' },
  }, path.join(outDir, '.inputs.json'), ['main.js', 'main.css', 'pane.js'].map(file => path.join(outDir, file)));
  copyFileSync(page, path.join(outDir, 'index.html'));
  return { built };
}

/**
 * Bundles the headless grid for Node: Univer's packages cannot be imported there as they are.
 * @param {{ outFile?: string }} [options] default `.cache/univerGrid.cjs`
 * @returns {Promise<string>} the path of the bundle, a CommonJS module that exports `headlessGrid()`
 */
export async function buildHeadlessGrid({ outFile = path.join(ROOT, '.cache/univerGrid.cjs') } = {}) {
  await bundleIfChanged({
    entryPoints: [path.join(HERE, 'grid/univer/headless.ts')], outfile: outFile, format: 'cjs', platform: 'node', target: 'node20', keepNames: true,
  }, outFile + '.inputs.json', [outFile]);
  return outFile;
}

async function bundleIfChanged(options, stampFile, outputs) {
  if (outputs.every(existsSync) && existsSync(stampFile)) {
    const { inputs, stamp } = JSON.parse(readFileSync(stampFile, 'utf8'));
    if (stampOf(inputs) === stamp) return false;
  }
  const { metafile } = await build({ ...options, bundle: true, metafile: true, logLevel: 'error', absWorkingDir: ROOT });
  const inputs = [...Object.keys(metafile.inputs).filter(file => !file.startsWith('(')), 'workbench/build.mjs'];
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ stamp: stampOf(inputs), inputs }));
  return true;
}

function stampOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const file = path.join(ROOT, input);
    if (!existsSync(file)) return 'an input is gone';
    const { mtimeMs, size } = statSync(file);
    hash.update(`${input} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = Date.now();
  const { built } = await buildWorkbench();
  console.log(built ? `dist/workbench built in ${((Date.now() - start) / 1000).toFixed(1)} s` : 'dist/workbench is up to date');
}
