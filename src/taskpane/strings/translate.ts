import type { Phrase, Translated } from './catalogue';
import { de } from './de';
import { en } from './en';

export type Key = keyof typeof en;
export type Language = 'en' | 'de';

type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Forms<P> = P extends string ? P : P extends { readonly one: infer A extends string; readonly other: infer B extends string } ? A | B : never;
type Values<P> = { readonly [N in Placeholders<Forms<P>>]: N extends 'n' ? number : string | number };
/** The parameters of a phrase; none when it has no placeholder. */
type ParametersOf<P> = [Placeholders<Forms<P>>] extends [never] ? [] : [values: Values<P>];
export type Parameters<K extends Key> = ParametersOf<(typeof en)[K]>;
/** Speaks the phrases of a catalogue `C` (as it is in English). */
export type TranslateOf<C> = <K extends keyof C>(key: K, ...values: ParametersOf<C[K]>) => string;
export type Translate = TranslateOf<typeof en>;

/** The same phrases in every language. A part of the pane that is loaded later brings its own. */
export type Catalogues<C> = Readonly<Record<Language, Translated<C>>>;

const catalogues: Catalogues<typeof en> = { en, de };

/** The language of the pane for a choice in Settings (`auto` follows the locale of Office; English where we have no other). */
export function languageFor(choice: 'auto' | Language, locale: string): Language {
  if (choice !== 'auto') return choice;
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}

/**
 * Makes `t`: the phrase of a key with its parameters filled in. Numbers are written in `locale` (whole, grouped);
 * a phrase with plural forms takes the form of `n` in `language`.
 * @example translator('en', 'en-GB')('start.historyFound', { n: 2 }) // '2 ranges'
 */
export const translator = (language: Language, locale: string): Translate => translatorOf<typeof en>(catalogues, language, locale);

/** Makes `t` for a catalogue of its own, as `translator` does. */
export function translatorOf<C>(all: Catalogues<C>, language: Language, locale: string): TranslateOf<C> {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const catalogue = all[language];
  return (key, ...[values]) => {
    const given: Readonly<Record<string, string | number>> = values ?? {};
    const phrase = catalogue[key] as Phrase;
    const text = typeof phrase === 'string' ? phrase : phrase[plural.select(Number(given['n'] ?? 0)) === 'one' ? 'one' : 'other'];
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = given[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? number.format(value) : value;
    });
  };
}
