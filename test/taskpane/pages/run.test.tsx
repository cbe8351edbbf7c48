/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import type { Progress, Watch } from '../../../src/actions/ports';
import { fixtureActions, sampleFindings, replyTo } from '../fixture/fixtureActions';
import { confirmAndRun, press, renderPane } from '../fixture/renderPane';

describe('Demand, Ready? and Run', () => {
  it('lists errors before warnings, each with its cell, then what is in order', async () => {
    const actions = fixtureActions({ remembered: true });
    const user = await renderPane(actions);
    expect(screen.getByRole('button', { name: /Ready/ })).toHaveTextContent('1 error, 1 warning');
    const rows = within(screen.getByRole('region', { name: /Ready/ })).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent('The date is missing');
    expect(rows[1]).toHaveTextContent('is not a number');
    expect(rows[2]).toHaveTextContent('Demand history Nov 23 to Oct 26, 184 rows, 6 series');
    await press(user, 'Go to Sales 23-26!C84');
    expect(actions.calls).toContainEqual(['goTo', { sheet: 'Sales 23-26', address: 'C84' }]);
  });

  it('keeps Run off only when no series is left', async () => {
    const none = { ...replyTo({}), findings: sampleFindings, preview: { ...replyTo({}).preview, series: 0 } };
    const actions = { ...fixtureActions({ remembered: true }), proposeMapping: async () => none };
    const user = await renderPane(actions);
    expect(screen.getByText('No series is left to plan.')).toBeInTheDocument();
    await press(user, 'Run forecast');
    expect(actions.calls.some(([name]) => name === 'runPlan')).toBe(false);
  });

  it('names the stage and the series at hand while it runs', async () => {
    const user = await renderPane(fixtureActions({ run: 'hangs' }));
    await confirmAndRun(user);
    expect(screen.getByText('Choose models and forecast: HGP-M420 · Dealers (3 of 6)')).toBeInTheDocument();
    const stages = within(screen.getByRole('list', { name: 'Stages of the run' })).getAllByRole('listitem');
    expect(stages.map((stage) => within(stage).getByRole('img').getAttribute('aria-label'))).toEqual(['Done', 'In progress', 'Not started', 'Not started', 'Not started', 'Not started']);
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0.4');
  });

  it('Cancel aborts the run and returns to Ready? with the sentence that nothing was written', async () => {
    const user = await renderPane(fixtureActions({ run: 'hangs' }));
    await confirmAndRun(user);
    await press(user, 'Cancel run');
    expect(screen.getByText('Nothing was written.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Ready/ })).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('button', { name: 'Run forecast' })).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it('ignores progress that arrives after the cancel, and a run that was finished all the same is shown as done', async () => {
    const started: Watch[] = [];
    const late: Progress = { stage: 'write', done: 1, total: 1, detail: '' };
    let finish: () => void = () => undefined;
    const whole = fixtureActions();
    const actions = { ...whole, runPlan: (...[mapping, watch]: Parameters<typeof whole.runPlan>) => { started.push(watch); return new Promise<Awaited<ReturnType<typeof whole.runPlan>>>((resolve) => { finish = () => { void whole.runPlan(mapping, { ...watch, progress: () => undefined }).then(resolve); }; }); } };
    const user = await renderPane(actions);
    await confirmAndRun(user);
    await press(user, 'Cancel run');
    expect(started[0]?.signal.aborted).toBe(true);
    expect(screen.getByRole('button', { name: 'Cancel run' })).toHaveAttribute('aria-disabled', 'true');
    await act(async () => { started[0]?.progress(late); finish(); });
    expect(await screen.findByText('4 exceptions')).toBeInTheDocument();
  });

  it('a failed run says what is wrong, where, that nothing was changed, and what to do', async () => {
    const actions = fixtureActions({ run: 'fails' });
    const user = await renderPane(actions);
    await confirmAndRun(user);
    expect(screen.getByRole('alert')).toHaveTextContent('The plan was not written. Consensus Plan is protected. The sheets are as they were before the run. Unprotect the sheet and run again.');
    await press(user, 'Go to Consensus Plan!A5');
    expect(actions.calls).toContainEqual(['goTo', { sheet: 'Consensus Plan', address: 'A5' }]);
  });

  it('does not claim the sheets are as they were when they could not be brought back', async () => {
    const user = await renderPane({ ...fixtureActions(), runPlan: () => Promise.reject(Object.assign(new Error('The write stopped half-way.'), { restored: false })) });
    await confirmAndRun(user);
    expect(screen.getByRole('alert')).toHaveTextContent('The sheets could not be brought back');
    expect(screen.getByRole('alert')).not.toHaveTextContent('as they were before');
  });

  it('keeps the focus in the pane when the pressed button goes away', async () => {
    const user = await renderPane(fixtureActions({ remembered: true, run: 'hangs' }));
    await press(user, 'Run forecast');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^In progress Run/ }));
  });

  it('without a history shows what is missing and the way to it', async () => {
    const user = await renderPane(fixtureActions());
    await press(user, 'Open the page menu');
    await press(user, /^Demand/);
    expect(screen.getByText('No history chosen yet')).toBeInTheDocument();
    await press(user, 'Choose the history');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Start a plan');
  });
});
