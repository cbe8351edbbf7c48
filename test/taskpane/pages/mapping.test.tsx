/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import type { MappingReply } from '../../../src/taskpane/actions';
import { fixtureActions, replyTo } from '../fixture/fixtureActions';
import { press, renderPane } from '../fixture/renderPane';

describe('Mapping', () => {
  it('shows each column with its example, its field and how sure that is, and asks below 80 %', async () => {
    const user = await renderPane(fixtureActions());
    await press(user, /^Read Sales/);
    expect(screen.getByLabelText('What column Lager is')).toHaveDisplayValue('Location');
    expect(screen.getByText('71% check')).toBeInTheDocument();
    expect(screen.getByText('99%', { selector: 'tr:nth-child(1) *' })).toBeInTheDocument();
    expect(screen.getByText('1 question open. You can go on with the proposal.')).toBeInTheDocument();
  });

  it('proposes anew with all answers so far when a question is answered', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    await press(user, /^Read Sales/);
    await user.click(screen.getByRole('radio', { name: 'delivered to' }));
    await user.selectOptions(screen.getByLabelText('What column Bemerkung is'), 'Event');
    expect(actions.calls.filter(([name]) => name === 'proposeMapping').map(([, , answers]) => answers)).toEqual([{}, { 'column:4': 'customer' }, { 'column:4': 'customer', 'column:5': 'event' }]);
    expect(screen.getByLabelText('What column Lager is')).toHaveDisplayValue('Customer');
    expect(screen.queryByText(/question open/)).not.toBeInTheDocument();
  });

  it('keeps Confirm off and says why while the proposal is blocked', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    await press(user, /^Read Sales/);
    await user.selectOptions(screen.getByLabelText('What column Menge is'), 'not used');
    const confirm = screen.getByRole('button', { name: 'Confirm and forecast' });
    expect(confirm).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('alert')).toHaveTextContent('No column holds a quantity.');
    await user.click(confirm);
    expect(actions.calls.some(([name]) => name === 'runPlan')).toBe(false);
  });

  it('runs with the mapping as shown, every column confirmed', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    await press(user, /^Read Sales/);
    await user.click(screen.getByRole('radio', { name: 'leave out' }));
    await press(user, 'Confirm and forecast');
    const run = actions.calls.find(([name]) => name === 'runPlan');
    expect(run?.[1]).toMatchObject({ source: 'Sales 23-26!A1:F185', columns: [0, 1, 2, 3, 4, 5].map((column) => ({ column, confidence: 1, ...(column === 4 ? { field: 'unused' } : {}) })) });
  });

  it('ignores an older proposal that arrives after a newer one', async () => {
    const answer: ((reply: MappingReply) => void)[] = [];
    const actions = { ...fixtureActions(), proposeMapping: () => new Promise<MappingReply>((resolve) => { answer.push(resolve); }) };
    const user = await renderPane(actions);
    await press(user, /^Read Sales/);
    answer[0]?.(replyTo({}));
    await user.selectOptions(await screen.findByLabelText('What column Lager is'), 'Customer');
    await user.selectOptions(screen.getByLabelText('What column Lager is'), 'Family');
    answer[2]?.(replyTo({ 'column:4': 'family' }));
    answer[1]?.(replyTo({ 'column:4': 'customer' }));
    expect(await screen.findByDisplayValue('Family')).toBeInTheDocument();
  });

  it('says what went wrong when the range cannot be read, and Back returns to Start', async () => {
    const user = await renderPane({ ...fixtureActions(), proposeMapping: () => Promise.reject(new Error('Sheet Sales 23-26 is empty.')) });
    await press(user, /^Read Sales/);
    expect(screen.getByRole('alert')).toHaveTextContent('The range could not be read. Sheet Sales 23-26 is empty.');
    await press(user, 'Back');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Start a plan');
  });

  it('shows what is left out with links to the cells', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    await press(user, /^Read Sales/);
    await press(user, '4 rows left out');
    const block = screen.getByRole('region', { name: 'Left out, and what was noticed' });
    await user.click(within(block).getByRole('button', { name: 'Go to Sales 23-26!B102' }));
    expect(actions.calls).toContainEqual(['goTo', { sheet: 'Sales 23-26', address: 'B102' }]);
  });
});
