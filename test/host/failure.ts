/** The error a promise is rejected with. Throws when it is not. */
export async function failure(attempt: Promise<unknown>): Promise<Error> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof Error) return error;
    throw new Error(`Rejected with ${String(error)}, which is no Error.`);
  }
  throw new Error('Expected a failure, but it succeeded.');
}
