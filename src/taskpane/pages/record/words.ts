import { useWords } from '../../strings/WordsContext';

const en = {
  title: 'Changes made without Concord',
  found: (n: number) => (n === 1 ? 'One change was made without Concord.' : `${n} changes were made without Concord.`),
  foundText: 'They stand in the input tables and a run uses them. Put them into the audit log, or accept them as they are.',
  whole: { changed: 'table changed', added: 'table added', removed: 'table removed' },
  row: { changed: 'row changed', added: 'row added', removed: 'row removed' },
  empty: 'empty', notKept: 'old value not kept',
  more: (n: number) => `${n} more`,
  who: 'Who made them', notKnown: 'not known', me: (name: string) => `I did (${name})`, noName: 'Say your name in Settings to log changes as yours.',
  reason: 'Reason', reasonHint: 'Kept with every entry.',
  log: (n: number) => (n === 1 ? 'Log the change' : `Log ${n} changes`), accept: 'Accept without logging',
  logged: (first: number, last: number) => (first === last ? `Logged as entry ${first} of the audit log.` : `Logged as entries ${first} to ${last} of the audit log.`),
  accepted: 'Taken note of.', acceptedText: 'These changes are not listed again.',
  failed: 'The changes could not be written.', notFound: 'Changes made without Concord could not be looked for.', again: 'Look again',
  checking: 'Checking identities and tests…', publishFailed: 'Publishing was not possible.',
  blocked: (n: number) => (n === 1 ? 'One thing stands in the way of publishing.' : `${n} things stand in the way of publishing.`),
  ready: 'Checks and tests hold: the plan can be published.', readyTests: 'Identities hold. Failed tests need a reason before the plan can be published.',
  published: (by: string, at: string) => `Published by ${by} on ${at}.`, publishedText: (fingerprint: string, cycle: string) => `Plan ${fingerprint} for ${cycle}.`,
  stale: 'The published plan is not the plan of this workbook any more.',
  overrideFor: (test: string) => `Why publish although “${test}” fails`, overrideNeeded: 'Give a reason, or change the plan.',
  by: 'Signed by', byNeeded: 'Say who signs.', publish: 'Publish plan', publishing: 'Publishing…', written: 'Writes Cycle and Audit; reasons go to Tests.', overridden: (test: string, reason: string) => `“${test}” fails, overridden: ${reason}`,
};

type Wording = typeof en;

const de: Wording = {
  title: 'Änderungen ohne Concord',
  found: n => (n === 1 ? 'Eine Änderung wurde ohne Concord gemacht.' : `${n} Änderungen wurden ohne Concord gemacht.`),
  foundText: 'Sie stehen in den Eingabetabellen, und ein Lauf rechnet mit ihnen. Schreiben Sie sie ins Protokoll, oder übernehmen Sie sie so.',
  whole: { changed: 'Tabelle geändert', added: 'Tabelle dazugekommen', removed: 'Tabelle entfernt' },
  row: { changed: 'Zeile geändert', added: 'Zeile dazugekommen', removed: 'Zeile entfernt' },
  empty: 'leer', notKept: 'alter Wert nicht aufbewahrt',
  more: n => `${n} weitere`,
  who: 'Wer sie gemacht hat', notKnown: 'nicht bekannt', me: name => `Ich (${name})`, noName: 'Nennen Sie in den Einstellungen Ihren Namen, um Änderungen als Ihre zu protokollieren.',
  reason: 'Grund', reasonHint: 'Steht bei jedem Eintrag.',
  log: n => (n === 1 ? 'Änderung protokollieren' : `${n} Änderungen protokollieren`), accept: 'Ohne Eintrag übernehmen',
  logged: (first, last) => (first === last ? `Als Eintrag ${first} protokolliert.` : `Als Einträge ${first} bis ${last} protokolliert.`),
  accepted: 'Zur Kenntnis genommen.', acceptedText: 'Diese Änderungen werden nicht mehr aufgeführt.',
  failed: 'Die Änderungen konnten nicht geschrieben werden.', notFound: 'Nach Änderungen ohne Concord konnte nicht gesucht werden.', again: 'Noch einmal suchen',
  checking: 'Identitäten und Tests werden geprüft…', publishFailed: 'Die Freigabe war nicht möglich.',
  blocked: n => (n === 1 ? 'Der Freigabe steht eines im Weg.' : `Der Freigabe stehen ${n} Dinge im Weg.`),
  ready: 'Prüfungen und Tests halten: Der Plan kann freigegeben werden.', readyTests: 'Die Identitäten halten. Fehlgeschlagene Tests brauchen einen Grund, bevor der Plan freigegeben werden kann.',
  published: (by, at) => `Freigegeben von ${by} am ${at}.`, publishedText: (fingerprint, cycle) => `Plan ${fingerprint} für ${cycle}.`,
  stale: 'Der freigegebene Plan ist nicht mehr der Plan dieser Arbeitsmappe.',
  overrideFor: test => `Warum freigeben, obwohl „${test}“ fehlschlägt`, overrideNeeded: 'Nennen Sie einen Grund, oder ändern Sie den Plan.',
  by: 'Freigegeben von', byNeeded: 'Nennen Sie, wer freigibt.', publish: 'Plan freigeben', publishing: 'Wird freigegeben…', written: 'Schreibt Cycle und Audit; Gründe kommen nach Tests.', overridden: (test, reason) => `„${test}“ schlägt fehl, übergangen: ${reason}`,
};

/** The sentences of these pages; they come with the pages, not with the pane. */
export const useRecordWords = (): Wording => (useWords().language === 'de' ? de : en);
