import type { DemandEvent, Influences } from '../model/influences';
import type { SeriesKey } from '../model/planInput';

/** A series with the family of its item. */
export interface Placed {
  readonly key: SeriesKey;
  readonly family: string;
}

/** How an event concerns a series: wholly, in the part that one customer is of its channel, or not. */
export type Concern = 'whole' | 'part' | 'none';

/** Whether an event moves a series. A customer's event moves part of its channel's series, how large a part is not known. */
export function concern(event: DemandEvent, { key, family }: Placed, { channelOf }: Pick<Influences, 'channelOf'>): Concern {
  if (event.item !== '' && event.item !== key.item) return 'none';
  if (event.family !== '' && event.family !== family) return 'none';
  if (event.channel !== '' && event.channel !== key.channel) return 'none';
  if (event.customer === '' || event.customer === key.channel) return 'whole';
  return key.channel === '' || channelOf.get(event.customer) === key.channel ? 'part' : 'none';
}

/** What an event is about, so that events of one scope are measured together: `item`, `family` and `channel` as the event says. */
export const scopeOf = ({ item, family, channel }: DemandEvent): string => [item, family, channel].join('\u0000');

/** A scope as people read it. */
export const scopeName = ({ item, family, channel }: Pick<DemandEvent, 'item' | 'family' | 'channel'>): string => [item || family, channel].filter(Boolean).join(' · ');
