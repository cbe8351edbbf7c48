import type { TableSpec } from './tableSpec';

/** What people who know the market expect. */
export const expert = {
  name: 't_Expert',
  sheet: 'Expert Forecasts',
  owner: 'people',
  about: 'Expert forecasts by cycle and contributor, for an item or a family, and a channel, a customer or all of them.',
  absent: 'The consensus is the statistical forecast and what is typed on the Consensus Plan.',
  unlocks: 'Expert forecasts in the consensus, and forecast value added by contributor and reason.',
  alternatives: [{ columns: ['item', 'family'], filled: 'exactly one' }, { columns: ['channel', 'customer'], filled: 'at most one' }],
  columns: [
    { name: 'cycle', type: 'per', key: true, help: 'The planning cycle (month) it was given in.', example: '2026-11' },
    { name: 'contributor', type: 'fk', key: true, references: 'm_Users', help: 'Who gives it.', example: 'j.kowalski' },
    { name: 'item', type: 'fk', key: true, optional: true, references: 'm_Items', help: 'The item it is for.', example: 'HGP-T230' },
    { name: 'family', type: 'fk', key: true, optional: true, references: 'm_Families', help: 'Or the family it is for.', example: 'Trimmers' },
    { name: 'channel', type: 'txt', key: true, optional: true, among: [{ table: 'm_Customers', column: 'channel' }, { table: 't_Demand', column: 'channel' }], help: 'The channel; empty here and under customer: all.', example: 'DIY retail' },
    { name: 'customer', type: 'fk', key: true, optional: true, references: 'm_Customers', help: 'Or the customer.', example: 'C-1004' },
    { name: 'per', type: 'per', key: true, help: 'The period it is for.', example: '2027-04' },
    { name: 'kind', type: 'enum', values: ['ABS', 'DELTA', 'PCT'], default: 'ABS', help: 'The value is the quantity itself, a change in units, or a change as a share (0.1: 10 percent more).', example: 'DELTA' },
    { name: 'value', type: 'dec', unit: 'base unit, or share for PCT', help: 'The forecast or the change.', example: 600 },
    { name: 'reason', type: 'fk', references: 'm_ReasonCodes', optional: true, help: 'Why.', example: 'TENDER' },
    { name: 'comment', type: 'txt', optional: true, help: 'More about it.', example: 'Tender of the city of Linz, decided on 20 November' },
    { name: 'confidence', type: 'pct', min: 0, max: 1, optional: true, unit: 'share', help: 'How sure the contributor is.', example: 0.8 },
    { name: 'status', type: 'enum', values: ['draft', 'submitted', 'accepted', 'rejected'], default: 'submitted', help: 'Only submitted and accepted ones count.', example: 'submitted' },
  ],
} as const satisfies TableSpec;
