import { BorderStyleTypes } from '@univerjs/core';
import type { IBorderStyleData, IStyleData } from '@univerjs/core';

type Part = Pick<IStyleData, 'bg' | 'bd' | 'cl'>;
/** Looks of a table's parts as Univer paints them below the cells' own. */
export interface TableTheme {
  readonly name: string;
  readonly style: Readonly<Record<string, Part>>;
}

/** Office's accents, and grey for the first style of each row of the gallery. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
const PALE = ['#D9D9D9', '#D9E1F2', '#FCE4D6', '#EDEDED', '#FFF2CC', '#DDEBF7', '#E2EFDA'] as const;
const DEFAULT = 'TableStyleMedium2';

/** The name under which a style's theme is known, with its rows banded or not. */
export const themeName = (style: string, banded: boolean): string => `${KNOWN.test(style) ? style : DEFAULT}${banded ? '' : ' plain'}`;
const KNOWN = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8]))$/;

/** Excel's light and medium table styles, simplified to header, bands and outer lines; the default first. */
export function tableThemes(): TableTheme[] {
  const styles = [DEFAULT, ...names('Light', 21), ...names('Medium', 28).filter(name => name !== DEFAULT)];
  return styles.flatMap(style => [true, false].map(banded => ({ name: themeName(style, banded), style: looks(style, banded) })));
}

const names = (family: string, count: number): string[] => Array.from({ length: count }, (_, i) => `TableStyle${family}${i + 1}`);

function looks(style: string, banded: boolean): Readonly<Record<string, Part>> {
  const [, family = '', digits = '1'] = /(Light|Medium)(\d+)/.exec(style) ?? [], number = Number(digits) - 1, row = Math.floor(number / ACCENTS.length);
  const accent = ACCENTS[number % ACCENTS.length] ?? ACCENTS[0], pale = PALE[number % PALE.length] ?? PALE[0], line = thin(accent);
  const isFilled = family === 'Medium' || row === 1;
  const header: Part = isFilled ? { bg: { rgb: accent }, cl: { rgb: '#FFFFFF' }, bd: { t: line } } : { cl: { rgb: '#000000' }, bd: { t: line, b: line } };
  return { headerRowStyle: header, lastRowStyle: { bd: { b: line } }, ...(banded && { firstRowStyle: { bg: { rgb: row === 1 && family === 'Light' ? '#FFFFFF' : pale } } }) };
}

const thin = (rgb: string): IBorderStyleData => ({ s: BorderStyleTypes.THIN, cl: { rgb } });
