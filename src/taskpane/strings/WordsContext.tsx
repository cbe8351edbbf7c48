import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from 'react';
import { formatFor, type Format } from './format';
import { translator, translatorOf, type Catalogues, type Language, type Translate, type TranslateOf } from './translate';

/** How a page speaks: `t` for sentences, `format` for numbers and dates. */
export interface Words {
  readonly t: Translate;
  readonly format: Format;
  readonly language: Language;
  readonly locale: string;
}

const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords needs a WordsProvider above it.');
  return words;
}

/** The phrases that a part of the pane brings along because it is loaded later than the rest. */
export function usePhrases<C>(catalogues: Catalogues<C>): TranslateOf<C> {
  const { language, locale } = useWords();
  return useMemo(() => translatorOf(catalogues, language, locale), [catalogues, language, locale]);
}

/** Gives the pages below their language and the user's locale (for numbers and dates). */
export function WordsProvider({ language, locale, children }: { readonly language: Language; readonly locale: string; readonly children: ReactNode }): ReactElement {
  const words = useMemo(() => ({ t: translator(language, locale), format: formatFor(locale), language, locale }), [language, locale]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}
