/** Something true of the sample company by construction, which a later engine has to find again. */
export interface Truth {
  readonly id: string;
  readonly sentence: string;
  readonly numbers: Readonly<Record<string, number | string>>;
}

/** The planted truths: the generator takes its numbers from here, and a test finds each again in the generated tables. */
export const truths = {
  T1: {
    id: 'T1', sentence: 'Easter moves demand: +18 % in the two weeks that end on Easter Sunday, in every family but Professional and Spares.',
    numbers: { uplift: 0.18, weeks: 2 },
  },
  T2: {
    id: 'T2', sentence: 'Mowers answer price cuts with an elasticity of −2.2; in the two weeks after, demand is lower by a quarter of the uplift.',
    numbers: { family: 'Mowers', elasticity: -2.2, dip: 0.25, dipWeeks: 2 },
  },
  T3: {
    id: 'T3', sentence: 'HGP-T260 shows four times its demand in the week of 15 September 2025: a week was booked wrongly.',
    numbers: { item: 'HGP-T260', week: '2025-09-15', factor: 4 },
  },
  T4: {
    id: 'T4', sentence: 'HGP-B220 was out of stock from 10 November to 7 December 2025: four weeks of zeros that are no lack of demand.',
    numbers: { item: 'HGP-B220', from: '2025-11-10', to: '2025-12-07', weeks: 4 },
  },
  T5: {
    id: 'T5', sentence: 'R03 forecasts DIY retail 15 % too high and takes value away; R01 knows the tenders and adds value; R06 has given 11 forecasts, too few to judge.',
    numbers: { biased: 'R03', bias: 0.15, helpful: 'R01', unknown: 'R06', given: 11, needed: 20 },
  },
  T6: {
    id: 'T6', sentence: 'S-01 delivers cells after 84 ± 21 days; the master data says 70.',
    numbers: { supplier: 'S-01', item: 'CELL-21700', days: 84, deviation: 21, master: 70, receipts: 26 },
  },
  T7: {
    id: 'T7', sentence: 'HGP-T360X, launched on 1 June 2026, sells 0.6 times what HGP-T300 sells and takes a third of the demand of HGP-T330.',
    numbers: { item: 'HGP-T360X', launch: '2026-06-01', like: 'HGP-T300', scale: 0.6, cannibalises: 'HGP-T330', share: 1 / 3 },
  },
  T8: {
    id: 'T8', sentence: 'HGP-M370 is running out: its demand falls to a sixth within a year, and its last day of sale is 28 February 2027.',
    numbers: { item: 'HGP-M370', from: '2025-11-01', remaining: 1 / 6, eol: '2027-02-28' },
  },
  T9: {
    id: 'T9', sentence: 'Twelve spares are asked for only now and then (average interval above 1.32 months and weeks).',
    numbers: { spares: 12, interval: 1.32 },
  },
  T10: {
    id: 'T10', sentence: 'The test bench lets 31,000 pieces a month pass: April loads it with about 145 %, the year with about 81 %, so the peak has to be built ahead.',
    numbers: { resource: 'TEST', pieces: 31_000, year: 300_130, april: 1.45, load: 0.81, january: 10_000, february: 26_000, march: 33_000, aprilStart: 25_000, may: 11_000 },
  },
  T11: {
    id: 'T11', sentence: 'S-01 delivers at most 4,000 cells a week; in the season its share of the need is more.',
    numbers: { supplier: 'S-01', item: 'CELL-21700', perWeek: 4000 },
  },
  T12: {
    id: 'T12', sentence: 'Against the run rate of the last twelve months, with new products and initiatives by their odds, revenue is €4.1 M below the budget of 2027: volume −2,318, price −894, mix −412, new products −786, initiatives +310 thousand.',
    numbers: { version: 'B2027', newProductsVersion: '2027 new products', gap: -4_100_000, volume: -2_318_000, price: -894_000, mix: -412_000, newProducts: -786_000, initiatives: 310_000 },
  },
  T13: {
    id: 'T13', sentence: 'Professional is made to order; its backlog has risen for five months and stands at 6.2 weeks of shipments.',
    numbers: { family: 'Professional', weeks: 6.2, before: 4, over: 26 },
  },
  T14: {
    id: 'T14', sentence: 'C-1002 no longer lists HGP-H550 since 27 July 2026 (W31); the item has lost 38 % of its demand.',
    numbers: { item: 'HGP-H550', customer: 'C-1002', from: '2026-07-27', share: 0.38 },
  },
  T15: {
    id: 'T15', sentence: 'HGP-H450 lies in Hamburg for about half a year and is nearly gone in Verona.',
    numbers: { item: 'HGP-H450', excess: 'HAM', short: 'VRN', excessWeeks: 26, shortWeeks: 1 },
  },
  T16: {
    id: 'T16', sentence: 'The dollar rose by 9 % in June 2026, from €0.90 to €0.98, and cells are paid in dollars.',
    numbers: { currency: 'USD', item: 'CELL-21700', from: '2026-06', before: 0.9, after: 0.98 },
  },
} as const satisfies Readonly<Record<string, Truth>>;
