/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { fireEvent, screen, within } from '@testing-library/react';
import { fixtureActions } from '../fixture/fixtureActions';
import { confirmAndRun, press, renderPane } from '../fixture/renderPane';
import { samplePlan } from '../fixture/samplePlan';

const exceptions = (): HTMLElement => screen.getByRole('region', { name: /exceptions/ });

describe('Demand, Result', () => {
  it('ranks exceptions by what is at stake; each is a button to its row in Forecast', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    await confirmAndRun(user);
    const rows = within(exceptions()).getAllByRole('button');
    expect(rows.map((row) => row.textContent)).toEqual([expect.stringMatching(/^1HGP-M420.*€418/), expect.stringMatching(/^2HGP-T230.*€326/), expect.stringMatching(/^3HGP-B180.*€241/), expect.stringMatching(/^4HGP-T360X.*€187/)]);
    await user.click(rows[1] as HTMLElement);
    expect(actions.calls).toContainEqual(['goToSeries', { item: 'HGP-T230', channel: 'DIY retail', loc: 'HAM' }, 'p_Forecast']);
  });

  it('ranks by volume and says so when no cost is known', async () => {
    const user = await renderPane(fixtureActions({ cost: null }));
    await confirmAndRun(user);
    expect(exceptions()).toHaveTextContent('4 exceptions, by volume');
    expect(exceptions()).not.toHaveTextContent('€');
  });

  it('shows no band for the total and the band of a chosen series', async () => {
    const user = await renderPane(fixtureActions());
    await confirmAndRun(user);
    expect(screen.queryByText('P10–P90')).not.toBeInTheDocument();
    await user.click(screen.getByRole('combobox', { name: 'Series shown' }));
    await user.click(screen.getByRole('option', { name: /M420/ }));
    expect(screen.getByText('P10–P90')).toBeInTheDocument();
    expect(screen.queryByText('Consensus', { selector: 'li' })).not.toBeInTheDocument();
  });

  it('finds a series by part of its name', async () => {
    const user = await renderPane(fixtureActions());
    await confirmAndRun(user);
    await user.click(screen.getByRole('combobox', { name: 'Series shown' }));
    await user.keyboard('b180 · on');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['HGP-B180\u00a0· Online\u00a0· GRZ']);
  });

  it('the cursor starts at the peak, and its text is the readout', async () => {
    const user = await renderPane(fixtureActions());
    await confirmAndRun(user);
    const cursor = screen.getByRole('slider', { name: 'Period shown in the chart' });
    expect(cursor).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Jul 27 consensus 34,737 units, statistical 34,737, budget 36,127$/));
    fireEvent.change(cursor, { target: { value: '0' } });
    expect(cursor).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Nov 24 demand [\d,]+ units$/));
  });

  it('Table shows the same periods and values as a table', async () => {
    const user = await renderPane(fixtureActions());
    await confirmAndRun(user);
    await press(user, 'Table');
    const table = screen.getByRole('table', { name: /Jul 27 peaks/ });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(24 + 18);
    const april = rows.find((row) => within(row).queryByRole('rowheader', { name: 'Jul 27' }));
    expect(within(april as HTMLElement).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['', '34,737', '34,737', '36,127']);
    await press(user, 'Chart');
    expect(screen.getByRole('slider')).toBeInTheDocument();
  });

  it('never shows forecast value added or a change against a cycle that does not exist', async () => {
    const user = await renderPane(fixtureActions());
    await confirmAndRun(user);
    expect(screen.getByRole('main')).not.toHaveTextContent(/value added|FVA|last cycle/i);
  });

  it('says how many series use a fallback and goes to the first', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    await confirmAndRun(user);
    expect(screen.getByText('5 of 6 series forecast by a chosen model.')).toBeInTheDocument();
    await press(user, 'Show the first');
    expect(actions.calls).toContainEqual(['goToSeries', samplePlan().forecasts[5]?.key, 'p_Forecast']);
  });

  it('says when a place cannot be shown', async () => {
    const user = await renderPane({ ...fixtureActions(), goToSeries: () => Promise.reject(new Error('Sheet Forecast was deleted.')) });
    await confirmAndRun(user);
    await user.click(within(exceptions()).getAllByRole('button')[0] as HTMLElement);
    expect(screen.getByText('That place cannot be shown.').parentElement).toHaveTextContent('Sheet Forecast was deleted.');
  });

  it('marks the result as stale once settings change', async () => {
    const user = await renderPane(fixtureActions());
    await confirmAndRun(user);
    await press(user, 'Open the page menu');
    await press(user, /^Settings/);
    await press(user, 'Save settings');
    await press(user, 'Open the page menu');
    await press(user, /^Demand/);
    expect(screen.getByText(/These are the figures of the run at 09:12/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Run forecast' })).toBeInTheDocument();
  });
});
