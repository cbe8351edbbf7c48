import type { DemandField } from './mapping';

/** A field and the words that name it, folded (lower case, no accents); `weak` words name other things as well. */
export interface FieldWords {
  readonly field: Exclude<DemandField, 'unused'>;
  readonly strong: string;
  readonly weak: string;
}

/** English, German, French, Spanish, Italian and Polish, with the short forms of ERP exports. */
export const fieldWords: readonly FieldWords[] = [
  {
    field: 'item',
    strong: 'item, item no, item number, item id, item code, sku, sku id, article, artikel, artikel nr, artikelnr, artikelnummer, article no, article number, material, '
      + 'material number, materialnummer, matnr, part, part no, part number, partnumber, teil, teilenummer, sachnummer, product, product id, product code, product no, produkt, produktnummer, '
      + 'articulo, codigo articulo, codigo de articulo, producto, codigo producto, articolo, codice articolo, cod articolo, prodotto, codice prodotto, produit, code article, code produit, reference article, '
      + 'towar, indeks, kod towaru, kod produktu, numer artykulu, artykul, asin, item ean',
    weak: 'code, codigo, codice, kod, ref, reference, referencia, riferimento, id, number, nummer, nr, ean, upc, gtin, model, modell, style, series, series id, unique id',
  },
  {
    field: 'date',
    strong: 'date, datum, day, tag, week, woche, kw, kalenderwoche, calendar week, iso week, month, monat, period, periode, zeitraum, quarter, quartal, year month, yearmonth, order date, bestelldatum, auftragsdatum, '
      + 'buchungsdatum, posting date, belegdatum, invoice date, rechnungsdatum, lieferdatum, ship date, delivery date, mois, semaine, jour, periode, trimestre, fecha, mes, semana, dia, periodo, data, mese, '
      + 'settimana, giorno, data ordine, tydzien, miesiac, okres, dzien, kwartal, data zamowienia, yyyymm, yyyyww, kalendermonat, timestamp, ds',
    weak: 'year, jahr, annee, ano, anno, rok, time, zeit, when, bucket',
  },
  {
    field: 'qty',
    strong: 'quantity, qty, menge, stuck, stueck, stk, stuckzahl, units, units sold, pieces, pcs, demand, bedarf, absatz, absatzmenge, nachfrage, bestellmenge, auftragsmenge, liefermenge, verkaufsmenge, order qty, '
      + 'order quantity, sales qty, sales quantity, sales units, quantite, qte, demande, quantite vendue, cantidad, cant, unidades, demanda, quantita, qta, domanda, pezzi, unita vendute, ilosc, popyt, szt, sztuk, sztuki, ilosc sprzedana',
    weak: 'sales, sold, volume, ventes, ventas, vendite, verkauf, verkaufe, sprzedaz, shipped, shipments, consumption, verbrauch, usage, orders, value, wert, actual, actuals, y, cases, menge stuck',
  },
  {
    field: 'channel',
    strong: 'channel, sales channel, distribution channel, vertriebsweg, kanal, absatzkanal, vertriebskanal, vertriebslinie, canal, canal de vente, canal de venta, canal de ventas, canale, canale di vendita, kanal sprzedazy',
    weak: 'segment, market, markt, marche, mercado, mercato, rynek, sales org, verkaufsorganisation',
  },
  {
    field: 'customer',
    strong: 'customer, customer no, customer id, customer name, customer number, kunde, kunden nr, kundennr, kundennummer, kundenname, debitor, client, code client, nom client, cliente, codigo cliente, codice cliente, klient, nazwa klienta, kontrahent, odbiorca, sold to, ship to, sold to party, ship to party',
    weak: 'account, buyer, kaeufer, acheteur, comprador',
  },
  {
    field: 'loc',
    strong: 'location, loc, location id, warehouse, warehouse id, lagerort, standort, werk, plant, site, depot, store, store id, filiale, entrepot, magasin, almacen, tienda, deposito, magazzino, negozio, magazyn, sklep, dc, distribution center, distribution centre, branch, sucursal, lagerhaus, shipped from, ship from',
    weak: 'lager, from, whs, wh, shop, place, ort, site id, oddzial',
  },
  { field: 'lost', strong: 'lost, lost sales, lost demand, lost qty, entgangen, entgangene menge, fehlmenge, ventes perdues, ventas perdidas, vendite perse, utracone', weak: 'unmet, stockout qty' },
  {
    field: 'revenue',
    strong: 'revenue, turnover, sales value, sales amount, net sales, umsatz, nettoumsatz, erlos, erloes, umsatzerlos, chiffre d affaires, ca, chiffre affaires, montant, ingresos, importe, facturacion, fatturato, importo, ricavi, przychod, wartosc, obrot, wartosc sprzedazy',
    weak: 'amount, betrag, netto, net amount, gross amount',
  },
  { field: 'event', strong: 'event, promo, promotion, aktion, ereignis, evenement, evento, promocion, promozione, promocja, wydarzenie, werbeaktion', weak: 'campaign, kampagne' },
  {
    field: 'name',
    strong: 'name, item name, product name, article name, item description, product description, description, desc, bezeichnung, artikelbezeichnung, materialkurztext, produktname, artikelname, beschreibung, designation, libelle, descripcion, nombre, denominazione, descrizione, nome, nazwa, opis, nazwa towaru',
    weak: 'title, kurztext, label',
  },
  {
    field: 'family',
    strong: 'family, product family, familie, produktfamilie, category, kategorie, product category, warengruppe, produktgruppe, artikelgruppe, product group, item group, material group, famille, gamme, familia, categoria, famiglia, rodzina, kategoria, grupa, grupa towarowa, product line, produktlinie',
    weak: 'group, gruppe, groupe, grupo, gruppo, class, brand, marke, type, typ, sparte, division',
  },
  { field: 'uom', strong: 'uom, unit of measure, base unit, mengeneinheit, basismengeneinheit, unite de mesure, unidad de medida, unita di misura, jednostka, jednostka miary, jm', weak: 'unit, einheit, me, unite, unidad, unita, u m' },
];

/** Heads of columns that are no demand, whatever else stands beside them. */
export const otherWords: ReadonlySet<string> = new Set(
  ('price, preis, prix, precio, prezzo, cena, cost, costs, kosten, cout, costo, coste, koszt, stock, bestand, inventory, lagerbestand, existencias, giacenza, zapas, lead, forecast, prognose, '
    + 'plan, budget, target, ziel, discount, rabatt, margin, marge, freq, horizon, index, comment, comments, bemerkung, kommentar, notes, note, remark, row, line, zeile, position, user, currency, wahrung').split(', '),
);

const wordsOfTotal = 'total|totals|grand total|sub ?total|sum|summe|gesamt|gesamtsumme|gesamtergebnis|zwischensumme|ergebnis|totale|totale generale|totale complessivo|total general|total general|suma|suma koncowa|razem|ogolem|somme|all';

const onlyTotal = new RegExp(`^(?:${wordsOfTotal})[:.]?$`);

/** A folded text that names a total rather than an item: `Total`, `Gesamtergebnis`. */
export const namesTotal = (text: string): boolean => onlyTotal.test(text);

const totalOfPeriods = new RegExp(`^(?:(?:fy)? ?\\d{2,4} (?:${wordsOfTotal})|(?:${wordsOfTotal}) (?:fy)? ?\\d{2,4}|fy ?\\d{2,4}|ytd|jahr|year|h[12] ?\\d{2,4}|\\d+ (?:months|weeks|monate|wochen))$`);

/** A folded header that adds up periods: `2025 Total`, `Total 2025`, `YTD`, `12 months`. */
export const namesPeriodTotal = (text: string): boolean => namesTotal(text) || totalOfPeriods.test(text);
