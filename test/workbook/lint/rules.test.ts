import { readFileSync } from 'node:fs';
import { rules } from '../../../src/workbook/lint';
import { rulesPage } from '../../../src/workbook/lint/rulesPage';

describe('the list of rules', () => {
  it('is what docs/lint.md says; `npx tsx src/cli/concord.ts lint --rules > docs/lint.md` makes it anew', () => {
    expect(readFileSync('docs/lint.md', 'utf8')).toBe(rulesPage());
  });

  it('has a test for every rule', () => {
    const tests = ['structure', 'logic', 'spreadsheet'].map((name) => readFileSync(`test/workbook/lint/${name}.test.ts`, 'utf8')).join('\n');
    expect(Object.keys(rules).filter((code) => !tests.includes(`'${code} `) && !tests.includes(`'${code}'`))).toEqual([]);
  });
});
