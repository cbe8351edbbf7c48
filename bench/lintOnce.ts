import { readFileSync } from 'node:fs';
import { lintWorkbook } from '../src/actions/lintWorkbook';
import { openWorkbookFile } from '../src/workbook/file/openWorkbookFile';
import { findHistory, proposeMapping, readPlanInput } from '../src/workbook/read';

/** One measured reading of a file: `lintOnce.ts FILE read|lint|both`; prints CPU seconds, peak memory and what came out as JSON. */
const [file, part] = process.argv.slice(2);
const before = process.cpuUsage();
const workbook = await openWorkbookFile(readFileSync(file));
const said: string[] = [];
if (part !== 'lint') {
  const { mapping } = await proposeMapping(workbook, (await findHistory(workbook))[0].source);
  const { input, findings } = await readPlanInput(workbook, mapping);
  said.push(`${input.demand.length} series, ${findings.length} findings`);
}
if (part !== 'read') said.push(`${(await lintWorkbook(workbook)).findings.length} lint findings`);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024, said: said.join('; ') }));
