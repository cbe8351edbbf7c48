import { reasonCodes, users } from '../workbook/contract';
import { sampleTable, type RowFor, type SampleTable } from './sampleTable';

const people: readonly (RowFor<typeof users> & { readonly user: string })[] = [
  { user: 'R01', name: 'Ilse Tauber', role: 'rep', scope: 'Tenders' },
  { user: 'R02', name: 'Marco Senn', role: 'rep', scope: 'C-3001' },
  { user: 'R03', name: 'Petra Lindt', role: 'rep', scope: 'DIY retail' },
  { user: 'R04', name: 'Deniz Aydin', role: 'rep', scope: 'Online' },
  { user: 'R05', name: 'Signe Holm', role: 'rep', scope: 'C-3003;C-3004' },
  { user: 'R06', name: 'Jan Novák', role: 'rep', scope: 'C-3002' },
  { user: 'MKT', name: 'Carla Weiss', role: 'product' },
  { user: 'PM1', name: 'Rosa Keller', role: 'product', scope: 'Mowers;Trimmers;Hedge Trimmers;Blowers;Chainsaws;Batteries' },
  { user: 'PM2', name: 'Otto Brandl', role: 'product', scope: 'Professional;Spares' },
  { user: 'DP', name: 'Eva Marin', role: 'demand' },
  { user: 'SP', name: 'Jonas Wolf', role: 'supply' },
  { user: 'W01', name: 'Milan Horvat', role: 'supply' },
  { user: 'FIN', name: 'Greta Pohl', role: 'finance' },
  { user: 'CEO', name: 'Anton Hollenberg', role: 'executive' },
  { user: 'ADM', name: 'Lena Stocker', role: 'admin' },
];

/** `m_Users`: reps, planners, finance, management, the warehouse. Addresses end in example.com. */
export const usersTable = (): SampleTable => sampleTable(users, people.map(person => ({ ...person, email: `${person.user.toLowerCase()}@hollenberg.example.com` })));

/** `m_ReasonCodes`. */
export const reasonCodesTable = (): SampleTable => sampleTable(reasonCodes, [
  { code: 'PROMO', text: 'Promotion planned or changed', review: 'demand', needs_comment: false },
  { code: 'TENDER', text: 'Tender won, lost or moved', review: 'demand', needs_comment: true },
  { code: 'LISTING', text: 'Listing won or lost', review: 'demand', needs_comment: true },
  { code: 'WEATHER', text: 'Weather', review: 'demand', needs_comment: false },
  { code: 'CUSTOMER', text: 'Customer said so', review: 'demand', needs_comment: false },
  { code: 'LAUNCH', text: 'Launch moved or changed', review: 'product', needs_comment: true },
  { code: 'RUNOUT', text: 'Run-out faster or slower', review: 'product', needs_comment: false },
  { code: 'CAPACITY', text: 'Capacity short or added', review: 'supply', needs_comment: false },
  { code: 'SUPPLIER', text: 'Supplier late or limited', review: 'supply', needs_comment: false },
  { code: 'PRICE', text: 'Price or cost changed', review: 'finance', needs_comment: true },
  { code: 'DECISION', text: 'Decided in the executive review', review: 'executive', needs_comment: true },
  { code: 'COUNT', text: 'Stock count', review: 'stock room', needs_comment: false },
]);
