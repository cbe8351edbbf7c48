import { failureOf, isAbort } from '../../../src/taskpane/state/failure';

describe('failureOf', () => {
  it('takes message, remedy, cell and restored from what was thrown', () => {
    const thrown = Object.assign(new Error('Locked.'), { remedy: 'Unlock.', cell: { sheet: 'A', address: 'B2' }, restored: false });
    expect(failureOf(thrown)).toEqual({ message: 'Locked.', remedy: 'Unlock.', cell: { sheet: 'A', address: 'B2' }, restored: false });
  });

  it('makes a sentence of anything', () => {
    expect(failureOf('gone')).toEqual({ message: 'gone' });
    expect(failureOf(undefined)).toEqual({ message: 'undefined' });
    expect(failureOf(Object.assign(new Error('x'), { cell: 'A1' }))).toEqual({ message: 'x' });
  });
});

describe('isAbort', () => {
  it('tells a cancel from a failure', () => {
    expect([isAbort(new DOMException('Cancelled.', 'AbortError')), isAbort(new Error('AbortError')), isAbort(null)]).toEqual([true, false, false]);
  });
});
