// npm run docs: writes the pages that are made from code.
import { writeFileSync } from 'node:fs';
import { contractDocs } from './contract-docs';
import { functionsPage } from './functions-page';

writeFileSync('docs/functions.md', functionsPage());
writeFileSync('docs/workbook.md', contractDocs());
