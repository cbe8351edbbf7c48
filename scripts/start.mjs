// npm start: opens Excel with the add-in where Excel is installed, and serves the browser workbench everywhere else.
// --workbench serves it in any case; --built takes dist/ as it is.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, program } from './build.mjs';

const FIRST_PORT = 3100;

function excelInstalled() {
  if (process.platform === 'darwin') return existsSync('/Applications/Microsoft Excel.app');
  if (process.platform !== 'win32') return false;
  const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)']].filter(Boolean);
  return roots.some(root => ['root/Office16', 'Office16', 'Office15'].some(folder => existsSync(path.join(root, 'Microsoft Office', folder, 'EXCEL.EXE'))));
}

if (excelInstalled() && !process.argv.includes('--workbench')) {
  console.log('Opening Excel with Concord (npm stop takes the add-in out again; npm run workbench needs no Excel).');
  const child = spawn(process.execPath, ['node_modules/office-addin-debugging/cli.js', 'start', 'manifest.xml', 'desktop', '--dev-server', 'npm run dev-server', '--dev-server-port', '3000'], { stdio: 'inherit' });
  child.on('exit', code => { process.exitCode = code ?? 1; });
} else {
  if (!process.argv.includes('--workbench')) console.log('No Excel on this machine: starting the browser workbench instead.');
  if (!process.argv.includes('--built')) {
    console.log('Building…');
    await build();
  }
  await program('tsx/dist/cli.mjs', ['src/cli/concord.ts', 'sample', 'dist/workbench/sample.xlsx']);
  const { serve } = await import('../workbench/server/serve.mjs');
  const { url } = await serve({ port: FIRST_PORT, dist: path.resolve('dist'), root: path.resolve('.') });
  console.log(`Concord workbench: ${url}`);
  console.log(`The sample company, 44,000 rows: ${url}?book=sample.xlsx (takes a while to open)`);
}
