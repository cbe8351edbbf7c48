import fc from 'fast-check';
import { replenish } from '../../src/sample/replenishment';

const flows = fc.record({
  out: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 4, maxLength: 40 }), every: fc.integer({ min: 1, max: 4 }), cover: fc.integer({ min: 0, max: 4 }), lot: fc.integer({ min: 1, max: 60 }),
}).chain(flow => fc.record({ flow: fc.constant(flow), offset: fc.integer({ min: 0, max: flow.every - 1 }) }));

describe('replenish', () => {
  it('never lets the stock fall below zero', () => {
    fc.assert(fc.property(flows, ({ flow, offset }) => {
      const { opening, receipts } = replenish({ ...flow, offset });
      let stock = opening;
      flow.out.forEach((qty, week) => {
        stock += receipts[week] - qty;
        expect(stock).toBeGreaterThanOrEqual(0);
      });
    }));
  });

  it('receives whole lots in the weeks of its rhythm only', () => {
    fc.assert(fc.property(flows, ({ flow, offset }) => {
      const { receipts } = replenish({ ...flow, offset });
      receipts.forEach((qty, week) => { expect(qty % flow.lot === 0 && (qty === 0 || week % flow.every === offset)).toBe(true); });
    }));
  });
});
