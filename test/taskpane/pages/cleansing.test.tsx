/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';
import type { CleansingProposal } from '../../../src/plan/model/influences';
import { phrases } from '../../../src/taskpane/pages/demand/cleansing/phrases';
import { fixtureActions } from '../fixture/fixtureActions';
import { confirmAndRun, press, renderPane } from '../fixture/renderPane';

const key = { item: 'HGP-T230', channel: 'DIY retail', loc: 'HAM' };
const outlier: CleansingProposal = { kind: 'outlier', item: 'HGP-T230', channel: '', from: '2025-W38', to: '2025-W38', found: 905, taken: 203, series: 5, key, state: 'open', sentence: '' };
const stockOut: CleansingProposal = { kind: 'stock-out', item: 'HGP-M420', channel: 'Dealers', from: '2025-W46', to: '2025-W49', found: 0, taken: 1262, series: 1, key, state: 'open', sentence: '' };
const accepted: CleansingProposal = { ...stockOut, item: 'HGP-B220', state: 'accepted' };

describe('Demand, proposals to cleanse the history', () => {
  it('are not mentioned where there is none to decide', async () => {
    const user = await renderPane(fixtureActions({ cleansing: [accepted] }));
    await confirmAndRun(user);
    expect(screen.queryByText(/of the history may not be demand/)).not.toBeInTheDocument();
  });

  it('say what is there and what would be taken, and lead to the series', async () => {
    const actions = fixtureActions({ cleansing: [outlier, stockOut, accepted] });
    const user = await renderPane(actions);
    await confirmAndRun(user);
    expect(await screen.findByText(/HGP-T230 has 905 in .*; 203 was to be expected\./)).toBeInTheDocument();
    expect(screen.getByText(/HGP-M420 · Dealers has 0 in .* to .*; 1,262 was to be expected had there been stock\./)).toBeInTheDocument();
    expect(screen.getByRole('region', { name: '2 parts of the history may not be demand' })).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'Show in the forecast' })[0]);
    expect(actions.calls).toContainEqual(['goToSeries', key, 'p_Forecast']);
  });

  it('are accepted or rejected one by one, leave the list, and come back with Undo', async () => {
    const actions = fixtureActions({ cleansing: [outlier, stockOut] });
    const user = await renderPane(actions);
    await confirmAndRun(user);
    await user.click(await screen.findByRole('button', { name: /^Accept: HGP-T230/ }));
    expect(actions.calls).toContainEqual(['decideCleansing', outlier, 'accept']);
    expect(await screen.findByText(/Written into Events: Outlier HGP-T230 2025-W38\. The next run follows it\./)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Accept: HGP-T230/ })).not.toBeInTheDocument();
    await press(user, 'Undo');
    await waitFor(() => expect(screen.getByRole('button', { name: /^Accept: HGP-T230/ })).toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: /^Reject: HGP-M420/ }));
    expect(actions.calls).toContainEqual(['decideCleansing', stockOut, 'reject']);
  });

  it('have the same placeholders in English and German', () => {
    const forms = (phrase: string | { readonly one: string; readonly other: string }): readonly string[] => (typeof phrase === 'string' ? [phrase] : [phrase.one, phrase.other]);
    const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const name of Object.keys(phrases.en) as (keyof typeof phrases.en)[]) expect(forms(phrases.de[name]).map(placeholders)).toEqual(forms(phrases.en[name]).map(placeholders));
  });
});
