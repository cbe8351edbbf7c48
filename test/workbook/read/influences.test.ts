import { dayNumber } from '../../../src/engine/time/period';
import { proposeMapping, readPlanInput } from '../../../src/workbook/read';
import type { CellValue } from '../../../src/workbook/cells';
import type { ReadResult } from '../../../src/workbook/read';
import { memoryReader, serial } from '../memoryReader';

type Rows = readonly (readonly CellValue[])[];
const sales: Rows = [['Item', 'Month', 'Qty', 'Lost'], ['A', '2026-01', 5, null], ['A', '2026-02', 6, 4], ['A', '2026-03', 7, 0]];

async function readWith(tables: Readonly<Record<string, Rows>>): Promise<ReadResult> {
  const reader = memoryReader([{ name: 'Sales', values: sales }, ...Object.entries(tables).map(([table, values]) => ({ name: table, table, values }))]);
  return readPlanInput(reader, (await proposeMapping(reader, 'Sales!')).mapping);
}
const influencesOf = async (tables: Readonly<Record<string, Rows>>) => (await readWith(tables)).input.influences;

describe('what moves demand beside its past', () => {
  it('is nothing where no table says anything', async () => {
    expect(await influencesOf({})).toEqual({ calendar: null, events: [], drivers: [], elasticities: new Map(), channelOf: new Map() });
  });

  it('knows the public holidays and Easter of the country in Settings, and of the countries of locations', async () => {
    const influences = await influencesOf({
      m_Settings: [['key', 'value'], ['Country', 'at']],
      m_Locations: [['loc', 'name', 'kind', 'country', 'region'], ['HAM', 'Hamburg', 'DC', 'DE', 'HH'], ['GRZ', 'Graz', 'PLANT', null, null]],
    });
    const { daysOff, easter } = influences?.calendar ?? { daysOff: new Map<string, readonly number[]>(), easter: [] };
    expect(daysOff.get('')).toContain(dayNumber(2026, 10, 26)); // Austria's national day
    expect(daysOff.get('GRZ')).toEqual(daysOff.get(''));
    expect(daysOff.get('HAM')).toContain(dayNumber(2026, 10, 31)); // Reformation day, Hamburg since 2018
    expect(daysOff.get('HAM')).not.toContain(dayNumber(2026, 10, 26));
    expect(easter).toContain(dayNumber(2026, 4, 5));
  });

  it('says so when a country or region is not known, and counts none of its days', async () => {
    const { findings, input } = await readWith({ m_Settings: [['key', 'value'], ['Country', 'Atlantis']] });
    expect(findings.filter(({ code }) => code === 'calendar-unknown').map(({ message }) => message)).toEqual([expect.stringContaining('"Atlantis"')]);
    expect(input.influences?.calendar?.daysOff.get('')).toEqual([]);
  });

  it('adds the company’s own days to the calendars they name, and keeps those with a lead or a lag', async () => {
    const influences = await influencesOf({
      m_Settings: [['key', 'value'], ['Country', 'AT']],
      m_Holidays: [['calendar', 'date', 'name', 'lead_d', 'lag_d'], ['AT', serial(2026, 12, 24), 'Closed', null, null], ['AT', serial(2026, 11, 27), 'Black Friday', 3, 2], ['ELSEWHERE', serial(2026, 5, 4), 'Bridge', null, null]],
    });
    expect(influences?.calendar?.daysOff.get('')).toContain(dayNumber(2026, 12, 24));
    expect(influences?.calendar?.daysOff.get('')).not.toContain(dayNumber(2026, 5, 4));
    expect(influences?.calendar?.special).toEqual([{ calendar: 'AT', name: 'Black Friday', day: dayNumber(2026, 11, 27), leadDays: 3, lagDays: 2 }]);
  });

  it('reads events by their days, and leaves out and tells one that ends before it begins', async () => {
    const { input, findings } = await readWith({
      m_Events: [['event', 'kind', 'item', 'from', 'to', 'uplift', 'status'], ['Late', 'PROMO', 'A', serial(2026, 3, 9), serial(2026, 3, 2), null, null], ['Spring', 'promo', 'A', serial(2026, 3, 2), serial(2026, 3, 15), 0.25, 'confirmed']],
    });
    expect(input.influences?.events).toEqual([{
      event: 'Spring', kind: 'PROMO', item: 'A', family: '', channel: '', customer: '', from: dayNumber(2026, 3, 2), to: dayNumber(2026, 3, 15), priceChange: null, uplift: 0.25, status: 'confirmed',
    }]);
    expect(findings.filter(({ code }) => code === 'event-days').map(({ message }) => message)).toEqual([expect.stringContaining('“Late”')]);
  });

  it('reads drivers of any bucket with the days each value holds, elasticities by item, channels by customer', async () => {
    const influences = await influencesOf({
      m_Drivers: [['driver', 'per', 'value'], ['Economy', '2026-02', 98], ['Economy', '2026-01', 97], ['Temperature', '2026-W02', 1.5]],
      m_Prices: [['item', 'channel', 'valid_from', 'price', 'elasticity'], ['A', 'Online', serial(2026, 1, 1), 10, -2], ['A', 'Dealers', serial(2026, 1, 1), 10, -3], ['B', null, serial(2026, 1, 1), 10, null]],
      m_Customers: [['customer', 'channel'], ['C1', 'Online']],
    });
    expect(influences?.drivers).toEqual([
      { driver: 'Economy', values: [{ from: dayNumber(2026, 1, 1), to: dayNumber(2026, 1, 31), value: 97 }, { from: dayNumber(2026, 2, 1), to: dayNumber(2026, 2, 28), value: 98 }] },
      { driver: 'Temperature', values: [{ from: dayNumber(2026, 1, 5), to: dayNumber(2026, 1, 11), value: 1.5 }] },
    ]);
    expect(influences?.elasticities).toEqual(new Map([['A', -2.5]]));
    expect(influences?.channelOf).toEqual(new Map([['C1', 'Online']]));
  });

  it('keeps lost demand beside the quantity of its period', async () => {
    const { input } = await readWith({});
    expect([...(input.demand[0].lost ?? [])]).toEqual([0, 4, 0]);
    expect([...input.demand[0].values]).toEqual([5, 6, 7]);
  });
});
