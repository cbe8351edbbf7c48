import { previewImport, NothingToImport } from '../../../src/actions/previewImport';
import { applyImport, ImportBlocked } from '../../../src/actions/applyImport';
import type { CellValue } from '../../../src/workbook/cells';
import { mappedHistory } from '../../../src/workbook/bundle/historyFile';
import { rememberedMapping } from '../../../src/workbook/read';
import { memoryBook, quiet } from './memoryBook';

type Rows = readonly (readonly CellValue[])[];
const FX: Rows = [['currency', 'per', 'rate'], ['USD', '2026-01', 0.9], ['USD', '2026-06', 0.8], ['CHF', '2026-03', 1.05]];
const ITEMS: Rows = [['item', 'name', 'uom', 'pallet_qty', 'unit_cost'], ['A', 'Alpha', 'pcs', 60, 5], ['B', 'Beta', 'kg', null, 7]];

const preview = (text: string, answers: Readonly<Record<string, string>> = {}, tables: Readonly<Record<string, Rows>> = {}) => previewImport(memoryBook({ m_FX: FX, m_Items: ITEMS, ...tables }), { origin: { text }, answers });
const added = async (text: string, answers: Readonly<Record<string, string>> = {}, tables: Readonly<Record<string, Rows>> = {}) => {
  const { plan, findings, proposal } = await preview(text, answers, tables);
  return { rows: (plan?.rows ?? []).flatMap(row => (row.fate === 'added' ? [row.values] : [])), findings, proposal, plan };
};

describe('proposeImport', () => {
  it.each([
    ['m_Prices', 'Material;Vertriebsweg;Gültig ab;Listenpreis;Währung\nA;DIY;01.01.2026;119,00;EUR\nB;DIY;15.02.2026;99,50;EUR'],
    ['m_Lanes', 'Von Lager,Nach,Transportart,Lieferzeit (Arbeitstage),Frachtkosten\nHAM,VIE,truck,5,800\nHAM,ROM,rail,10,600'],
    ['m_BOM', 'Baugruppe\tKomponente\tMenge je\tAusschuss %\nA\tB\t2\t3\nA\tC\t1\t0'],
    ['t_Orders', 'Sales order,Item line,Customer,Material,Order quantity,Open quantity,Order date,Requested delivery date,Status\n4711,10,C-1,A,100,40,2026-01-05,2026-02-01,open\n4711,20,C-1,B,10,0,2026-01-05,2026-02-01,shipped'],
    ['t_Supply', 'Bestellung;Pos;Art;Material;Lieferant;Menge;Gelieferte Menge;Liefertermin\n4500001;10;Bestellung;A;S-1;500;0;03.03.2026'],
    ['m_FX', 'Currency,Month,Exchange rate\nUSD,2026-07,0.92\nCHF,2026-07,1.04'],
    ['m_Customers', 'Kunde;Kundenname;Vertriebsweg;Region\nC-1;Baumarkt Nord;DIY;Nord\nC-2;Garten Süd;Dealer;Süd'],
    ['m_Resources', 'Work center,Plant,Cost per hour,Overtime cost,Max overtime,Efficiency\nL-1,HAM,60,90,20%,0.9'],
    ['t_Moves', 'Materialbeleg;Buchungsdatum;Material;Lagerort;Menge;Bewegungsart\n49001;02.11.2026;A;HAM;-12;601'],
    ['t_Demand', 'Artikel;Datum;Menge;Kanal\nA;02.11.2026;12;DIY\nA;03.11.2026;8;DIY'],
  ])('knows rows of %s by their headers', async (table, text) => {
    const { proposal } = await preview(text);
    expect(proposal.targets[0].table).toBe(table);
    expect(proposal.blocker).toBeNull();
  });

  it('asks for the order of day and month only where the texts leave it open', async () => {
    const asked = async (date: string) => (await preview(`item,date,qty\nA,${date},5`, { target: 't_Demand' })).proposal.questions.map(({ id }) => id);
    expect(await asked('03/04/2026')).toEqual(['dateOrder']);
    expect(await asked('23/04/2026')).toEqual([]);
    const { rows } = await added('item,date,qty\nA,03/04/2026,5', { target: 't_Demand', dateOrder: 'mdy' });
    expect(rows[0].date).toBe('2026-03-04');
  });

  it('takes a value for all rows where no column gives what every row needs', async () => {
    const text = 'family\tchannel\tmonth\tqty\nTrimmers\tDIY\tNov-26\t10';
    const { proposal } = await preview(text, { target: 't_Budget' });
    expect(proposal.missing).toEqual(['version']);
    expect(proposal.blocker).toMatch(/version/);
    expect((await added(text, { target: 't_Budget', 'constant:version': 'V1' })).rows).toEqual([{ version: 'V1', family: 'Trimmers', channel: 'DIY', per: '2026-11', qty: 10 }]);
  });

  it('makes a row of every filled cell where periods run across', async () => {
    const { rows, proposal } = await added('Maschine\t2026-01\t2026-02\t2026-03\nL-1\t160\t152\t168\nL-2\t80\t\t84', { target: 'm_Capacity' });
    expect(proposal.mapping.layout).toBe('wide');
    expect(rows).toEqual([['L-1', '2026-01', 160], ['L-1', '2026-02', 152], ['L-1', '2026-03', 168], ['L-2', '2026-01', 80], ['L-2', '2026-03', 84]].map(([resource, per, avail_h]) => ({ resource, per, avail_h })));
  });

  it('says what is wrong with an empty source and with a table imported into itself', async () => {
    await expect(preview('  ')).rejects.toThrow(NothingToImport);
    await expect(previewImport(memoryBook({ m_Items: ITEMS }), { origin: { place: 'm_Items' }, answers: { target: 'm_Items' } })).rejects.toThrow(/itself/);
    await expect(previewImport(memoryBook({}), { origin: { place: 'Gone!' }, answers: {} })).rejects.toThrow(/nothing at/);
  });
});

describe('units', () => {
  it('turns weeks and working days into calendar days, percent into shares, minutes into hours', async () => {
    const lanes = await added('from,to,mode,Transit (weeks)\nA,B,truck,3', { target: 'm_Lanes' });
    expect(lanes.rows[0].lt_d).toBe(21);
    expect((await added('from,to,mode,Laufzeit Arbeitstage\nA,B,truck,10', { target: 'm_Lanes' })).rows[0].lt_d).toBe(14);
    const routing = await added('item,seq,resource,Rüstzeit (min),Stückzeit (sek),Ausbeute %\nA,10,L-1,30,36,95', { target: 'm_Routings' });
    expect(routing.rows[0]).toMatchObject({ setup_h: 0.5, run_h_per_unit: 0.01, yield: 0.95 });
  });

  it('takes a number to multiply by, and refuses what is no unit', async () => {
    expect((await added('item,moq\nA,2', { target: 'm_Items', mode: 'update', 'unit:moq': '24' })).plan?.rows[0]).toMatchObject({ fate: 'changed', values: { moq: 48 } });
    expect((await preview('item,moq\nA,2', { target: 'm_Items', 'unit:moq': 'furlong' })).proposal.blocker).toMatch(/furlong/);
  });

  it('counts rows in base units by the item\'s own unit, its pallet, and what was said of the rest', async () => {
    const text = 'item,date,qty,unit\nA,2026-01-05,2,PAL\nA,2026-01-06,3,Dtzd\nA,2026-01-07,4,Stk\nB,2026-01-05,1.5,kg\nA,2026-01-08,1,KAR\nB,2026-01-06,1,PAL';
    const { rows, findings, proposal, plan } = await added(text, { target: 't_Demand' });
    expect(rows.map(({ qty }) => qty)).toEqual([120, 36, 4, 1.5]);
    expect(plan?.counts.leftOut).toBe(2);
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('Line 6, column unit “KAR”'), expect.stringContaining('Line 7, column unit “PAL”')]);
    expect(proposal.questions.map(({ id }) => id)).toEqual(['factor:kar', 'factor:pal']);
    expect((await added(text, { target: 't_Demand', 'factor:kar': '24' })).rows[4]).toMatchObject({ qty: 24 });
  });
});

describe('currency', () => {
  it('turns amounts by the rate of their period, else of the one before, and names the cell where there is none', async () => {
    const { rows, findings } = await added('item,date,qty,revenue\nA,2026-02-10,1,100\nA,2026-07-01,1,100\nA,2025-12-31,1,100', { target: 't_Demand', currency: 'USD' });
    expect(rows.map(({ revenue }) => revenue)).toEqual([90, 80]);
    expect(findings).toEqual([expect.objectContaining({ code: 'import-rate', message: expect.stringContaining('Line 4, column revenue is in USD, and m_FX has no rate of it on 2025-12-31') })]);
  });

  it('follows a currency column, and what an amount says itself', async () => {
    const { rows } = await added('item;date;qty;revenue;Währung\nA;2026-04-01;1;10;CHF\nA;2026-04-02;1;10;EUR\nA;2026-04-03;1;10,00 USD;', { target: 't_Demand', decimal: ',' });
    expect(rows.map(({ revenue }) => revenue)).toEqual([10.5, 10, 9]);
  });

  it('is refused as a whole where m_FX has no rate of the currency', async () => {
    await expect(applyImport(memoryBook({}), { origin: { text: 'item,date,qty,revenue\nA,2026-01-01,1,5' }, answers: { target: 't_Demand', currency: 'SEK' } }, quiet)).rejects.toThrow(ImportBlocked);
  });
});

describe('rows with a fault', () => {
  it('are left out with their cell and what to do, the rest is imported', async () => {
    const source: Rows = [['Artikel', 'Typ', 'MOQ', 'Launch'], ['C', 'FG', 5, 46_000], [null, 'FG', 5, null], ['D', 'nonsense', 5, null], ['E', 'FG', -1, null], ['F', 'FG', 5, { error: '#N/A' }], ['Summe', null, 20, null]];
    const { plan, findings } = await previewImport(memoryBook({ Source: source }), { origin: { place: 'Source' }, answers: { target: 'm_Items' } });
    expect(plan?.counts).toMatchObject({ added: 1, leftOut: 5 });
    expect(findings.map(({ code, cell }) => [code, cell?.address])).toEqual([['import-needed', 'A3'], ['import-unreadable', 'B4'], ['import-range', 'C5'], ['import-unreadable', 'D6'], ['import-total', 'A7']]);
    for (const { remedy } of findings) expect(remedy.length).toBeGreaterThan(5);
  });

  it('that repeat a key with other content are left out, all of them; repeated alike, one counts', async () => {
    const { plan } = await preview('item,name\nX,One\nX,Two\nY,Same\nY,Same', { target: 'm_Items' });
    expect(plan?.counts).toMatchObject({ added: 1, leftOut: 3 });
  });

  it('do not let a replace remove the standing row of their key', async () => {
    const { plan, findings } = await preview('item,name,unit_cost\nA,Alpha,cheap\n', { target: 'm_Items', mode: 'replace' });
    expect(plan?.counts).toMatchObject({ removed: 1, leftOut: 1 });
    expect(plan?.rows[0]).toEqual({ fate: 'unchanged', standing: 0 });
    expect(findings.map(({ code }) => code)).toContain('import-spared');
  });

  it('new in an update but without what a row needs, are left out', async () => {
    const { plan, findings } = await preview('customer,region\nC-1,Nord\nC-9,Süd', { target: 'm_Customers', mode: 'update' }, { m_Customers: [['customer', 'channel', 'region'], ['C-1', 'DIY', 'West']] });
    expect(plan?.counts).toMatchObject({ added: 0, changed: 1, leftOut: 1 });
    expect(findings.map(({ code }) => code)).toEqual(['import-new-incomplete']);
  });
});

describe('planImport', () => {
  const standing: Rows = [['item', 'date', 'qty', 'channel'], ['A', 46_024, 5, 'DIY'], ['A', 46_024, 7, 'DIY']];

  it('lets rows of one key of the demand history stand for the standing ones as a whole', async () => {
    const { plan } = await preview('item,date,qty,channel\nA,2026-01-02,7,DIY\nA,2026-01-02,6,DIY', { target: 't_Demand', mode: 'update' }, { t_Demand: standing });
    expect(plan?.rows).toEqual([expect.objectContaining({ fate: 'changed', standing: 0, differences: [{ column: 'qty', old: 5, new: 6 }] }), { fate: 'unchanged', standing: 1 }]);
  });

  it('warns where appended rows stand with the same content', async () => {
    const { plan, findings } = await preview('item,date,qty,channel\nA,2026-01-02,7,DIY', { target: 't_Demand', mode: 'append' }, { t_Demand: standing });
    expect(plan?.counts.added).toBe(1);
    expect(findings.map(({ code }) => code)).toContain('import-twice');
  });

  it('only ever adds movements, and none twice', async () => {
    const moves: Rows = [['move', 'ts', 'item', 'qty', 'kind'], ['M-1', 46_024, 'A', 5, 'RCPT']];
    const { proposal, plan } = await preview('move,ts,item,qty,kind\nM-1,2026-01-02,A,5,RCPT\nM-2,2026-01-03,A,-1,Lieferung', { target: 't_Moves', mode: 'replace' }, { t_Moves: moves });
    expect(proposal.mapping.mode).toBe('append');
    expect(plan?.counts).toMatchObject({ added: 1, removed: 0, leftOut: 1 });
  });
});

describe('x_Mappings', () => {
  it('remembers units, fields and mode for the same headers, moved or not, and leaves the history\'s mapping alone', async () => {
    const workbook = memoryBook({ m_Items: ITEMS, x_Mappings: [['target', 'source', 'layout', 'header_row', 'bucket', 'date_order', 'decimal', 'columns', 'periods'], ['t_Demand', 't_Demand', 'long', 0, 'month', 'dmy', '.', '[[0,"item","item"],[1,"date","date"],[2,"qty","qty"]]', '[]']], t_Demand: [['item', 'date', 'qty'], ['A', 46_024, 1]] });
    await applyImport(workbook, { origin: { text: 'Nummer,Paket,Preis\nA,2,6' }, answers: { target: 'm_Items', 'column:0': 'item', 'column:1': 'moq', 'column:2': 'unit_cost', 'unit:moq': 'dozen', mode: 'update' } }, quiet);
    expect((await workbook.table('x_Mappings'))?.values).toHaveLength(3);
    const { proposal, plan } = await previewImport(workbook, { origin: { text: 'Preis,Nummer,Paket\n6,A,3' }, answers: {} });
    expect(proposal).toMatchObject({ remembered: true, mapping: { target: 'm_Items', mode: 'update', units: { moq: 'dozen' } } });
    expect(plan?.rows[0]).toMatchObject({ fate: 'changed', differences: [{ column: 'moq', old: 24, new: 36 }] });
    expect((await rememberedMapping(workbook))?.source).toBe('t_Demand');
  });

  it('of an import into the demand history are not where the history is read from', async () => {
    const workbook = memoryBook({ t_Demand: [['item', 'date', 'qty'], ['A', 46_024, 1]] });
    await applyImport(workbook, { origin: { text: 'item,date,qty\nB,2026-01-02,3', name: 'gone.csv' }, answers: { target: 't_Demand' } }, quiet);
    expect(await rememberedMapping(workbook)).toBeNull();
    expect(await mappedHistory(workbook)).toBeNull();
  });
});
