/** What units of one piece are called, in lower case. */
export const PIECES: ReadonlySet<string> = new Set([
  'pc', 'pcs', 'pce', 'piece', 'pieces', 'ea', 'each', 'unit', 'units', 'un', 'st', 'stk', 'stck', 'stueck', 'stück', 'stk.', 'st.', 'pz', 'pza', 'szt', 'u', 'nr', 'pièce', 'pièces', 'pièces.', 'c62', 'h87',
]);
