/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { fixtureActions } from '../fixture/fixtureActions';
import { confirmAndRun, press, renderPane } from '../fixture/renderPane';

describe('StockParameters', () => {
  it('before a run shows what is missing and the way to it', async () => {
    const user = await renderPane(fixtureActions());
    await press(user, 'Open the page menu');
    await press(user, /^Stock parameters/);
    expect(screen.getByText('No stock parameters yet')).toBeInTheDocument();
  });

  it('adds up by class and lists the most money first; each row goes to its row on the sheet', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    await confirmAndRun(user);
    await press(user, 'Stock parameters');
    const classes = within(screen.getByRole('table', { name: 'Classes' }));
    expect(classes.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['AX', 'AY', 'BX', 'CZ']);
    const largest = within(screen.getByRole('table', { name: 'Most money in stock' }));
    expect(largest.getAllByRole('row')[1]).toHaveTextContent(/HGP-T230.*€97\.2/);
    await user.click(largest.getAllByRole('button')[0] as HTMLElement);
    expect(actions.calls).toContainEqual(['goToSeries', { item: 'HGP-T230', channel: '', loc: 'HAM' }, 'p_StockParams']);
  });

  it('without costs shows no money and ranks by safety stock', async () => {
    const user = await renderPane(fixtureActions({ cost: null }));
    await confirmAndRun(user);
    await press(user, 'Stock parameters');
    expect(screen.getByRole('main')).not.toHaveTextContent('€');
    expect(screen.getByText('no unit cost known')).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'Largest safety stocks' })).toBeInTheDocument();
  });

  it('names the defaults used and where they are changed', async () => {
    const user = await renderPane(fixtureActions());
    await confirmAndRun(user);
    await press(user, 'Stock parameters');
    expect(screen.getByText('4 items use the default lead time of 28 days.')).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'Change the defaults' })[0] as HTMLElement);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Settings');
  });
});
