/** An error Excel itself would answer with; `code` is what the add-in sees as `error.code`. */
export class HostError extends Error {
  /** The member that failed, `Range.values`; filled in by the dispatcher. */
  location: string | undefined;
  constructor(readonly code: string, message: string, readonly httpStatusCode = 400) {
    super(message);
    this.name = 'HostError';
  }
}

export const notFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);
export const alreadyExists = (): HostError => new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
export const invalidArgument = (message = 'The argument is invalid or missing or has an incorrect format.'): HostError => new HostError('InvalidArgument', message);
export const invalidOperation = (message = 'This operation is not permitted for the current object.'): HostError => new HostError('InvalidOperation', message);
export const accessDenied = (): HostError => new HostError('AccessDenied', 'You cannot perform the requested operation.', 403);
export const apiNotFound = (what: string): HostError => new HostError('ApiNotFound', `The API you are trying to use could not be found: ${what}.`, 404);
export const wrongShape = (): HostError => invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
export const invalidPath = (path: string): HostError => new HostError('InvalidObjectPath', `The object path '${path}' isn't working for what you're trying to do.`);
