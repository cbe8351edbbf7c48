import type { FigureTable } from '../../plan/checks/figureTable';
import type { TableRegion } from '../cells';
import { keyText } from './cellText';

/** A table of the workbook as named columns and rows, for checks that know no cell. */
export const figureTableOf = ({ table, values: [headers = [], ...rows] }: TableRegion): FigureTable => ({ name: table, headers: headers.map(keyText), rows });
