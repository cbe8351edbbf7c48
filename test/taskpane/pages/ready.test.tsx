/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { fixtureActions, loop, spaces } from '../fixture/fixtureActions';
import { press, renderPane } from '../fixture/renderPane';

const tables = [{ name: 'm_Items', rows: 96 }, { name: 'm_BOM', rows: 400 }];
const lints = (calls: readonly unknown[][]): number => calls.filter(([name]) => name === 'lint').length;
/** Waits for the check that begins once the page has been shown. */
const checked = (): Promise<unknown> => screen.findByText(/input tables checked/);

beforeAll(() => { configure({ asyncUtilTimeout: 10_000 }); });

describe('Ready?', () => {
  it('groups what reader and linter found by severity, each with links to its cells', async () => {
    const actions = fixtureActions({ remembered: true, tables, lint: [loop, spaces] });
    const user = await renderPane(actions);
    await checked();
    const errors = screen.getByRole('region', { name: '2 errors' });
    expect(within(errors).getByText(loop.message)).toBeInTheDocument();
    expect(within(errors).getByText(/The date is missing/)).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: '2 warnings' })).getByText(spaces.message)).toBeInTheDocument();
    await press(user, 'Go to Bill of Materials!A44');
    expect(actions.calls).toContainEqual(['goTo', { sheet: 'Bill of Materials', address: 'A44' }]);
  });

  it('makes a fix, checks anew, and takes the fix back', async () => {
    const actions = fixtureActions({ remembered: true, tables, lint: [loop, spaces] });
    const user = await renderPane(actions);
    await checked();
    await press(user, 'Fix: Delete the spaces');
    expect(actions.calls).toContainEqual(['applyFix', spaces.fix]);
    expect(screen.getByText('Fixed: Delete the spaces.')).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText(spaces.message)).not.toBeInTheDocument());
    await press(user, 'Undo');
    await waitFor(() => expect(screen.getByText(spaces.message)).toBeInTheDocument());
    expect(screen.queryByText('Fixed: Delete the spaces.')).not.toBeInTheDocument();
  });

  it('checks anew when the inputs change: once for changes close together, and reads the history again', async () => {
    const actions = fixtureActions({ remembered: true, tables });
    await renderPane(actions);
    await checked();
    const before = actions.calls.filter(([name]) => name === 'proposeMapping').length;
    act(() => { actions.change(); });
    act(() => { actions.change(); });
    await waitFor(() => expect(lints(actions.calls)).toBe(2));
    expect(actions.calls.filter(([name]) => name === 'proposeMapping')).toHaveLength(before + 1);
  });

  it('checks nothing while a run is going', async () => {
    const actions = fixtureActions({ remembered: true, tables, run: 'hangs' });
    const user = await renderPane(actions);
    await press(user, 'Run forecast');
    const before = lints(actions.calls);
    act(() => { actions.change(); });
    await act(() => new Promise((resolve) => { setTimeout(resolve, 600); }));
    expect(lints(actions.calls)).toBe(before);
    await press(user, 'Cancel run');
    await waitFor(() => expect(lints(actions.calls)).toBe(before + 1));
  });
});
