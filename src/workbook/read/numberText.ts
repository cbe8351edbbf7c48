import type { DecimalMark } from './mapping';

const currency = /^(?:[€$£¥₹]|eur|usd|gbp|chf|pln|zl|zł|czk|kč|huf|ft|sek|nok|dkk|kr|jpy|cny|inr)\.?\s*|\s*(?:[€$£¥₹]|eur|usd|gbp|chf|pln|zl|zł|czk|kč|huf|ft|sek|nok|dkk|kr\.?|jpy|cny|inr|,-|,–)$/gi;

/** Sign and bare digits with separators, or null when the text is no number. */
function bareNumber(text: string): { readonly sign: 1 | -1; readonly digits: string } | null {
  if (text.length > 40) return null;
  const tidy = text.trim().replace(/[−–]/g, '-');
  const inBrackets = /^\((.*)\)$/.exec(tidy);
  const amount = (inBrackets?.[1] ?? tidy).replace(currency, '').trim();
  const signed = /^([+-]?)\s*(.*?)\s*(-?)$/s.exec(amount);
  const digits = (signed?.[2] ?? '').replace(currency, '').trim();
  if (!/^\d[\d.,'’\s]*(?:e[+-]?\d{1,3})?$|^[.,]\d+$/i.test(digits) || /[.,'’]$/.test(digits)) return null;
  const minuses = [inBrackets, signed?.[1] === '-', signed?.[3] === '-'].filter(Boolean).length;
  return minuses > 1 ? null : { sign: minuses === 1 ? -1 : 1, digits };
}

/**
 * Reads a number from text: thousand separators (point, comma, apostrophe, any space), decimal point or comma,
 * leading or trailing minus, brackets for negatives, a currency sign. Null when it is not a number written with `decimal`.
 * @example readNumberText('1.234,50- €', ',') // -1234.5
 */
export function readNumberText(text: string, decimal: DecimalMark): number | null {
  const bare = bareNumber(text);
  if (!bare) return null;
  const [mantissa = '', exponent] = bare.digits.toLowerCase().split('e');
  const [whole = '', fraction, ...rest] = mantissa.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const plain = /^\d*$/.test(whole);
  const grouped = /^\d{1,3}(?:[.,'’\s]\d{3})+$/.test(whole) && new Set(whole.replace(/\d/g, '').replace(/\s/g, ' ')).size === 1;
  if (!plain && !grouped) return null;
  const value = bare.sign * Number(`${whole.replace(/\D/g, '') || '0'}.${fraction ?? '0'}${exponent === undefined ? '' : `e${exponent}`}`);
  return Number.isFinite(value) ? value : null;
}

/** What texts say about the decimal mark: a point or comma that cannot separate thousands settles it. */
export interface DecimalEvidence {
  readonly decimal: DecimalMark;
  readonly open: boolean;
  /** A text that could be read both ways. */
  readonly example: string;
}

function markOf(digits: string): DecimalMark | 'open' | 'none' {
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as DecimalMark | undefined;
  if (last === undefined) return 'none';
  const other: DecimalMark = last === '.' ? ',' : '.';
  if (marks.length > 1) return marks.every((mark) => mark === last) ? other : last;
  if (/['’\s]/.test(digits)) return last;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? 'open' : last;
}

/** Finds the decimal mark of numbers in text; `1.234` alone leaves it open, and the point is proposed. */
export function decimalEvidence(texts: Iterable<string>): DecimalEvidence {
  const votes = { '.': 0, ',': 0 };
  let example = '';
  for (const text of texts) {
    const bare = bareNumber(text);
    const mark = bare ? markOf(bare.digits) : 'none';
    if (mark === 'open') example ||= text.trim();
    else if (mark !== 'none') votes[mark]++;
  }
  const settled = (votes['.'] === 0) !== (votes[','] === 0);
  const decimal = votes[','] > votes['.'] ? ',' : '.';
  return { decimal, open: !settled && (example !== '' || votes['.'] > 0), example };
}
