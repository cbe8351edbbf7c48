import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractDocs } from '../../../scripts/contract-docs';
import { contract, isOtherInput, settingKeys, tableNamed } from '../../../src/workbook/contract';
import type { ColumnSpec } from '../../../src/workbook/contract';
import { readTyped } from '../../../src/workbook/read/contractTable';

/** Text columns may have a number as their example (the value of a setting). */
const asRead = (value: string | number | boolean, { type }: ColumnSpec) => (type === 'txt' ? String(value) : value);

describe('contract', () => {
  it('describes every table of the design, each once', () => {
    const design = [
      'm_Settings m_Families m_Items m_Locations m_Lanes m_Customers m_Suppliers m_ItemSuppliers m_BOM m_Resources m_Capacity m_Routings m_Prices m_Costs m_FX',
      'm_StockPolicy m_Holidays m_Events m_Drivers m_Users m_ReasonCodes t_Demand t_Orders t_Supply t_Moves t_Expert t_Budget t_NPI t_Initiatives',
      'p_Forecast p_Consensus p_Production p_Capacity p_StockParams p_Inventory p_Backlog p_NewProducts p_Initiatives p_Financial p_Bridge p_Procurement',
      'p_Distribution p_Weekly p_Actions p_KPI p_Accuracy p_Executive',
      'x_Cycle x_Audit x_Snapshots x_Scenarios x_Deltas x_Runs x_Decisions x_Assumptions x_Mappings x_Checks x_Tests x_Digests x_Defaults', // x_Digests: docs/decisions/0004, x_Defaults: 0005
    ].join(' ').split(' ');
    expect(contract.map((table) => table.name).sort()).toEqual([...design].sort());
  });

  it('puts every table on a sheet of its own, with a name Excel takes', () => {
    const sheets = contract.map((table) => table.sheet.toLowerCase());
    expect(new Set(sheets).size).toBe(sheets.length);
    for (const sheet of sheets) expect(sheet).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  });

  it('says of every table what it is, what holds without it, and of people’s tables what they unlock', () => {
    for (const { owner, about, absent, unlocks } of contract) {
      for (const sentence of [about, absent, owner === 'people' ? unlocks : 'Nothing.']) expect(sentence).toMatch(/\.$/);
    }
  });

  it('refers only to tables and columns that it has', () => {
    for (const table of contract) {
      for (const { type, references, among } of table.columns) {
        expect([table.name, type === 'fk']).toEqual([table.name, references !== undefined]);
        if (references !== undefined) expect(tableNamed(references)?.name).toBe(references);
        for (const { table: other, column } of among ?? []) expect(tableNamed(other)?.columns.map(({ name }) => name)).toContain(column);
      }
      for (const column of (table.alternatives ?? []).flatMap(({ columns }) => columns)) {
        expect(table.columns.find(({ name }) => name === column)).toMatchObject({ optional: true });
      }
    }
  });

  it('has examples and defaults that its own reader takes', () => {
    for (const { name, columns } of contract) {
      for (const column of columns) {
        for (const value of [column.example, column.default ?? column.example]) {
          expect([name, column.name, readTyped(value, column)]).toEqual([name, column.name, asRead(value, column)]);
        }
      }
    }
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
  it.each(['p_Forecast', 'x_Runs', 'm_Items', 'm_Anything', 't_Orders', 't_npi'])('is true of %s', (name) => expect(isOtherInput(name)).toBe(true));
  it.each(['t_Demand', 'T_DEMAND', 'Sales', 'tblHistory'])('is false of %s', (name) => expect(isOtherInput(name)).toBe(false));
});

describe('docs/workbook.md', () => {
  it('is what the contract says now (write it anew with contractDocs())', () => {
    expect(readFileSync(join(__dirname, '../../../docs/workbook.md'), 'utf8')).toBe(contractDocs());
  });
});
