import type { Catalogues } from '../../strings/translate';
import { usePhrases } from '../../strings/WordsContext';
import { de } from './words.de';
import { en } from './words.en';

const words: Catalogues<typeof en> = { en, de };

/** The phrases of the Import page, which is loaded when it is opened. */
export const useImportWords = () => usePhrases<typeof en>(words);
export type ImportWords = ReturnType<typeof useImportWords>;
