import { periodId } from '../../engine/time/period';
import type { CleansingProposal } from '../model/influences';
import type { SeriesKey } from '../model/planInput';
import type { FoundOdd } from './cleanse';
import type { FineGrid } from './fineSeries';

interface Gathered {
  readonly item: string;
  readonly key: SeriesKey;
  readonly channels: Set<string>;
  readonly found: FoundOdd;
  booked: number;
  taken: number;
  series: number;
}

const WORD: Readonly<Record<FoundOdd['kind'], string>> = { outlier: 'Outlier', 'stock-out': 'Stock-out', lost: 'Lost demand' };

/**
 * What was found in single series as one proposal per item and stretch of time: what befell an item shows in all its channels
 * and places. Open ones first, the largest difference first.
 */
export function proposals(series: readonly { readonly key: SeriesKey; readonly found: readonly FoundOdd[] }[], fine: FineGrid): readonly CleansingProposal[] {
  const gathered = new Map<string, Gathered>();
  for (const { key, found } of series) {
    for (const one of found) {
      const id = [key.item, one.kind, one.state, one.from, one.to].join('\u0000');
      const group = gathered.get(id) ?? { item: key.item, key, channels: new Set(), found: one, booked: 0, taken: 0, series: 0 };
      gathered.set(id, group);
      group.channels.add(key.channel);
      group.booked += one.booked;
      group.taken += one.taken;
      group.series += 1;
    }
  }
  return [...gathered.values()].map(group => proposalOf(group, fine))
    .sort((a, b) => (a.state === b.state ? Math.abs(b.taken - b.found) - Math.abs(a.taken - a.found) || (a.item < b.item ? -1 : 1) : a.state === 'open' ? -1 : 1));
}

function proposalOf({ item, key, channels, found, booked, taken, series }: Gathered, fine: FineGrid): CleansingProposal {
  const [channel = ''] = channels.size === 1 ? [...channels] : [''];
  const [from, to] = [periodId(fine.first + found.from, fine.bucket), periodId(fine.first + found.to - 1, fine.bucket)];
  const place = [item, channel].filter(Boolean).join(' · ');
  const verb = found.state === 'accepted' ? 'is taken' : 'would be taken';
  return {
    kind: found.kind, item, channel, from, to, found: booked, taken, series, key, state: found.state,
    sentence: `${WORD[found.kind]}: ${place} in ${from === to ? from : `${from} to ${to}`} has ${rounded(booked)}; ${rounded(taken)} ${verb}.`,
  };
}

/** Name of the event that a decision on a proposal is written as. @example 'Outlier HGP-T260 2025-W38' */
export const proposalName = ({ kind, item, channel, from, to }: Pick<CleansingProposal, 'kind' | 'item' | 'channel' | 'from' | 'to'>): string =>
  `${WORD[kind]} ${[item, channel].filter(Boolean).join(' ')} ${from === to ? from : `${from} to ${to}`}`;

const rounded = (value: number): string => (Math.abs(value) < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US'));
