/** A column's pixels and the characters a file gives, for Calibri 11: 7 pixels a digit and 5 of padding. */
export const charactersOf = (pixels: number): number => Math.max(0, (pixels - 5) / 7);
export const pixelsOf = (characters: number): number => Math.round(characters * 7 + 5);
export const pointsOf = (pixels: number): number => pixels * 0.75;
export const rowPixelsOf = (points: number): number => Math.round(points / 0.75);
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;
