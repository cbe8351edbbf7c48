import { seriesName } from '../../demand/notices';
import type { Wording } from './stepWords';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const tables = { unseasonal: 'Reihen ohne Saison', quarterly: 'Quartalsreihen', monthly: 'Reihen mit Saison', intermittent: 'seltener Nachfrage' } as const;
const figures = { sales: 'Vertrieb', marketing: 'Marketing', finance: 'Finanzen', budget: 'Budget' } as const;

const effects = { drivers: 'Treiber', calendar: 'Kalender', events: 'Ereignisse' } as const;

/** The steps of an explanation in German. */
export const german: Wording = {
  history: ({ value, span, from, to, known, missing }, { quantity, period }) => ({
    title: 'Historie', value: quantity(value),
    why: `${counted(known, 'bekannte Periode', 'bekannte Perioden')}, ${period(from)} bis ${period(to)}${missing > 0 ? `, ${counted(missing, 'fehlende', 'fehlende')}` : ''}; die Zahl ist die Summe der neuesten ${span}`,
  }),
  cleansed: ({ value, periods }, { change, period }) => ({
    title: 'Bereinigung', value: change(value), why: `${periods.slice(0, 6).map(period).join(', ')}${periods.length > 6 ? ` und ${periods.length - 6} weitere` : ''}: vor der Prognose ersetzt, wie angenommen oder weil sich das Niveau verschoben hat`,
  }),
  effect: ({ effect, value, factor, takenOut, span }, { change, percent }) => ({
    title: effects[effect], value: change(value), why: `${percent(factor)} der Prognose; ${change(takenOut)} wurden aus den neuesten ${span} Perioden der Historie herausgenommen${effect === 'events' ? '; steht neben der Basisprognose' : '; in der Basisprognose'}`,
  }),
  takenOut: ({ effect, value }, { change }) => ({ title: effects[effect], value: change(value), why: 'wirkte in dieser Periode und wurde vor der Prognose herausgenommen' }),
  reviewed: ({ value, reason }, { change }) => ({ title: 'Reviews', value: change(value), why: reason }),
  newProduct: ({ value }, { change }) => ({ title: 'Neue Produkte', value: change(value), why: 'was Einführungen neben der Basisprognose bringen oder nehmen' }),
  known: ({ value }, { quantity }) => ({ title: 'Historie', value: quantity(value), why: 'Nachfrage, wie sie gebucht wurde' }),
  filled: ({ value, periods }, { period }) => ({ title: 'Lücken gefüllt', value: String(value), why: `${periods.map(period).join(', ')}: auf der Linie zwischen den Werten daneben oder wie dieselbe Periode der Saisons daneben` }),
  season: ({ value, raw, kept, form, length }, { change, percent, factor }) => {
    const say = form === 'multiplicative' ? (index: number): string => `×${factor(index)}` : change;
    return { title: 'Saison', value: say(value), why: `${form === 'multiplicative' ? 'multiplikativer' : 'additiver'} Index dieser Periode in einer Saison von ${length}; gesehen ${say(raw)}, davon ${percent(kept)} behalten, soweit er aus dem Rauschen ragt` };
  },
  noSeason: ({ tried }) => ({ title: 'Keine Saison', value: '', why: tried > 1 ? `eine Saison von ${tried} ragt nicht aus dem Rauschen, oder die Historie ist dafür zu kurz` : 'es wurde keine gesucht' }),
  member: ({ name, value, weight, bare }, { quantity, percent }) => ({
    title: name, value: quantity(value), why: `${percent(weight)} der Stimmen${bare === null ? '' : `; ${quantity(bare)} vor der Saison`}`,
  }),
  refused: ({ name, value }, { quantity }) => ({ title: `${name}: keine Stimme`, value: quantity(value), why: 'sein Verlauf zählt hier nicht: er lief den anderen davon, oder der Artikel ist verstummt' }),
  combined: ({ value, members }, { quantity }) => ({ title: members > 1 ? 'Mittel der Modelle' : 'Statistische Prognose', value: quantity(value), why: members > 1 ? `Mittel von ${members} Modellen` : 'ein Modell allein' }),
  decay: ({ value }, { factor }) => ({ title: 'Schwund', value: `×${factor(value)}`, why: 'seltene Sortimente verlieren jedes Jahr etwas Nachfrage, weil Artikel abgelöst werden' }),
  floor: ({ value }, { change }) => ({ title: 'Untergrenze', value: change(value), why: 'eine Historie, die nie negativ ist, gibt keine negative Prognose' }),
  errors: ({ value, ahead, inSample, backtest, origins, table }, { quantity }) => ({
    title: 'Zu erwartender Fehler', value: `±${quantity(value)}`,
    why: `Standardabweichung ${counted(ahead, 'Periode', 'Perioden')} voraus; einen Schritt voraus lagen die Modelle um ${quantity(inSample)} daneben${backtest === null ? '' : `, im eigenen Rücktest um ${quantity(backtest)} (${counted(origins, 'Ursprung', 'Ursprünge')})`}, gewachsen wie Fehler von ${tables[table]}`,
  }),
  bound: ({ figure, value, probability, distance }, { quantity, change, percent }) => ({
    title: figure === 'lower' ? 'Unteres Ende' : 'Oberes Ende', value: quantity(value), why: `${percent(probability)}-Quantil der Fehler, ${change(distance)} zur Prognose`,
  }),
  series: ({ value, key, model }, { quantity }) => ({ title: seriesName(key), value: quantity(value), why: model === '' ? 'Nachfrage, wie sie gebucht wurde' : `statistische Prognose, ${model}` }),
  typed: ({ value, figure }, { change, quantity }) => ({ title: figures[figure], value: value === 0 ? quantity(0) : change(value), why: value === 0 ? 'nichts eingetragen' : 'in den Konsensplan eingetragen' }),
  sum: ({ value, terms }, { quantity }) => ({ title: 'Summe', value: quantity(value), why: `aus ${counted(terms, 'Zahl', 'Zahlen')}` }),
};
