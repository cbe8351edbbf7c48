import { customers } from '../workbook/contract';
import type { Family } from './products';
import { sampleTable, type SampleTable } from './sampleTable';
import { truths } from './truths';

export const CHANNELS = ['DIY retail', 'Online', 'Dealers', 'Tenders'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Part of the list price that a channel gets off. */
export const DISCOUNT: Readonly<Record<Channel, number>> = { 'DIY retail': 0.28, 'Online': 0.22, 'Dealers': 0.25, 'Tenders': 0.18 };

/** Who buys, from where it is served, and who looks after it. */
export interface Customer {
  readonly customer: string;
  readonly name: string;
  readonly channel: Channel;
  readonly region: string;
  readonly shipFrom: 'HUB' | 'HAM' | 'VRN';
  readonly owner: string;
  readonly priority: number;
  readonly serviceTarget?: number;
}

type CustomerLine = readonly [customer: string, name: string, region: string, shipFrom: Customer['shipFrom'], owner: string, priority: number, serviceTarget?: number];
const lines: Readonly<Record<Channel, readonly CustomerLine[]>> = {
  'DIY retail': [
    ['C-1001', 'Baumarkt Nord', 'DACH', 'HAM', 'R03', 1, 0.98], ['C-1002', 'Heimwerkerhaus', 'DACH', 'HAM', 'R03', 1, 0.97],
    ['C-1003', 'Casa Fai da Te', 'South', 'VRN', 'R03', 2, 0.97], ['C-1004', 'Jardin et Bricolage', 'West', 'VRN', 'R03', 2],
  ],
  'Online': [
    ['C-2001', 'Gartenwelt 24', 'DACH', 'HAM', 'R04', 2, 0.97], ['C-2002', 'Grünmarkt online', 'DACH', 'HAM', 'R04', 2],
    ['C-2003', 'Hollenberg web shop', 'All', 'HUB', 'R04', 3], ['C-2004', 'Giardino Subito', 'South', 'VRN', 'R04', 3],
  ],
  'Dealers': [
    ['C-3001', 'Alpine dealers', 'Austria', 'HUB', 'R02', 2, 0.97], ['C-3002', 'Dealers Bohemia', 'Czechia', 'HUB', 'R06', 3],
    ['C-3003', 'Nordic Tools', 'Nordics', 'HAM', 'R05', 2], ['C-3004', 'Hagesenter', 'Nordics', 'HAM', 'R05', 3],
  ],
  'Tenders': [
    ['C-4001', 'Parks of Styria', 'Austria', 'HUB', 'R01', 1], ['C-4002', 'Railway verges', 'Austria', 'HUB', 'R01', 1],
    ['C-4003', 'Verde Comune', 'South', 'HUB', 'R01', 2], ['C-4004', 'Northern cemeteries', 'DACH', 'HUB', 'R01', 2],
  ],
};

/** The sixteen customers. */
export const clients: readonly Customer[] = CHANNELS.flatMap(channel => lines[channel].map(([customer, name, region, shipFrom, owner, priority, serviceTarget]) =>
  ({ customer, name, channel, region, shipFrom, owner, priority, ...(serviceTarget !== undefined && { serviceTarget }) })));

const byId = new Map(clients.map(client => [client.customer, client]));

/** A customer by its number. */
export function clientOf(customer: string): Customer {
  const client = byId.get(customer);
  if (!client) throw new Error(`${customer} is none of the sample's customers.`);
  return client;
}

const { customer: lostAt, share: lostShare } = truths.T14.numbers;

/** Who lists a family, with its share of the family's demand; the shares of a family add up to 1. */
export const LISTINGS: Readonly<Record<Family, Readonly<Record<string, number>>>> = {
  'Mowers': { 'C-1001': 0.26, 'C-1002': 0.2, 'C-1003': 0.13, 'C-2001': 0.15, 'C-3001': 0.12, 'C-3003': 0.11, 'C-4001': 0.03 },
  'Trimmers': { 'C-1001': 0.24, 'C-1002': 0.2, 'C-1004': 0.13, 'C-2001': 0.11, 'C-2002': 0.11, 'C-2004': 0.05, 'C-3001': 0.09, 'C-3002': 0.07 },
  'Hedge Trimmers': { 'C-1001': 0.2, [lostAt]: lostShare, 'C-1003': 0.14, 'C-2001': 0.05, 'C-2002': 0.06, 'C-3002': 0.08, 'C-3004': 0.09 },
  'Blowers': { 'C-1001': 0.3, 'C-1003': 0.16, 'C-1004': 0.12, 'C-2001': 0.18, 'C-2003': 0.1, 'C-3003': 0.1, 'C-4002': 0.04 },
  'Chainsaws': { 'C-1002': 0.28, 'C-2003': 0.12, 'C-2004': 0.1, 'C-3001': 0.18, 'C-3002': 0.1, 'C-3003': 0.13, 'C-3004': 0.09 },
  'Professional': { 'C-3001': 0.38, 'C-3002': 0.22, 'C-3003': 0.22, 'C-4001': 0.06, 'C-4002': 0.05, 'C-4003': 0.04, 'C-4004': 0.03 },
  'Batteries': { 'C-1001': 0.22, 'C-1004': 0.13, 'C-2001': 0.17, 'C-2002': 0.13, 'C-2003': 0.11, 'C-2004': 0.1, 'C-3004': 0.11, 'C-4003': 0.03 },
  'Spares': { 'C-3001': 0.5, 'C-3003': 0.5 },
};

/** Where a customer's demand for a family is shipped from: what is made to order leaves the hub at the plant. */
export const shipFrom = (family: Family, customer: string): Customer['shipFrom'] => (family === truths.T13.numbers.family ? 'HUB' : clientOf(customer).shipFrom);

/** `m_Customers`. */
export const customersTable = (): SampleTable => sampleTable(customers, clients.map(({ customer, name, channel, region, shipFrom, owner, priority, serviceTarget }) =>
  ({ customer, name, channel, region, ship_from: shipFrom, owner, priority, service_target: serviceTarget ?? null, currency: 'EUR' })));
