import fc from 'fast-check';
import { phaseOut } from '../../../src/engine/newProducts/phaseOut';
import { runOut } from '../../../src/engine/newProducts/runOut';
import { seenCannibalisation } from '../../../src/engine/newProducts/seenCannibalisation';

const year = [60, 80, 100, 120, 140, 160, 150, 120, 100, 80, 70, 60];
const years = (count: number, factor: (t: number) => number): Float64Array => Float64Array.from({ length: 12 * count }, (_, t) => year[t % 12] * factor(t));

describe('seenCannibalisation', () => {
  it('finds the share an item lost against its year before and the others, growth taken out', () => {
    const item = years(3, t => 1.1 ** (t / 12) * (t >= 31 ? 0.65 : 1));
    const others = [years(3, t => 1.1 ** (t / 12)), years(3, t => 1.1 ** (t / 12))];
    const seen = seenCannibalisation({ item, others, from: 31, season: 12, planned: null });
    expect(seen.seen).toBeCloseTo(0.35, 9);
    expect(seen.value).toBeCloseTo(0.35, 9);
    expect(seen.periods).toBe(5);
  });
  it('keeps to the plan where nothing can be compared, and between plan and sales else', () => {
    const item = years(3, t => (t >= 31 ? 0.6 : 1));
    expect(seenCannibalisation({ item, others: [], from: 31, season: 12, planned: 0.25 })).toMatchObject({ value: 0.25, seen: null });
    const one = seenCannibalisation({ item, others: [years(3, () => 1)], from: 31, season: 12, planned: 0.2 });
    expect(one.value).toBeCloseTo(0.3, 9); // one control alone is as uncertain as a plan
  });
});

describe('phaseOut', () => {
  it('carries on the decline against the year before, and levels out', () => {
    const history = years(3, t => Math.exp(-0.1 * Math.max(0, t - 23)));
    const down = phaseOut(history, 12, 6);
    const ratios = [...(down?.ratios ?? [])];
    expect(ratios[0]).toBeCloseTo(Math.exp(-0.1 * 12 - 0.08), 6);
    expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
    expect(down?.deviation).toBeCloseTo(0, 6);
  });
  it('leaves alone what sells as before, and what is too short', () => {
    expect(phaseOut(years(3, () => 1), 12, 6)).toBeNull();
    expect(phaseOut(years(1, () => 1), 12, 6)).toBeNull();
    expect(phaseOut(years(3, t => 1 + t / 36), 12, 6)).toBeNull();
  });
});

describe('runOut', () => {
  it('sells stock and receipts down, counts the last buy and what may be left', () => {
    const made = runOut({ stock: 50, receipts: Float64Array.of(0, 30, 0, 0), demand: Float64Array.of(20, 20, 20, 30), cautious: Float64Array.of(10, 10, 10, 10) });
    expect([...made.stock]).toEqual([30, 40, 20, 0]);
    expect(made.lastBuy).toBe(10);
    expect([...made.leftOver]).toEqual([30, 20, 10, 0]);
  });
  it('holds stock(t) = stock(t−1) + receipts − demand + what was lost, and is never negative', () => {
    const quantities = fc.array(fc.nat(100), { minLength: 6, maxLength: 6 });
    fc.assert(fc.property(fc.nat(300), quantities, quantities, (stock, receipts, demand) => {
      const made = runOut({ stock, receipts: Float64Array.from(receipts), demand: Float64Array.from(demand), cautious: new Float64Array(6) });
      const total = stock + receipts.reduce((a, b) => a + b, 0) - demand.reduce((a, b) => a + b, 0);
      expect(made.stock[5]).toBe(total + made.lastBuy);
      expect(Math.min(...made.stock, ...made.leftOver)).toBeGreaterThanOrEqual(0);
    }));
  });
});
