/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { phrases } from '../../../src/taskpane/pages/demand/compare/phrases';
import { fixtureActions } from '../fixture/fixtureActions';
import { confirmAndRun, press, renderPane } from '../fixture/renderPane';

async function choose(user: UserEvent, name: RegExp): Promise<void> {
  await user.click(screen.getByRole('combobox', { name: 'Series shown' }));
  await user.click(screen.getByRole('option', { name }));
  await screen.findByRole('button', { name: 'Compare models' });
}

const board = (): HTMLElement => screen.getByRole('region', { name: 'Models compared' });

describe('Demand, Compare models', () => {
  it('is offered for a chosen series only', async () => {
    const user = await renderPane(fixtureActions());
    await confirmAndRun(user);
    expect(screen.queryByRole('button', { name: 'Compare models' })).not.toBeInTheDocument();
    await choose(user, /M420/);
    expect(screen.getByRole('button', { name: 'Compare models' })).toBeInTheDocument();
  });

  it('shows the held-out errors of the series, the best first, and where the automatic forecast stands', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    await confirmAndRun(user);
    await choose(user, /M420/);
    await press(user, 'Compare models');
    const rows = (): readonly string[][] => within(screen.getByRole('table', { name: 'Models compared' })).getAllByRole('row').slice(1).map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
    expect(rows()[0]).toEqual(['AutoETS', '10.0%', '+2.0%', '0.5', '']);
    expect(rows()[2]).toEqual(['Theta', '12.0%', '0.0%', '0.7', '25%']);
    expect(rows().map(([model]) => model)).toEqual(['AutoETS', 'CES', 'Theta', 'DampedTrend', 'SES', 'Holt', 'ARIMA', 'SeasonalNaive', 'Automatic']);
    expect(board()).toHaveTextContent('The automatic forecast is number 9 of 11. Forecast from 4 points of the past, 9 months ahead each');
    await press(user, 'Show 2 more');
    expect(rows()).toHaveLength(11);
    expect(actions.calls).toContainEqual(['compareModels', 12]);
  });

  it('shows what it is at, and stops when asked', async () => {
    const user = await renderPane(fixtureActions({ compare: 'hangs' }));
    await confirmAndRun(user);
    await choose(user, /M420/);
    await press(user, 'Compare models');
    expect(screen.getByRole('progressbar', { name: 'Progress of comparing' })).toHaveAttribute('aria-valuetext', 'Tested Theta, 3 of 20');
    await press(user, 'Cancel comparing');
    expect(board()).toHaveTextContent('Comparing was cancelled.');
    expect(screen.getByRole('button', { name: 'Compare again' })).toBeInTheDocument();
  });
});

describe('phrases of the comparison', () => {
  const forms = (phrase: string | { readonly one: string; readonly other: string }): readonly string[] => (typeof phrase === 'string' ? [phrase] : [phrase.one, phrase.other]);
  const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

  it('have the same placeholders in English and German', () => {
    for (const key of Object.keys(phrases.en) as (keyof typeof phrases.en)[]) {
      expect(forms(phrases.de[key]).map(placeholders)).toEqual(forms(phrases.en[key]).map(placeholders));
    }
  });
});
