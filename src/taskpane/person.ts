import type { PaneLanguage, PaneSettings } from './actions';

type Person = Pick<PaneSettings, 'userName' | 'language'>;

const KEY = 'concord.person';
const LANGUAGES: readonly PaneLanguage[] = ['auto', 'en', 'de'];

/** Name and language belong to the person at this machine, not to the workbook that travels. */
export function readPerson(): Person {
  const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  const field = (name: string): unknown => (typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>)[name] : undefined);
  const language = LANGUAGES.find(one => one === field('language')) ?? 'auto';
  const userName = field('userName');
  return { userName: typeof userName === 'string' ? userName : '', language };
}

/** Remembers name and language on this machine. */
export const writePerson = (person: Person): void => localStorage.setItem(KEY, JSON.stringify(person));
