import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractDocs } from '../../../scripts/contract-docs';
import { contract, isOtherInput, settingKeys, tableNamed } from '../../../src/workbook/contract';

describe('contract', () => {
  it('describes the tables of the first cut, each once', () => {
    const names = contract.map((table) => table.name).sort();
    expect(names).toEqual(['m_Items', 'm_Settings', 'm_StockPolicy', 'p_Consensus', 'p_Forecast', 'p_StockParams', 't_Demand', 'x_Mappings', 'x_Runs']);
  });

  it('gives people the m_ and t_ tables and Concord the p_ and x_ tables', () => {
    for (const table of contract) expect(table.owner).toBe(/^[mt]_/.test(table.name) ? 'people' : 'concord');
  });

  it('has no two columns of one name, a key in every table, and help that ends as a sentence', () => {
    for (const table of contract) {
      const names = table.columns.map((column) => column.name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect(table.columns.some((column) => column.key)).toBe(true);
      for (const column of table.columns) expect(column.help).toMatch(/\.$/);
    }
  });

  it('gives an enum its values, and examples and defaults that are among them', () => {
    for (const column of contract.flatMap((table) => table.columns).filter((each) => each.type === 'enum')) {
      expect(column.values).toContain(column.example);
      if (column.default !== undefined) expect(column.values).toContain(column.default);
    }
  });

  it('keeps every default of a setting inside its own bounds', () => {
    for (const setting of settingKeys) {
      if (typeof setting.default !== 'number') continue;
      expect(setting.default).toBeGreaterThanOrEqual('min' in setting ? setting.min : -Infinity);
      expect(setting.default).toBeLessThanOrEqual('max' in setting ? setting.max : Infinity);
    }
  });
});

describe('tableNamed', () => {
  it('finds a table whatever the case, as Excel does', () => expect(tableNamed('T_DEMAND')?.sheet).toBe('Demand History'));
  it('is null for a table that the contract does not have', () => expect(tableNamed('Sales')).toBeNull());
});

describe('isOtherInput', () => {
  it.each(['p_Forecast', 'x_Runs', 'm_Items', 'm_Anything', 't_Orders'])('is true of %s', (name) => expect(isOtherInput(name)).toBe(true));
  it.each(['t_Demand', 'Sales', 'tblHistory'])('is false of %s', (name) => expect(isOtherInput(name)).toBe(false));
});

describe('docs/workbook.md', () => {
  it('is what the contract says now (write it anew with contractDocs())', () => {
    expect(readFileSync(join(__dirname, '../../../docs/workbook.md'), 'utf8')).toBe(contractDocs());
  });
});
