// npm test: types, lint, dependency rules, unit, oracle, property and host tests, then the built add-in in a browser.
// Every step runs even when one before it failed; the last line counts them all.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';

const OUT = '.cache/test';
let passed = 0;
let failed = 0;

const program = (file, args) => new Promise(resolve => {
  const child = spawn(process.execPath, [path.join('node_modules', file), ...args], { stdio: 'inherit' });
  child.on('exit', code => resolve(code === 0));
});

/** A step that passes or fails as one. */
async function check(name, work) {
  console.log(`\n— ${name}`);
  const started = Date.now();
  let ok = false;
  try {
    ok = (await work()) !== false;
  } catch (error) {
    console.error(error);
  }
  ok ? (passed += 1) : (failed += 1);
  console.log(`${ok ? 'passed' : 'FAILED'}: ${name} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
  return ok;
}

/** A jest run, whose tests are counted one by one. */
async function jest(name, config) {
  console.log(`\n— ${name}`);
  const report = path.join(OUT, `${path.basename(config)}.json`);
  rmSync(report, { force: true });
  const ok = await program('jest/bin/jest.js', ['--config', config, '--json', '--outputFile', report]);
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    passed += counts.numPassedTests;
    failed += counts.numFailedTests + counts.numRuntimeErrorTestSuites;
    if (counts.numPassedTests === 0) failed += 1;
  } catch (error) {
    console.error(`${name} gave no report: ${error.message}`);
    failed += 1;
  }
  return ok;
}

mkdirSync(OUT, { recursive: true });
await check('types', () => program('typescript/bin/tsc', ['--noEmit']));
await check('lint', () => program('eslint/bin/eslint.js', ['.', '--max-warnings', '0']));
await check('dependency rules', () => program('dependency-cruiser/bin/dependency-cruise.mjs', ['src', 'workbench', 'bench', '--config', '.dependency-cruiser.cjs']));
await jest('unit, oracle, property and host tests', 'jest.config.cjs');
if (await check('build', build)) await jest('the built add-in in a browser', 'jest.browser.config.cjs');
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
