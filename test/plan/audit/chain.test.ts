import fc from 'fast-check';
import { chained, chainFaults } from '../../../src/plan/audit/chain';
import type { AuditDraft } from '../../../src/plan/audit/entry';

const draft = fc.record({
  ts_utc: fc.constant('2026-11-23T08:00:00Z'), actor: fc.string(), actor_source: fc.constantFrom('declared' as const, 'unknown' as const), table: fc.string(), row_key: fc.string(),
  column: fc.string(), old: fc.string({ unit: 'grapheme' }), new: fc.string({ unit: 'grapheme' }), reason: fc.string(), comment: fc.string(),
});
const drafts = fc.array(draft, { minLength: 1, maxLength: 8 });
const plain: AuditDraft = { ts_utc: 't', actor: 'a', actor_source: 'declared', table: 'm_Items', row_key: 'A', column: 'moq', old: '1', new: '2', reason: 'r', comment: '' };

describe('chained', () => {
  it('makes logs that verify, however they are appended', () => {
    fc.assert(fc.property(drafts, drafts, (first, second) => {
      const log = chained(first, null);
      const longer = [...log, ...chained(second, log[log.length - 1])];
      expect(chainFaults(longer)).toEqual([]);
      expect(longer.map(({ seq }) => seq)).toEqual(longer.map((_, index) => index + 1));
    }));
  });

  it('cuts text that no cell can hold', () => {
    expect(chained([{ ...plain, old: 'x'.repeat(40_000) }], null)[0].old).toHaveLength(32_000);
  });
});

describe('chainFaults', () => {
  const log = chained([plain, { ...plain, row_key: 'B' }, { ...plain, row_key: 'C' }], null);

  it('names the entry whose content was altered', () => {
    expect(chainFaults([log[0], { ...log[1], new: '3' }, log[2]])).toEqual([{ row: 1, column: 'hash', fault: expect.stringContaining('entry 2 was altered') }]);
  });

  it('shows an entry that was altered and hashed anew at the entry after it', () => {
    const forged = chained([{ ...plain, row_key: 'B', new: '3' }], log[0])[0];
    expect(chainFaults([log[0], forged, log[2]])).toEqual([{ row: 2, column: 'prev', fault: expect.stringContaining('does not follow') }]);
  });

  it('shows where an entry is missing or two were swapped', () => {
    expect(chainFaults([log[0], log[2]])[0]).toMatchObject({ row: 1, column: 'seq' });
    expect(chainFaults([log[1], log[0], log[2]])[0]).toMatchObject({ row: 0, column: 'seq' });
  });

  it('finds any change of one field of any entry', () => {
    const fields = fc.constantFrom('ts_utc', 'actor', 'table', 'row_key', 'column', 'old', 'new', 'reason', 'comment', 'prev', 'hash');
    fc.assert(fc.property(fc.nat(2), fields, (row, field) => {
      const forged = log.map((entry, index) => (index === row ? { ...entry, [field]: 'forged' } : entry));
      expect(chainFaults(forged)[0]).toMatchObject({ row });
    }));
  });
});
