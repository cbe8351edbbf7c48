import { InvalidArgument } from '../../src/engine/errors';
import { cellErrorOf } from '../../src/functions/cellError';
import { functionNames } from '../../src/functions/names';
import { registerFunctions } from '../../src/functions/register';
import { registerLater } from '../../src/functions/registerLater';
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

describe('registerLater', () => {
  const associated = new Map<string, (...given: unknown[]) => unknown>();
  const runtime = { Error: CellFailure, ErrorCode: { invalidValue: '#VALUE!' }, associate: (id: string, run: (...given: unknown[]) => unknown) => associated.set(id, run) };
  const asked: unknown[] = [];
  const figures = { get: async (how: unknown) => { asked.push(how); return 12; }, trace: async () => [['step', 'what', 'value', 'where']] };

  beforeEach(() => {
    associated.clear();
    Object.assign(globalThis, { CustomFunctions: runtime });
  });
  afterEach(() => { Reflect.deleteProperty(globalThis, 'CustomFunctions'); });

  it('names the functions of the registry, all and only them', () => {
    expect([...functionNames].sort()).toEqual([...customFunctions, ...workbookFunctions].map(({ name }) => name).sort());
  });

  it('answers the first call once the mathematics is loaded, later ones at once, errors as #VALUE! both ways', async () => {
    registerLater(figures);
    expect(await associated.get('EOQ')?.(1300, 8, 0.225, null, {})).toBeCloseTo(304.04678, 5);
    expect(associated.get('EOQ')?.(1300, 8, 0.225, null, {})).toBeCloseTo(304.04678, 5);
    expect(() => associated.get('EOQ')?.(-1, 8, 0.225, null, {})).toThrow(expect.objectContaining({ code: '#VALUE!' }));
    associated.clear();
    registerLater(figures);
    await expect(associated.get('EOQ')?.(-1, 8, 0.225, null, {})).rejects.toMatchObject({ code: '#VALUE!', message: 'demand is -1; give a number of 0 or more.' });
  });

  it('lets GET and TRACE ask the workbook, with item numbers and dates as cells hold them', async () => {
    registerLater(figures);
    expect(await associated.get('GET')?.('baseline', 4711, 46371, null, '', null, { address: 'A1' })).toBe(12);
    expect(asked).toEqual([{ figure: 'baseline', item: '4711', period: 46371, channel: '', loc: '', scenario: '' }]);
    expect(await associated.get('TRACE')?.('baseline', 'A', '2026-12', null, null, {})).toEqual([['step', 'what', 'value', 'where']]);
    await expect(associated.get('GET')?.('baseline', null, '2026-12', null, null, null, {})).rejects.toMatchObject({ message: 'item is missing or an empty cell; give a value: the item; for figures of the consensus plan the family.' });
  });
});

describe('cellErrorOf', () => {
  const [called] = customFunctions;

  it('keeps the sentence of an argument at fault, and says so when the fault is ours', () => {
    expect(cellErrorOf(called, new InvalidArgument('x is 2; give 1.', 'number'))).toEqual({ code: '#VALUE!', sentence: 'x is 2; give 1.' });
    expect(cellErrorOf(called, new TypeError('boom.')).sentence).toBe('FORECAST.SEASONAL failed: boom. Please report this.');
  });
});
