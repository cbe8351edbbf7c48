import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { functionMetadata } from '../src/functions/metadata';
import { customFunctions } from '../src/functions/registry';
import { workbookFunctions } from '../src/functions/workbookFunctions';

/** The metadata file Excel reads, made from the registry of custom functions. */
export function functionsJson(): string {
  return `${JSON.stringify({ functions: [...customFunctions, ...workbookFunctions].map(functionMetadata) }, null, 2)}\n`;
}

const [, script, out] = process.argv;
if (script && path.basename(script) === 'functions-json.ts') {
  if (out === undefined) {
    process.stdout.write(functionsJson());
  } else {
    mkdirSync(path.dirname(out), { recursive: true });
    writeFileSync(out, functionsJson());
  }
}
