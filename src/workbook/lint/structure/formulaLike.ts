import { numberInText } from './numberCells';

const callOrReference = /^[=+\-@]\s*(?:[A-Za-z_][\w.]*\(|\$?[A-Z]{1,3}\$?\d+\s*(?:[-+*/&:]|$))|^[=+\-@].*\|.*!/;

/**
 * Whether trimmed text would run as a formula when it is typed or opened from CSV. In a key any leading `=`, `+` or `@`
 * is odd; other text may well begin with a sign (`+49 …`, `-10 % in May`).
 */
export function looksLikeFormula(text: string, place: 'key' | 'text'): boolean {
  if (!/^[=+\-@]/.test(text)) return false;
  if (/^=\s*[^\s=]/.test(text) || callOrReference.test(text)) return true;
  return place === 'key' && (/^[+@]/.test(text) || /^-\s*[^\d\s.,-]/.test(text)) && numberInText(text) === null;
}
