/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { SAMPLE_SEED, sampleCompany } from '../../../src/sample/sampleCompany';
import { inputTableCount, sampleFigures } from '../../../src/taskpane/pages/start/sampleFigures';
import { contract } from '../../../src/workbook/contract';
import { fixtureActions } from '../fixture/fixtureActions';
import { press, renderPane } from '../fixture/renderPane';

describe('adding from the Start page', () => {
  it('adds the sample company and opens its demand review without asking for a mapping', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    await press(user, 'Add the sample company');
    expect(actions.calls).toContainEqual(['addSample']);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Demand review');
    expect(screen.getByRole('button', { name: 'Run forecast' })).toBeInTheDocument();
    expect(actions.calls.some(([name]) => name === 'proposeMapping' || name === 'runPlan')).toBe(false);
  });

  it('adds a blank template, stays on Start and says what to do next', async () => {
    const user = await renderPane(fixtureActions());
    await press(user, 'Add the template');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Start a plan');
    expect(screen.getByText('30 sheets added.')).toBeInTheDocument();
  });

  it('shows how far it is, and leaves everything as it was when cancelled', async () => {
    const user = await renderPane(fixtureActions({ add: 'hangs' }));
    await press(user, 'Add the sample company');
    expect(screen.getByRole('progressbar', { name: 'Progress of adding' })).toHaveAttribute('aria-valuetext', 'Write the sheets: Items');
    expect(screen.getByRole('button', { name: 'Add the template' })).toHaveAttribute('aria-disabled', 'true');
    await press(user, 'Cancel adding');
    expect(screen.getByText('Nothing was added.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Add the sample company' })).toBeInTheDocument();
  });

  it('says why nothing could be added', async () => {
    const user = await renderPane(fixtureActions({ add: 'fails' }));
    await press(user, 'Add the template');
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing could be added. The workbook structure is protected.');
  });

  it('offers no sample where there are input tables, and says which', async () => {
    await renderPane(fixtureActions({ tables: [{ name: 'm_Items', rows: 96 }, { name: 't_Demand', rows: 33_081 }, { name: 'm_BOM', rows: 400 }, { name: 'm_FX', rows: 0 }] }));
    expect(screen.queryByRole('button', { name: 'Add the sample company' })).not.toBeInTheDocument();
    expect(screen.getByText(/This workbook has 4 input tables \(m_Items, t_Demand and m_BOM among them\)/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Add the template' })).toBeInTheDocument();
  });

  it('shows which tables are there with their rows', async () => {
    await renderPane(fixtureActions({ tables: [{ name: 'm_Items', rows: 96 }, { name: 't_Demand', rows: 33_081 }, { name: 'm_BOM', rows: 400 }, { name: 't_Budget', rows: 0 }] }));
    const table = screen.getByRole('table', { name: 'What each table unlocks' });
    const rows = within(table).getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual(expect.arrayContaining([expect.stringMatching(/^Demand history.*33,081 rows$/), expect.stringMatching(/^Items.*96 rows$/), expect.stringMatching(/^Budget.*empty, no gap$/), expect.stringMatching(/^1 other table.*400 rows$/)]));
  });

  it('describes the sample as it is', () => {
    const tables = sampleCompany(SAMPLE_SEED);
    expect(sampleFigures.sheets).toBe(tables.length);
    expect(sampleFigures.items).toBe(tables.find(({ spec }) => spec.name === 'm_Items')?.rows.length);
    expect(inputTableCount).toBe(contract.filter(({ owner }) => owner === 'people').length);
    const days = tables.find(({ spec }) => spec.name === 't_Demand')?.rows.map(({ date }) => Date.parse(String(date))) ?? [];
    const [first, last] = days.reduce(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [Infinity, -Infinity]);
    expect(Math.round((last - first) / 86_400_000 / 365.25)).toBe(sampleFigures.years);
  });
});
