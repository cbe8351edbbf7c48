/** Steps that can be taken back: everything noted between begin() and end() is one. */
export class History {
  #depth = 0;
  #step: (() => void)[] = [];
  readonly #steps: (() => void)[][] = [];
  constructor(private readonly limit: number) {}
  begin(): void { this.#depth++; }
  end(): void {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth > 0 || this.#step.length === 0) return;
    this.#steps.push(this.#step.splice(0));
    if (this.#steps.length > this.limit) this.#steps.shift();
  }
  /** Notes how to take a change back. Outside begin() and end() it is a step of its own. */
  note(inverse: () => void): void {
    this.begin();
    this.#step.push(inverse);
    this.end();
  }
  undo(): boolean {
    const step = this.#steps.pop();
    for (const inverse of step?.reverse() ?? []) inverse();
    return step !== undefined;
  }
}
