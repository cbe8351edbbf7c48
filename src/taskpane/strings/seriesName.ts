import type { SeriesKey } from '../../plan/model/planInput';

/** `HGP-T230 · DIY retail · HAM`: the parts a series has, in the order of its key. A line never breaks before the dot. */
export const seriesName = (key: SeriesKey): string => [key.item, key.channel, key.loc].filter((part) => part !== '').join('\u00a0· ');
