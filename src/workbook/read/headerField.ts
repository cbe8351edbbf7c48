import { folded } from './cellText';
import { fieldWords, otherWords } from './headerWords';
import type { DemandField } from './mapping';

/** How strongly a header names a field, 0–1. */
export type HeaderScores = ReadonlyMap<DemandField, number>;

interface Phrase {
  readonly field: DemandField;
  readonly text: string;
  readonly weight: number;
}

const list = (field: DemandField, text: string, weight: number): readonly Phrase[] =>
  text.split(', ').filter(Boolean).map((phrase) => ({ field, text: phrase, weight }));

const phrases: readonly Phrase[] = fieldWords.flatMap(({ field, strong, weak }) => [...list(field, strong, 1), ...list(field, weak, 0.5)]);

/** Words of a header: folded, separators and camel case as spaces. @example headerText('Artikel-Nr.') // 'artikel nr' */
export const headerText = (header: string): string =>
  folded(header.replace(/([a-z])([A-Z][a-z])/g, '$1 $2')).replace(/[^a-z0-9]+/g, ' ').trim();

/** How well a phrase names a header (both as `headerText` has them), 0–1: whole header, its last words, its first words, or the end of a compound such as `Wochenmenge`; one or two letters only as the whole. */
export function phraseFit(words: string, phrase: string): number {
  if (words === phrase) return 1;
  if (phrase.length <= 2) return 0;
  if (words.endsWith(` ${phrase}`)) return 0.88;
  if (words.startsWith(`${phrase} `)) return 0.8;
  if (words.includes(` ${phrase} `)) return 0.7;
  if (phrase.length >= 4 && words.endsWith(phrase)) return 0.8;
  return phrase.length >= 5 && words.startsWith(phrase) ? 0.6 : 0;
}

/**
 * Which fields a header names. A longer phrase beats a shorter one, the last word beats the first
 * (`item name` is a name), and headers about prices, stock, plans or remarks name none.
 */
export function headerScores(header: string): HeaderScores {
  const words = headerText(header);
  const scores = new Map<DemandField, number>();
  if (words === '' || words.split(' ').some((word) => otherWords.has(word))) return scores;
  for (const { field, text, weight } of phrases) {
    const match = phraseFit(words, text);
    const score = match === 0 ? 0 : weight * Math.min(1, match + 0.02 * (text.split(' ').length - 1));
    if (score > (scores.get(field) ?? 0)) scores.set(field, score);
  }
  return scores;
}
