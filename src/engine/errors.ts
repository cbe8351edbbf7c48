/** An argument that the mathematics cannot take. The message names the argument, its value and what is accepted. */
export class InvalidArgument extends Error {
  override readonly name: string = 'InvalidArgument';
  /** `value`: wrong kind or shape (`#VALUE!`); `number`: right kind, outside the accepted range (`#NUM!`). */
  constructor(message: string, readonly kind: 'value' | 'number' = 'value') {
    super(message);
  }
}

/** Too few known values for what was asked. The message says how many there are and how many it takes. */
export class InsufficientHistory extends InvalidArgument {
  override readonly name = 'InsufficientHistory';
  constructor(message: string) {
    super(message, 'number');
  }
}
