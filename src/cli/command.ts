/** The streams a command talks to; tests hand in their own. */
export interface CliIo {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

/** One `concord` command: a file in this folder. `run` resolves to the exit code; a `UsageError` becomes exit 2 with a hint to `--help`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole help text of `concord NAME --help`. */
  readonly help: string;
  run(args: readonly string[], io: CliIo): Promise<number>;
}

/** The command line was not understood; the message says which word and what is accepted. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
