import type { TableColumn } from '../../sheets/description';

/** Height of a line of text in points, at the size Excel starts with. */
const LINE = 15;
/** Characters that the filter button takes from a header. */
const BUTTON = 3;

/** Height in points that the header row needs for its longest header to wrap into, or undefined when one line is enough. */
export function headerHeight(columns: readonly TableColumn[]): number | undefined {
  const lines = Math.max(1, ...columns.map(({ header, width }) => linesOf(header, Math.max(1, width - BUTTON))));
  return lines === 1 ? undefined : lines * LINE + 1;
}

function linesOf(text: string, width: number): number {
  let lines = 0;
  let used = Infinity;
  for (const word of text.split(/\s+/)) {
    if (used + 1 + word.length <= width) used += 1 + word.length;
    else {
      lines += Math.max(1, Math.ceil(word.length / (width + BUTTON)));
      used = word.length;
    }
  }
  return lines;
}
