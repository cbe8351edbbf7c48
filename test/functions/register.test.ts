import { InvalidArgument } from '../../src/engine/errors';
import { cellErrorOf } from '../../src/functions/cellError';
import { registerFunctions } from '../../src/functions/register';
import { customFunctions } from '../../src/functions/registry';
import { workbookFunctions } from '../../src/functions/workbookFunctions';

/** What Excel's runtime gives us, as far as registration uses it. */
class CellFailure {
  constructor(readonly code: string, readonly message?: string) {}
}

describe('registerFunctions', () => {
  const associated = new Map<string, (...given: unknown[]) => unknown>();
  const runtime = {
    Error: CellFailure,
    ErrorCode: { invalidValue: '#VALUE!' },
    associate: (id: string, run: (...given: unknown[]) => unknown) => associated.set(id, run),
  };

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'CustomFunctions');
    associated.clear();
  });

  it('does nothing where the runtime is absent', () => {
    expect(() => registerFunctions()).not.toThrow();
    expect(associated.size).toBe(0);
  });

  it('hands every function over under its id', () => {
    Object.assign(globalThis, { CustomFunctions: runtime });
    registerFunctions();
    expect([...associated.keys()]).toEqual([...customFunctions, ...workbookFunctions].map(({ name }) => name));
  });

  it('ignores the invocation record that Excel appends, with omitted arguments as null', () => {
    Object.assign(globalThis, { CustomFunctions: runtime });
    registerFunctions();
    expect(associated.get('EOQ')?.(1300, 8, 0.225, null, { functionName: 'EOQ', address: 'Sheet1!A1' })).toBeCloseTo(304.04678, 5);
  });

  it('throws errors as #VALUE! with the sentence, which Excel shows for that code', () => {
    Object.assign(globalThis, { CustomFunctions: runtime });
    registerFunctions();
    const call = () => associated.get('SAFETY.STOCK')?.(100, 30, 4, 1, 1.2, null, null, null, null, {});
    expect(call).toThrow(expect.objectContaining({ code: '#VALUE!', message: 'target is 1.2; give a share above 0 and below 1, such as 0.95 for 95 %.' }));
  });
});

describe('cellErrorOf', () => {
  const [called] = customFunctions;

  it('keeps the sentence of an argument at fault, and says so when the fault is ours', () => {
    expect(cellErrorOf(called, new InvalidArgument('x is 2; give 1.', 'number'))).toEqual({ code: '#VALUE!', sentence: 'x is 2; give 1.' });
    expect(cellErrorOf(called, new TypeError('boom.')).sentence).toBe('FORECAST.SEASONAL failed: boom. Please report this.');
  });
});
