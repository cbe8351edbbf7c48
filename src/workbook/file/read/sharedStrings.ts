import { XmlScanner } from '../xml/scanner';
import { decodeCellText } from '../xml/text';

/** The strings of `xl/sharedStrings.xml`: runs of rich text joined, phonetic hints left out. */
export function parseSharedStrings(xml: string): string[] {
  const scanner = new XmlScanner(xml);
  const strings: string[] = [];
  while (scanner.next()) {
    if (scanner.name !== 'si' || scanner.kind === 'close') continue;
    strings.push(scanner.kind === 'empty' ? '' : readRichText(scanner, 'si'));
  }
  return strings;
}

/** Text of an `si` or `is` element that the scanner has just opened; stops on its closing tag. */
export function readRichText(scanner: XmlScanner, element: string): string {
  let text = '';
  while (scanner.next()) {
    if (scanner.name === element && scanner.kind === 'close') break;
    if (scanner.name === 'rPh') scanner.skip();
    else if (scanner.name === 't' && scanner.kind === 'open') text += scanner.textContent();
  }
  return decodeCellText(text);
}
