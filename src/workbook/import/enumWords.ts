import type { ColumnSpec } from '../contract';
import { folded, keyText } from '../read/cellText';

/** What people write for values of `enum` columns, folded; a value's own name need not be repeated. */
const words: Readonly<Record<string, string>> = {
  FG: 'finished good, finished goods, finished product, fertigerzeugnis, fertigware, fert, handelsware', SP: 'spare part, spare parts, spare, ersatzteil, ersatzteile', SF: 'semi finished, semi finished good, semifinished, halbfabrikat, halbfertig, halb', RM: 'raw material, raw, rohstoff, rohmaterial, roh, purchased part, kaufteil',
  MTS: 'make to stock, lagerfertigung, to stock', MTO: 'make to order, auftragsfertigung, to order, kundenauftrag', ATO: 'assemble to order, montage auf auftrag', JIT: 'just in time',
  L4L: 'lot for lot, exact, exakt, exakte losgrosse, ex', EOQ: 'economic order quantity, wirtschaftliche losgrosse', POQ: 'period order quantity, periodisch', FIX: 'fixed, fixed lot, feste losgrosse, fx', WW: 'wagner whitin', SM: 'silver meal',
  ROP: 'reorder point, bestellpunkt, meldebestand, vb', PERIODIC: 'periodic review, bestellrhythmus', NONE: 'no stock, kein, keine, ohne, nd',
  CSL: 'cycle service level, alpha, cycle service', FILL: 'fill rate, beta, lieferbereitschaft',
  PLANT: 'werk, factory, fabrik, production site', SUBCON: 'subcontractor, lohnfertiger, lohnbearbeiter', HUB: 'umschlag, cross dock', DC: 'distribution center, distribution centre, distributionszentrum, warehouse, lager, zentrallager', STORE: 'shop, filiale, laden',
  PROMO: 'promotion, aktion, werbeaktion', PRICE: 'price change, preisaktion, preis', LISTING: 'listung, new listing', WEATHER: 'wetter', SHOW: 'fair, messe, trade show', STOCKOUT: 'out of stock, fehlbestand',
  planned: 'geplant, plan', confirmed: 'bestatigt, fix', done: 'erledigt, abgeschlossen, completed, finished', cancelled: 'canceled, storniert, abgesagt, geloscht',
  rep: 'sales rep, vertreter, vertrieb, sales', product: 'product manager, produktmanager', demand: 'demand planner, absatzplaner', supply: 'supply planner, produktionsplaner', finance: 'controller, controlling, finanzen', executive: 'management, geschaftsfuhrung, manager', admin: 'administrator',
  open: 'offen, in process, in arbeit, new, neu', part: 'partial, partly, teilgeliefert, partially delivered, teilweise', shipped: 'geliefert, delivered, versendet, versandt', closed: 'abgeschlossen, geschlossen, complete, completed, erledigt',
  PO: 'purchase order, bestellung, purchase', MO: 'production order, manufacturing order, fertigungsauftrag, work order', TO: 'transfer order, transfer, umlagerung, stock transport', SUB: 'subcontract, subcontracting, lohnbearbeitung',
  RCPT: 'receipt, goods receipt, wareneingang, zugang, 101', ISSUE: 'goods issue, warenausgang, entnahme, 261', SHIP: 'shipment, lieferung, versand, 601', XFER: 'transfer, umlagerung, 311, 301', ADJ: 'adjustment, korrektur', COUNT: 'inventory count, inventur, zahlung, 701, 702', SCRAP: 'verschrottung, ausschuss, 551',
  ABS: 'absolute, absolut', DELTA: 'difference, differenz, change', PCT: 'percent, prozent', draft: 'entwurf', submitted: 'eingereicht, gemeldet', accepted: 'angenommen, akzeptiert', rejected: 'abgelehnt',
  LIKE: 'like item, wie artikel, vergleichsartikel', BASS: 'bass model, diffusion', ATTACH: 'attach rate', MANUAL: 'manuell',
  VOLUME: 'menge, volumen', COST: 'kosten', CAPACITY: 'kapazitat', LEADTIME: 'lead time, lieferzeit, durchlaufzeit', INVENTORY: 'bestand, stock, lager', abs: 'absolute, absolut', pct: 'percent, prozent', proposed: 'vorgeschlagen, idea, idee', approved: 'genehmigt, freigegeben', running: 'laufend, in progress, lauft',
};

const wordsOf = (value: string): readonly string[] => (words[value] ?? '').split(', ').filter(Boolean);
const plain = (text: string): string => folded(text).replace(/[^a-z0-9]+/g, ' ').trim();

/**
 * The value of an `enum` column that a text names: the code in any case, or a word people use for it in English or German.
 * @example enumValue(items.columns[2], 'Fertigerzeugnis') // 'FG'
 */
export function enumValue({ values = [] }: Pick<ColumnSpec, 'values'>, cell: string | number | boolean): string | undefined {
  const text = plain(keyText(cell));
  if (text === '') return undefined;
  return values.find(value => plain(value) === text) ?? values.find(value => wordsOf(value).includes(text));
}
