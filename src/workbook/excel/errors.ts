export type FailureCode =
  | 'Protected' | 'CellEdit' | 'Dialog' | 'TooLarge' | 'NameTaken' | 'Missing' | 'NoRoom' | 'TotalRow' | 'Unsupported' | 'Refused' | 'Busy' | 'Mismatch' | 'Unknown';

/** Something Excel would not do, as a sentence for a person: what, where, what to do. `sheets` names those it concerns. */
export class WorkbookFailure extends Error {
  readonly code: FailureCode;
  readonly sheets: readonly string[];
  /** False only when `sheets` could not be brought back to what they were. */
  readonly restored: boolean;

  constructor({ code, message, sheets = [], restored = true, cause }: { readonly code: FailureCode; readonly message: string; readonly sheets?: readonly string[]; readonly restored?: boolean; readonly cause?: unknown }) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'WorkbookFailure';
    this.code = code;
    this.sheets = sheets;
    this.restored = restored;
  }
}

type Sentence = (place: string, text: string) => string;

/** Excel's error codes, each with our kind and sentence. `place` reads like `the sheet Forecast`. */
const SENTENCES: Readonly<Record<string, readonly [FailureCode, Sentence]>> = {
  AccessDenied: ['Protected', place => `Excel does not let ${place} be changed: it is protected. Choose Review, Unprotect Sheet (or Protect Workbook), then run again.`],
  InvalidOperationInCellEditMode: ['CellEdit', () => 'A cell is being edited. Press Enter or Esc in the sheet, then try again.'],
  WriteNotSupportedWhenModalDialogOpen: ['Dialog', () => 'A dialog is open in Excel. Close it, then try again.'],
  RequestPayloadSizeLimitExceeded: ['TooLarge', place => `Excel refused the amount of data sent to ${place} in one request. Shorten the longest texts there, then run again.`],
  ResponsePayloadSizeLimitExceeded: ['TooLarge', place => `${capital(place)} holds more text in one row than Excel hands out at once. Shorten the longest texts there, then run again.`],
  ItemAlreadyExists: ['NameTaken', place => `A name needed for ${place} is already used by something else in the workbook. Look in Formulas, Name Manager, rename it there, then run again.`],
  ItemNotFound: ['Missing', place => `Something in ${place} is no longer there. It may have been renamed or deleted meanwhile: look, then run again.`],
  ApiNotFound: ['Unsupported', (_, text) => `This Excel is too old: it lacks something Concord needs. Update Excel, or open the workbook in Excel on the web. (${text})`],
  NotImplemented: ['Unsupported', (place, text) => `This Excel cannot do what is needed for ${place}. Update Excel, or open the workbook in Excel on the web. (${text})`],
  InvalidArgument: ['Refused', place => `Excel did not accept what was to be written to ${place}.`],
  InvalidOperation: ['Refused', place => `Excel does not allow this in ${place} as it stands. Merged cells or an array formula in the way are the usual cause: clear them, then run again.`],
  RequestAborted: ['Busy', () => 'Excel broke off the request. Try again.'],
  ActivityLimitReached: ['Busy', () => 'Excel is busy. Wait a moment, then try again.'],
  InvalidOrTimedOutSession: ['Busy', () => 'The connection to the workbook has timed out. Reload the workbook, then try again.'],
};

/** Numbers some hosts answer with before the library has put a name to them. */
const NAMES_OF_NUMBERS: Readonly<Record<string, string>> = {
  5004: 'InvalidOperationInCellEditMode', 5012: 'InvalidOrTimedOutSession', 5016: 'WriteNotSupportedWhenModalDialogOpen',
  5102: 'ActivityLimitReached', 5103: 'RequestPayloadSizeLimitExceeded', 5104: 'ResponsePayloadSizeLimitExceeded', 7000: 'AccessDenied',
};

/** Turns whatever Excel threw into a failure with a sentence; failures of ours and cancellations pass unchanged. */
export function failureOf(error: unknown, sheet: string | null): Error {
  if (error instanceof WorkbookFailure || isAbort(error)) return error as Error;
  const place = sheet === null ? 'the workbook' : `the sheet ${sheet}`;
  const code = codeOf(error);
  const [kind, sentence] = SENTENCES[code] ?? ['Unknown', () => `Excel could not do what was asked of ${place} (${code || 'no code'}: ${textOf(error)}).`];
  return new WorkbookFailure({ code: kind, message: sentence(place, textOf(error)), sheets: sheet === null ? [] : [sheet], cause: error });
}

/** Thrown when the person cancelled. */
export function aborted(): DOMException {
  return new DOMException('Cancelled. The workbook is as it was.', 'AbortError');
}

/** A DOMException is not an Error everywhere, so its name tells. */
export const isAbort = (error: unknown): boolean => typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';

/** Excel's code of an error, or ''. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return NAMES_OF_NUMBERS[code] ?? code;
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);
