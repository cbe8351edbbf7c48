/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import { ribbonRequests } from '../../../src/taskpane/ribbonRequests';
import { fixtureActions } from '../fixture/fixtureActions';
import { press, renderPane } from '../fixture/renderPane';

describe('Start', () => {
  it('lists the ranges found, the likeliest first, and opens the mapping of the chosen one', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    const found = screen.getAllByRole('button', { name: /^Read/ });
    expect(found.map((button) => button.textContent)).toEqual(['Read Sales 23-26!A1:F185184 rows × 6 columns', 'Read Returns!A1:D210209 rows × 4 columns · may not be history']);
    await press(user, /^Read Returns/);
    expect(actions.calls).toContainEqual(['proposeMapping', 'Returns!A1:D210', {}]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Confirm the mapping');
  });

  it('asks to pick a range when nothing is found and nothing selected', async () => {
    const user = await renderPane(fixtureActions({ found: 0 }));
    expect(screen.getByText(/No range here looks like demand history/)).toBeInTheDocument();
    await press(user, 'Use the selection');
    expect(screen.getByText('Nothing is selected.')).toBeInTheDocument();
  });

  it('maps the selection', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    await press(user, 'Use the selection');
    expect(actions.calls).toContainEqual(['proposeMapping', 'Sales 23-26!A1:F185', {}]);
  });

  it('offers nothing that does not work yet', async () => {
    const user = await renderPane(fixtureActions());
    await press(user, 'Open the page menu');
    const menu = screen.getByRole('navigation', { name: 'Pages' });
    expect(within(menu).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Demandneeds a history', 'Stock parametersnot run yet', 'Startchoose the history', 'Settings']);
  });

  it('says the defaults that hold without each optional table', async () => {
    await renderPane(fixtureActions({ settings: { leadTimeDaysDefault: 21, serviceDefault: 0.9 } }));
    const table = screen.getByRole('table', { name: 'What each table unlocks' });
    expect(within(table).getByText('lead time 21 d, no money')).toBeInTheDocument();
    expect(within(table).getByText('90% service')).toBeInTheDocument();
  });

  it('goes straight to the Demand review of a workbook that was mapped before, read with the remembered answers', async () => {
    const actions = fixtureActions({ remembered: true });
    await renderPane(actions);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Demand review');
    expect(actions.calls).toContainEqual(['proposeMapping', 'Sales 23-26!A1:F185', expect.objectContaining({ dateOrder: 'dmy', layout: 'long', bucket: 'month', headerRow: '0', 'column:4': 'loc' })]);
  });

  it('runs when the ribbon asks, and opens Start when there is no history to run', async () => {
    const mapped = fixtureActions({ remembered: true });
    const early = ribbonRequests();
    early.ask('run');
    await renderPane(mapped, { ribbon: early });
    expect(mapped.calls.filter(([name]) => name === 'runPlan')).toHaveLength(1);

    document.body.replaceChildren();
    const fresh = fixtureActions();
    const ribbon = ribbonRequests();
    await renderPane(fresh, { ribbon });
    await act(async () => ribbon.ask('run'));
    expect(fresh.calls.some(([name]) => name === 'runPlan')).toBe(false);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Start a plan');
  });

  it('says which requirement sets this Excel lacks', async () => {
    await renderPane(fixtureActions(), { missing: ['ExcelApi 1.13'] });
    expect(screen.getByRole('alert')).toHaveTextContent('This Excel lacks ExcelApi 1.13.');
  });
});
