/** The COM arrays desktop Excel hands out; office.js unwraps them. */
export interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
  getItem(index: number): unknown;
}

export const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1, getItem: index => items[index] });
