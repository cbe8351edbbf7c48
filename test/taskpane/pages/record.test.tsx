/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import type { Publishable, RecordActions, RowChange } from '../../../src/taskpane/record';
import { fixtureActions } from '../fixture/fixtureActions';
import { confirmAndRun, press, renderPane } from '../fixture/renderPane';

const change = (rowKey: string, old: string, fresh: string): RowChange => ({ table: 'm_Items', rowKey, kind: 'changed', column: 'moq', old, new: fresh, cell: { sheet: 'Items', address: `H${rowKey.charCodeAt(4)}` } });
const ready: Publishable = { publication: { state: 'not published', run: { run: 1, input: 'a', plan: '51f09c77a0b2d9e4', seed: 1 }, signOff: null, why: [] }, obstacles: [], overridden: [] };

/** The record of a workbook that answers at once. */
function recordOf({ changes = [], publishable = ready, refused }: { readonly changes?: readonly RowChange[]; readonly publishable?: Publishable; readonly refused?: string }): { readonly calls: unknown[][]; readonly record: () => Promise<RecordActions> } {
  const calls: unknown[][] = [];
  const actions: RecordActions = {
    findEdits: async () => { calls.push(['findEdits']); return { known: true, changes }; },
    logEdits: async (shown, by) => { calls.push(['logEdits', shown, by]); if (refused) throw new Error(refused); return { first: 3, last: 2 + shown.length }; },
    acceptEdits: async (shown) => { calls.push(['acceptEdits', shown]); },
    publishable: async () => publishable,
    publish: async (asked) => { calls.push(['publish', asked]); return { cycle: '2026-11', step: 'demand', by: asked.by, at: '2026-11-23T08:00:00', fingerprint: '51f09c77a0b2d9e4', tables: new Map() }; },
  };
  const record = async (): Promise<RecordActions> => actions;
  return { calls, record };
}

describe('Changes made without Concord', () => {
  it('are listed at opening, old and new with the cell, and logged with who and why', async () => {
    const changes = [change('HGP-T230', '10', '12'), change('HGP-M400', '', '40')];
    const { calls, record } = recordOf({ changes });
    const actions = { ...fixtureActions(), record };
    const user = await renderPane(actions);
    await screen.findByText('2 changes were made without Concord.');
    const [first, second] = within(screen.getByRole('region', { name: 'Changes made without Concord' })).getAllByRole('listitem');
    expect(first).toHaveTextContent('m_Items · HGP-T230 · moq: 10 → 12');
    expect(second).toHaveTextContent('moq: empty → 40');
    await press(user, 'Go to Items!H84');
    expect(actions.calls).toContainEqual(['goTo', { sheet: 'Items', address: 'H84' }]);
    await user.click(screen.getByRole('radio', { name: 'I did (Dana Planner)' }));
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'New lots');
    await press(user, 'Log 2 changes');
    expect(calls).toContainEqual(['logEdits', changes, { actor: 'Dana Planner', source: 'declared', reason: 'New lots' }]);
    expect(await screen.findByText('Logged as entries 3 to 4 of the audit log.')).toBeInTheDocument();
  });

  it('are logged as of an unknown person unless someone says so, and can be accepted without', async () => {
    const changes = [change('HGP-T230', '10', '12')];
    const { calls, record } = recordOf({ changes });
    const user = await renderPane({ ...fixtureActions(), record });
    await press(user, 'Accept without logging');
    expect(calls).toContainEqual(['acceptEdits', changes]);
    expect(await screen.findByText('Taken note of.')).toBeInTheDocument();
  });

  it('show nothing when nothing changed, and look once for all pages', async () => {
    const { calls, record } = recordOf({});
    const user = await renderPane({ ...fixtureActions(), record });
    await confirmAndRun(user);
    expect(calls).toEqual([['findEdits']]);
    expect(screen.queryByText(/made without Concord/)).toBeNull();
  });

  it('stay listed with the reason when they cannot be written', async () => {
    const { record } = recordOf({ changes: [change('HGP-T230', '10', '12')], refused: 'The sheet Audit is protected.' });
    const user = await renderPane({ ...fixtureActions(), record });
    await press(user, 'Log the change');
    expect(await screen.findByRole('alert')).toHaveTextContent('The changes could not be written. The sheet Audit is protected.');
    expect(screen.getByText('One change was made without Concord.')).toBeInTheDocument();
  });

  it('are told in German where the pane is German', async () => {
    await renderPane({ ...fixtureActions({ settings: { language: 'de' } }), ...recordOf({ changes: [change('A', '1', '2')] }) });
    expect(await screen.findByText('Eine Änderung wurde ohne Concord gemacht.')).toBeInTheDocument();
  });
});

describe('Publish', () => {
  const open = async (publishable: Publishable) => {
    const { calls, record } = recordOf({ publishable });
    const user = await renderPane({ ...fixtureActions(), record });
    await confirmAndRun(user);
    await press(user, /Decide/);
    return { calls, user };
  };

  it('publishes in the name of the person once checks and tests hold', async () => {
    const { calls, user } = await open(ready);
    await screen.findByText('Checks and tests hold: the plan can be published.');
    await press(user, 'Publish plan');
    expect(calls).toContainEqual(['publish', { by: 'Dana Planner', overrides: {} }]);
  });

  it('asks for a reason for every failed test before it publishes', async () => {
    const { calls, user } = await open({ ...ready, obstacles: [{ kind: 'test', name: 'April load', sentence: 'The test “April load” fails.' }] });
    await screen.findByText('The test “April load” fails.');
    await press(user, 'Publish plan');
    expect(screen.getByText('Give a reason, or change the plan.')).toBeInTheDocument();
    expect(calls.some(([name]) => name === 'publish')).toBe(false);
    await user.type(screen.getByRole('textbox', { name: /Why publish although “April load” fails/ }), 'Agreed');
    await press(user, 'Publish plan');
    expect(calls).toContainEqual(['publish', { by: 'Dana Planner', overrides: { 'April load': 'Agreed' } }]);
  });

  it('offers no button while an identity fails, and goes to its cell', async () => {
    await open({ ...ready, obstacles: [{ kind: 'check', name: 'C6', sentence: 'C6 does not hold.', cell: { sheet: 'Consensus Plan', address: 'E9' } }] });
    await screen.findByText('One thing stands in the way of publishing.');
    expect(screen.getByRole('button', { name: 'Go to Consensus Plan!E9' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Publish plan' })).toBeNull();
  });

  it('says that the plan is published, or that it is no more', async () => {
    const signOff = { cycle: '2026-11', step: 'demand' as const, by: 'E. Berger', at: '2026-11-12T15:04:00', fingerprint: '51f09c77a0b2d9e4', tables: new Map<string, string>() };
    await open({ ...ready, publication: { ...ready.publication, state: 'stale', signOff, why: ['Consensus Plan (p_Consensus) is not as it was when it was signed.'] } });
    expect(await screen.findByText('The published plan is not the plan of this workbook any more.')).toBeInTheDocument();
    expect(screen.getByText(/is not as it was when it was signed/)).toBeInTheDocument();
  });
});
