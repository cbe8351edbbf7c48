import { createHash } from 'node:crypto';
import { sampleCompany } from '../../src/sample/sampleCompany';
import { contract } from '../../src/workbook/contract';
import { familyOf, numberOf, rowsOf, sum, textOf } from './companyData';

const company = (seed: number): string =>
  createHash('sha256').update(JSON.stringify(sampleCompany(seed).map(({ spec, rows, added }) => [spec.name, rows, added]))).digest('hex');

describe('sampleCompany', () => {
  it('gives the same rows for the same seed, others for another', () => {
    const first = company(1);
    expect(company(1)).toBe(first);
    expect(company(2)).not.toBe(first);
  });

  it('fills every input table of the contract, near 45,000 rows in all', () => {
    const names = sampleCompany().map(({ spec }) => spec.name);
    expect([...names].sort()).toEqual(contract.filter(({ owner }) => owner === 'people').map(({ name }) => name).sort());
    expect(Math.abs(sum(names.map(name => rowsOf(name).length)) - 45_000)).toBeLessThan(2000);
  });

  it('has 96 items, 8 families, 4 channels, 16 customers, 8 resources and 12 suppliers', () => {
    const byType = (type: string): number => rowsOf('m_Items').filter(row => row.type === type).length;
    expect([byType('FG'), byType('SP'), byType('SF'), byType('RM')]).toEqual([36, 12, 16, 32]);
    expect(['m_Families', 'm_Customers', 'm_Resources', 'm_Suppliers'].map(name => rowsOf(name).length)).toEqual([8, 16, 8, 12]);
    expect(new Set(rowsOf('m_Customers').map(row => row.channel)).size).toBe(4);
  });

  it('has stock at or above zero after every movement', () => {
    const stock = new Map<string, number>();
    let before = '';
    let wrong = 0;
    for (const row of rowsOf('t_Moves')) {
      const place = `${textOf(row, 'item')}|${textOf(row, 'loc')}`;
      stock.set(place, (stock.get(place) ?? 0) + numberOf(row, 'qty'));
      if (textOf(row, 'ts') < before || numberOf(row, 'qty') === 0 || (stock.get(place) ?? 0) < 0) wrong++;
      before = textOf(row, 'ts');
    }
    expect(wrong).toBe(0);
  });

  it('ships what was demanded of everything made to stock', () => {
    const shipped = -sum(rowsOf('t_Moves').filter(row => row.kind === 'SHIP' && familyOf(textOf(row, 'item')) !== 'Professional').map(row => numberOf(row, 'qty')));
    const demanded = sum(rowsOf('t_Demand').filter(row => textOf(row, 'date') >= '2026-05-04' && familyOf(textOf(row, 'item')) !== 'Professional').map(row => numberOf(row, 'qty')));
    expect(shipped).toBe(demanded);
  });

  it('issues the components that the bill of materials asks for what was received from production', () => {
    const received = new Map<string, number>();
    for (const row of rowsOf('t_Moves')) if (row.kind === 'RCPT' && textOf(row, 'ref').startsWith('MO-')) received.set(textOf(row, 'item'), (received.get(textOf(row, 'item')) ?? 0) + numberOf(row, 'qty'));
    for (const row of rowsOf('t_Moves')) if (row.kind === 'RCPT' && familyOf(textOf(row, 'item')) === 'Professional') expect(received.has(textOf(row, 'item'))).toBe(true);
    for (const component of ['CELL-21700', 'DRV-36', 'MOT-M', 'BOX-S']) {
      const needed = sum(rowsOf('m_BOM').filter(row => row.component === component).map(row => ((received.get(textOf(row, 'parent')) ?? 0) * numberOf(row, 'qty_per')) / (1 - numberOf(row, 'scrap'))));
      const issued = -sum(rowsOf('t_Moves').filter(row => row.kind === 'ISSUE' && row.item === component).map(row => numberOf(row, 'qty')));
      expect(Math.abs(issued - needed)).toBeLessThan(14);
    }
  });

  it('rolls standard costs up over bill of materials and routing', () => {
    const from = '2026-01-01';
    const costs = new Map(rowsOf('m_Costs').filter(row => row.valid_from === from).map(row => [textOf(row, 'item'), row]));
    const total = (item: string): number => sum(['material', 'labour', 'overhead'].map(part => numberOf(costs.get(item) ?? {}, part)));
    for (const item of ['HGP-M420', 'HGP-T300', 'PACK-36-4', 'HGP-S114', 'HGP-R400']) {
      const material = sum(rowsOf('m_BOM').filter(row => row.parent === item).map(row => (numberOf(row, 'qty_per') / (1 - numberOf(row, 'scrap'))) * total(textOf(row, 'component'))));
      const batch = numberOf(rowsOf('m_Items').find(row => row.item === item) ?? {}, 'moq');
      const work = sum(rowsOf('m_Routings').filter(row => row.item === item).map(row => {
        const resource = rowsOf('m_Resources').find(each => each.resource === row.resource) ?? {};
        return ((numberOf(row, 'setup_h') / batch + numberOf(row, 'run_h_per_unit') / numberOf(row, 'yield')) / numberOf(resource, 'efficiency')) * numberOf(resource, 'cost_h');
      }));
      expect(total(item)).toBeCloseTo(material + work, 3);
    }
    for (const row of rowsOf('m_Items')) expect(Math.abs(numberOf(row, 'unit_cost') - total(textOf(row, 'item')))).toBeLessThan(0.0051);
  });

  it('sells nothing below cost', () => {
    const costs = new Map(rowsOf('m_Costs').filter(row => row.valid_from === '2026-01-01').map(row => [textOf(row, 'item'), numberOf(row, 'material') + numberOf(row, 'labour') + numberOf(row, 'overhead') + numberOf(row, 'freight')]));
    for (const row of rowsOf('m_Prices')) expect(numberOf(row, 'price') * (1 - numberOf(row, 'discount'))).toBeGreaterThan(costs.get(textOf(row, 'item')) ?? Infinity);
  });
});
