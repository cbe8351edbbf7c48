import type { Translated } from '../../../strings/catalogue';
import type { Catalogues } from '../../../strings/translate';

const en = {
  'title': { one: '{n} part of the history may not be demand', other: '{n} parts of the history may not be demand' },
  'none': 'Every proposal is decided. Run the plan again to forecast by your decisions.',
  'about': 'Accepting writes a row into Events and the next run forecasts from what was to be expected. The history itself stays as it is.',
  'outlier': '{name} has {found} in {period}; {taken} was to be expected.',
  'stock-out': '{name} has {found} in {period}; {taken} was to be expected had there been stock.',
  'lost': '{name} could not deliver all in {period}: {taken} instead of {found}.',
  'span': '{from} to {to}',
  'series': { one: '{n} series', other: '{n} series' },
  'accept': 'Accept',
  'reject': 'Reject',
  'acceptLabel': 'Accept: {name}, {period}',
  'rejectLabel': 'Reject: {name}, {period}',
  'show': 'Show in the forecast',
  'decided': 'Written into Events: {event}. The next run follows it.',
  'undo': 'Undo',
  'failed': 'The decision could not be written',
  'more': { one: 'Show {n} more', other: 'Show {n} more' },
} as const;

const de: Translated<typeof en> = {
  'title': { one: '{n} Teil der Historie ist vielleicht kein Bedarf', other: '{n} Teile der Historie sind vielleicht kein Bedarf' },
  'none': 'Über jeden Vorschlag ist entschieden. Den Plan neu rechnen, damit die Entscheidungen gelten.',
  'about': 'Annehmen schreibt eine Zeile in Events; der nächste Lauf rechnet mit dem, was zu erwarten war. Die Historie selbst bleibt, wie sie ist.',
  'outlier': '{name} hat {found} in {period}; zu erwarten war {taken}.',
  'stock-out': '{name} hat {found} in {period}; mit Bestand war {taken} zu erwarten.',
  'lost': '{name} konnte in {period} nicht alles liefern: {taken} statt {found}.',
  'span': '{from} bis {to}',
  'series': { one: '{n} Reihe', other: '{n} Reihen' },
  'accept': 'Annehmen',
  'reject': 'Ablehnen',
  'acceptLabel': 'Annehmen: {name}, {period}',
  'rejectLabel': 'Ablehnen: {name}, {period}',
  'show': 'In der Prognose zeigen',
  'decided': 'In Events geschrieben: {event}. Der nächste Lauf richtet sich danach.',
  'undo': 'Rückgängig',
  'failed': 'Die Entscheidung konnte nicht geschrieben werden',
  'more': { one: '{n} weitere zeigen', other: '{n} weitere zeigen' },
};

/** What the proposals to cleanse the history say. */
export const phrases: Catalogues<typeof en> = { en, de };
