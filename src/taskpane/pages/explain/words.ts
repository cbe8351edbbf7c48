import { english } from '../../../plan/explain/words/english';
import { german } from '../../../plan/explain/words/german';
import type { Wording as StepWording } from '../../../plan/explain/words/stepWords';
import { useWords } from '../../strings/WordsContext';

const figuresEn: Readonly<Record<string, string>> = {};
const figuresDe: Readonly<Record<string, string>> = {
  history: 'Historie', baseline: 'statistische Prognose', lower: 'unteres Ende des Bandes', upper: 'oberes Ende des Bandes', statistical: 'statistisch', sales: 'Vertrieb', marketing: 'Marketing', finance: 'Finanzen', consensus: 'Konsens', 'new product': 'neues Produkt',
};

const en = {
  title: 'Explain this number', back: 'Demand', unit: 'units', allOf: 'all channels and locations', figures: figuresEn,
  steps: 'Steps that led to the number', run: (run: number, engine: string) => `run ${run}, Concord ${engine}`,
  selected: 'Explain the selected cell', how: 'How it came about', more: (n: number) => `and ${n} more`,
  showHistory: (n: number) => `Show ${n} periods`, hideHistory: 'Hide the periods', historyLabel: 'Demand by period', missing: 'missing', filled: (value: string) => `${value}, filled`,
  replay: 'Replay', replaying: 'Replaying…', copy: 'Copy as text', copied: 'Copied', hint: 'Computes the number again from its steps; nothing is written.',
  same: (value: string) => `Replayed: ${value}.`, sameText: (input: string) => `Same to the last digit as in the plan; input ${input}.`, sameNoRun: 'Same to the last digit as in the plan.',
  differs: (plan: string, steps: string) => `The plan holds ${plan}, the steps come to ${steps}.`,
  changed: (run: number) => `Inputs or settings have changed since run ${run}. Run the plan again to bring it up to date.`,
  updated: (then: string, now: string) => `Run by Concord ${then}, this is ${now}. Run the plan again.`,
  typedOver: 'The number in the table is not the one the run wrote: it was changed there.',
  none: 'No number of the plan is selected.', noneText: 'Select a number in Forecast (history, baseline, lower, upper) or Consensus Plan, then explain it.',
  failed: 'This number cannot be explained.', start: 'Explain a number of the plan',
};

/** What the Explain page says. */
export type ExplainWords = typeof en;

const de: ExplainWords = {
  title: 'Diese Zahl erklären', back: 'Nachfrage', unit: 'Stück', allOf: 'alle Kanäle und Orte', figures: figuresDe,
  steps: 'Schritte, die zu der Zahl führten', run: (run, engine) => `Lauf ${run}, Concord ${engine}`,
  selected: 'Markierte Zelle erklären', how: 'Wie sie zustande kam', more: n => `und ${n} weitere`,
  showHistory: n => `${n} Perioden zeigen`, hideHistory: 'Perioden verbergen', historyLabel: 'Nachfrage je Periode', missing: 'fehlt', filled: value => `${value}, gefüllt`,
  replay: 'Nachrechnen', replaying: 'Wird nachgerechnet …', copy: 'Als Text kopieren', copied: 'Kopiert', hint: 'Rechnet die Zahl aus ihren Schritten nach; geschrieben wird nichts.',
  same: value => `Nachgerechnet: ${value}.`, sameText: input => `Bis auf die letzte Stelle wie im Plan; Eingabe ${input}.`, sameNoRun: 'Bis auf die letzte Stelle wie im Plan.',
  differs: (plan, steps) => `Im Plan steht ${plan}, die Schritte ergeben ${steps}.`,
  changed: run => `Eingaben oder Einstellungen haben sich seit Lauf ${run} geändert. Mit einem neuen Lauf ist der Plan wieder aktuell.`,
  updated: (then, now) => `Gerechnet mit Concord ${then}, dies ist ${now}. Neu rechnen.`,
  typedOver: 'Die Zahl in der Tabelle ist nicht die, die der Lauf schrieb: sie wurde dort geändert.',
  none: 'Keine Zahl des Plans ist markiert.', noneText: 'Eine Zahl in Forecast (history, baseline, lower, upper) oder Consensus Plan markieren und dann erklären.',
  failed: 'Diese Zahl lässt sich nicht erklären.', start: 'Eine Zahl des Plans erklären',
};

/** The words of the page and of the steps in the pane's language. */
export function useExplainWords(): { readonly words: ExplainWords; readonly wording: StepWording } {
  return useWords().language === 'de' ? { words: de, wording: german } : { words: en, wording: english };
}
