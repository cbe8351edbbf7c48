import type { Book } from '../book';
import type { Report } from '../report';
import { checkAlternatives } from './alternatives';
import { checkCells } from './cells';
import { checkColumns, checkTableNames } from './columns';
import { checkKeys } from './keys';
import { checkKeyCase, checkKeySpaces } from './keyTexts';
import { checkReferences, valueIndex } from './references';
import { checkSettings } from './settings';

/** What follows from the contract, for every table of it that is there. */
export function checkStructure(book: Book, report: Report): void {
  const index = valueIndex(book);
  checkTableNames(book, report);
  for (const table of book.tables) {
    checkColumns(table, report);
    checkCells(table, report);
    checkKeys(table, report);
    checkKeySpaces(table, report);
    checkKeyCase(book, table, report);
    checkReferences(table, index, report);
    checkAlternatives(table, report);
  }
  checkSettings(book, report);
}
