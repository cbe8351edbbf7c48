import { contract, keyColumnOf, settingKeys, tableNamed } from '../../../src/workbook/contract';
import { templateSheets } from '../../../src/workbook/template';
import { columnGuide, columnRule } from '../../../src/workbook/template/columnGuide';
import { columnNote } from '../../../src/workbook/template/columnWords';

const inputs = contract.filter(({ owner }) => owner === 'people');
const sheets = templateSheets();
const sheetOf = (table: string) => {
  const sheet = sheets.find((each) => each.table.name === table);
  if (!sheet) throw new Error(`no sheet of ${table}`);
  return sheet;
};

describe('templateSheets', () => {
  it('has a front sheet and a blue sheet for each table of people, none for plans and control', () => {
    expect(sheets[0].name).toBe('Start here');
    expect(sheets.slice(1).map(({ table }) => table.name)).toEqual(inputs.map(({ name }) => name));
    for (const sheet of sheets.slice(1)) expect(sheet.tabColor).toBe('#2F75B5');
  });

  it('lays out the contract’s columns in its order, each with a note and guidance', () => {
    for (const spec of inputs) {
      const { columns } = sheetOf(spec.name).table;
      expect(columns.map(({ header }) => header)).toEqual(spec.columns.map(({ name }) => name));
      for (const { note, guide } of columns) expect([note, guide?.prompt]).not.toContain(undefined);
    }
  });

  it('holds no example: every body cell is empty and styled as an input, but the keys of the settings', () => {
    for (const { table } of sheets.slice(1)) {
      if (table.name === 'm_Settings') continue;
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect([row.style, row.cells.every((cell) => cell === null)]).toEqual(['input', true]);
    }
    const { rows } = sheetOf('m_Settings').table;
    expect(rows.map(({ cells }) => cells[0])).toEqual(settingKeys.map(({ key }) => key));
    for (const { cells, styles } of rows) expect([cells[1], styles]).toEqual([null, { 1: 'input' }]);
  });

  it('says on the front sheet what every table unlocks and what holds without it, and counts its rows live', () => {
    const { rows } = sheets[0].table;
    for (const [at, spec] of inputs.entries()) {
      expect(rows[at].cells.slice(0, 3)).toEqual([spec.sheet, spec.name, spec.name === 't_Demand' ? 'yes' : 'no']);
      expect(rows[at].cells.slice(4)).toEqual([spec.unlocks, spec.absent]);
      expect(rows[at].cells[3]).toMatchObject({ formula: expect.stringContaining(`${spec.name}[${keyColumnOf(spec)}]`) });
    }
  });

  it('leaves out tables that are there, whatever their case, and everything when all are', () => {
    const names = templateSheets(['M_ITEMS', 't_demand', 'x_Contents']).map(({ table }) => table.name);
    expect(names).toEqual(inputs.map(({ name }) => name).filter((name) => name !== 'm_Items' && name !== 't_Demand'));
    expect(templateSheets(inputs.map(({ name }) => name))).toEqual([]);
  });
});

describe('columnRule', () => {
  it('offers the values of an enum, the keys of another table, and keeps numbers in their limits', () => {
    expect(columnRule({ name: 'k', type: 'enum', values: ['A', 'B'], help: '.', example: 'A' })).toEqual({ kind: 'oneOf', values: ['A', 'B'] });
    expect(columnRule({ name: 'k', type: 'fk', references: 'm_Items', help: '.', example: 'A' })).toEqual({ kind: 'keyOf', table: 'm_Items', column: 'item' });
    expect(columnRule({ name: 'k', type: 'int', min: 1, help: '.', example: 1 })).toEqual({ kind: 'whole', min: 1, max: undefined });
    expect(columnRule({ name: 'k', type: 'pct', help: '.', example: 1 })).toEqual({ kind: 'decimal', min: 0, max: 1 });
  });

  it('leaves text and periods free, which Excel’s rules cannot describe', () => {
    expect(columnRule({ name: 'k', type: 'txt', help: '.', example: 'A' })).toBeUndefined();
    expect(columnRule({ name: 'k', type: 'per', help: '.', example: '2026-11' })).toBeUndefined();
  });
});

describe('columnGuide', () => {
  it('keeps every text of the contract within what Excel takes', () => {
    for (const column of contract.flatMap(({ columns }) => columns)) {
      const { title, prompt, fault = '' } = columnGuide(column);
      expect(title.length).toBeLessThanOrEqual(32);
      expect(prompt.length).toBeLessThanOrEqual(255);
      expect(fault.length).toBeLessThanOrEqual(255);
    }
  });

  it('refuses a wrong number, and asks about a key that is not there yet', () => {
    const moq = tableNamed('m_Items')?.columns.find(({ name }) => name === 'moq');
    const family = tableNamed('m_Items')?.columns.find(({ name }) => name === 'family');
    expect(moq && columnGuide(moq)).toMatchObject({ strict: true, fault: 'moq takes a number, 0 or more.' });
    expect(family && columnGuide(family)).toMatchObject({ strict: false, fault: 'family takes a key of m_Families.' });
  });
});

describe('columnNote', () => {
  it('says meaning, unit, what the column takes, what an empty cell means and an example', () => {
    const review = tableNamed('m_StockPolicy')?.columns.find(({ name }) => name === 'review_d');
    expect(review && columnNote(review).split('\n')).toEqual(['Days between reviews; 0: continuous.', 'Unit: calendar days.', 'Takes a number, 0 to 3650; empty: 0.', 'Example: 7']);
  });
});
