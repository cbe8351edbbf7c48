/** A file that cannot be read as an Excel workbook. The message says what it is, `remedy` what to do about it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(message: string, readonly remedy: string) {
    super(`${message} ${remedy}`);
  }
}

/** Something in the file that a write would take away, e.g. a digital signature. */
export interface Blocker {
  /** What would be lost, as a noun: "digital signature". */
  readonly what: string;
  /** What a write would do to it and how to keep it. */
  readonly sentence: string;
}

/** A write was refused because it would run over a person's own cells or names. Nothing was changed. */
export class InTheWay extends Error {
  override readonly name = 'InTheWay';
  constructor(message: string, readonly sheet: string, readonly addresses: readonly string[]) {
    super(message);
  }
}
