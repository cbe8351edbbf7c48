import { seriesName } from '../../demand/notices';
import type { Wording } from './stepWords';

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const tables = { unseasonal: 'series without a season', quarterly: 'quarterly series', monthly: 'seasonal series', intermittent: 'sparse demand' } as const;

const effects = { drivers: 'Drivers', calendar: 'Calendar', events: 'Events' } as const;

/** The steps of an explanation in English. */
export const english: Wording = {
  history: ({ value, span, from, to, known, missing }, { quantity, period }) => ({
    title: 'History', value: quantity(value),
    why: `${counted(known, 'known period')}, ${period(from)} to ${period(to)}${missing > 0 ? `, ${counted(missing, 'missing one')}` : ''}; the number is the sum of the newest ${span}`,
  }),
  cleansed: ({ value, periods }, { change, period }) => ({
    title: 'Cleansing', value: change(value), why: `${periods.slice(0, 6).map(period).join(', ')}${periods.length > 6 ? ` and ${periods.length - 6} more` : ''}: replaced before the forecast, as accepted or as a shift of the level asks`,
  }),
  effect: ({ effect, value, factor, takenOut, span }, { change, percent }) => ({
    title: effects[effect], value: change(value), why: `${percent(factor)} of the forecast; ${change(takenOut)} were taken out of the newest ${span} periods of the history${effect === 'events' ? '; stands beside the baseline' : '; in the baseline'}`,
  }),
  takenOut: ({ effect, value }, { change }) => ({ title: effects[effect], value: change(value), why: 'brought in this period, and taken out before the forecast' }),
  reviewed: ({ value, reason }, { change }) => ({ title: 'Reviews', value: change(value), why: reason }),
  newProduct: ({ value }, { change }) => ({ title: 'New products', value: change(value), why: 'what launches add or take, beside the baseline' }),
  known: ({ value }, { quantity }) => ({ title: 'History', value: quantity(value), why: 'demand as it was booked' }),
  filled: ({ value, periods }, { period }) => ({ title: 'Gaps filled', value: String(value), why: `${periods.map(period).join(', ')}: on the line between the values around, or as the same period of the seasons around` }),
  season: ({ value, raw, kept, form, length }, { change, percent, factor }) => {
    const say = form === 'multiplicative' ? (index: number): string => `×${factor(index)}` : change;
    return { title: 'Season', value: say(value), why: `${form} index of this period in a season of ${length}; seen ${say(raw)}, ${percent(kept)} kept, as far as it stands out of the noise` };
  },
  noSeason: ({ tried }) => ({ title: 'No season', value: '', why: tried > 1 ? `a season of ${tried} does not stand out of the noise, or too little history shows it` : 'none was looked for' }),
  member: ({ name, value, weight, bare }, { quantity, percent }) => ({
    title: name, value: quantity(value), why: `${percent(weight)} of the vote${bare === null ? '' : `; ${quantity(bare)} before the season`}`,
  }),
  refused: ({ name, value }, { quantity }) => ({ title: `${name}: no vote`, value: quantity(value), why: 'its path does not count here: it ran away from the others, or the item is silent' }),
  combined: ({ value, members, reason }, { quantity }) => ({ title: members > 1 ? 'Mean of the members' : 'Statistical forecast', value: quantity(value), why: reason }),
  decay: ({ value }, { factor }) => ({ title: 'Fading', value: `×${factor(value)}`, why: 'sparse assortments lose a little demand each year, as items are replaced' }),
  floor: ({ value }, { change }) => ({ title: 'Floor', value: change(value), why: 'a history that is never negative gives no negative forecast' }),
  errors: ({ value, ahead, inSample, backtest, origins, table }, { quantity }) => ({
    title: 'Error to expect', value: `±${quantity(value)}`,
    why: `standard deviation ${counted(ahead, 'period')} ahead; one step ahead the models missed by ${quantity(inSample)}${backtest === null ? '' : `, its own backtest by ${quantity(backtest)} (${counted(origins, 'origin')})`}, grown as errors of ${tables[table]} grow`,
  }),
  bound: ({ figure, value, probability, distance }, { quantity, change, percent }) => ({
    title: figure === 'lower' ? 'Lower end' : 'Upper end', value: quantity(value), why: `${percent(probability)} quantile of the errors, ${change(distance)} from the forecast`,
  }),
  series: ({ value, key, model }, { quantity }) => ({ title: seriesName(key), value: quantity(value), why: model === '' ? 'demand as it was booked' : `statistical forecast, ${model}` }),
  typed: ({ value, figure }, { change, quantity }) => ({ title: `${figure[0].toUpperCase()}${figure.slice(1)}`, value: value === 0 ? quantity(0) : change(value), why: value === 0 ? 'nothing typed' : 'typed in the consensus plan' }),
  sum: ({ value, terms }, { quantity }) => ({ title: 'Sum', value: quantity(value), why: `of ${counted(terms, 'number')}` }),
};
