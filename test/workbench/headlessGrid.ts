import { createRequire } from 'node:module';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import type { UniverGrid } from '../../workbench/grid/univer/univerGrid';

const BUNDLE = path.resolve('.cache/univerGrid.cjs');

/** The headless Univer grid, bundled for Node first if its sources have changed (some seconds; else a few milliseconds). */
export function headlessGrids(): () => UniverGrid {
  execFileSync(process.execPath, ['--input-type=module', '-e', "import { buildHeadlessGrid } from './workbench/build.mjs'; await buildHeadlessGrid();"], { stdio: 'inherit' });
  const { headlessGrid } = createRequire(path.resolve('package.json'))(BUNDLE) as { headlessGrid(): UniverGrid };
  return headlessGrid;
}
