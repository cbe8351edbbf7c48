import type { Translated } from '../../../strings/catalogue';
import type { Catalogues } from '../../../strings/translate';

const en = {
  'title': 'Models compared',
  'start': 'Compare models',
  'startText': 'Tests every model that suits {series} on periods held back from it. Changes nothing.',
  'again': 'Compare again',
  'cancel': 'Cancel comparing',
  'cancelled': 'Comparing was cancelled.',
  'failed': 'The models could not be compared.',
  'progress': 'Progress of comparing',
  'now': 'Tested {model}, {done} of {total}',
  'tested': { one: 'Forecast from {n} point of the past, {horizon} {bucket} ahead each, with nothing known of what came after. Smallest error first.', other: 'Forecast from {n} points of the past, {horizon} {bucket} ahead each, with nothing known of what came after. Smallest error first.' },
  'rank': 'The automatic forecast is number {rank} of {of}.',
  'automatic': 'Automatic',
  'accurate': 'Automatic, accurate',
  'model': 'Model',
  'wape': 'WAPE',
  'bias': 'Bias',
  'mase': 'MASE',
  'weight': 'Weight',
  'maseNote': 'MASE below 1 beats repeating the season before. Weight is the share in the automatic forecast.',
  'more': { one: 'Show {n} more', other: 'Show {n} more' },
} as const;

const de: Translated<typeof en> = {
  'title': 'Modelle im Vergleich',
  'start': 'Modelle vergleichen',
  'startText': 'Prüft jedes Modell, das zu {series} passt, an zurückgehaltenen Perioden. Ändert nichts.',
  'again': 'Neu vergleichen',
  'cancel': 'Vergleich abbrechen',
  'cancelled': 'Der Vergleich wurde abgebrochen.',
  'failed': 'Die Modelle konnten nicht verglichen werden.',
  'progress': 'Fortschritt des Vergleichs',
  'now': '{model} geprüft, {done} von {total}',
  'tested': { one: 'Prognose von {n} Stand der Vergangenheit aus, je {horizon} {bucket} voraus, ohne Wissen über das, was danach kam. Kleinster Fehler zuerst.', other: 'Prognose von {n} Ständen der Vergangenheit aus, je {horizon} {bucket} voraus, ohne Wissen über das, was danach kam. Kleinster Fehler zuerst.' },
  'rank': 'Die automatische Prognose ist Nummer {rank} von {of}.',
  'automatic': 'Automatik',
  'accurate': 'Automatik, gründlich',
  'model': 'Modell',
  'wape': 'WAPE',
  'bias': 'Bias',
  'mase': 'MASE',
  'weight': 'Gewicht',
  'maseNote': 'MASE unter 1 ist besser als die Wiederholung der Vorsaison. Gewicht ist der Anteil an der automatischen Prognose.',
  'more': { one: '{n} weiteres zeigen', other: '{n} weitere zeigen' },
};

/** What the comparison of models says. Loaded with it, not with the pane. */
export const phrases: Catalogues<typeof en> = { en, de };
