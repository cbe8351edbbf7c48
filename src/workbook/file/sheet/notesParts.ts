import { cellAddress } from '../address';
import { encodeCellText } from '../xml/text';
import { tag } from '../xml/tree';

/** A note on a cell, zero-based. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const AUTHOR = 'Concord';
/** Columns and rows that a note's box covers, and its inset in pixels. */
const BOX = { columns: 3, rows: 8, inset: 12 } as const;
/** Shape numbers of a sheet's first drawing begin here. */
const FIRST_SHAPE = 1025;

/** The part with the texts of a sheet's notes. */
export function commentsPart(notes: readonly CellNote[]): string {
  const comments = notes.map(({ row, column, text }) =>
    tag('comment', { ref: cellAddress(row, column), authorId: 0 }, tag('text', {}, `<r><t xml:space="preserve">${encodeCellText(text)}</t></r>`)));
  return DECLARATION + tag('comments', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    tag('authors', {}, `<author>${AUTHOR}</author>`) + tag('commentList', {}, comments.join('')));
}

/** The part with the boxes of a sheet's notes, without which Excel shows none (ECMA-376 part 4, 19.4). */
export function noteBoxesPart(notes: readonly CellNote[]): string {
  const shapes = notes.map(({ row, column }, at) => tag('v:shape', {
    'id': `_x0000_s${String(FIRST_SHAPE + at)}`, 'type': '#_x0000_t202', 'fillcolor': '#ffffe1', 'o:insetmode': 'auto',
    'style': `position:absolute;z-index:${String(at + 1)};visibility:hidden`,
  }, '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    + '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    + tag('x:ClientData', { ObjectType: 'Note' }, [
      '<x:MoveWithCells/><x:SizeWithCells/>',
      `<x:Anchor>${[column + 1, BOX.inset, row, 2, column + 1 + BOX.columns, BOX.inset, row + BOX.rows, 2].join(', ')}</x:Anchor>`,
      `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column>`,
    ].join(''))));
  return tag('xml', { 'xmlns:v': 'urn:schemas-microsoft-com:vml', 'xmlns:o': 'urn:schemas-microsoft-com:office:office', 'xmlns:x': 'urn:schemas-microsoft-com:office:excel' },
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
    + '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
    + shapes.join(''));
}
