/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen } from '@testing-library/react';
import type { RecalledRun } from '../../../src/actions/recallRun';
import type { PaneActions } from '../../../src/taskpane/actions';
import { fixtureActions, type FixtureOptions } from '../fixture/fixtureActions';
import { press, renderPane } from '../fixture/renderPane';
import { samplePlan } from '../fixture/samplePlan';

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

const finished = new Date(2026, 10, 7, 8, 28);
const same: RecalledRun = { state: 'same', plan: samplePlan(), milliseconds: 200, finished };

type Reply = Awaited<ReturnType<NonNullable<PaneActions['recallRun']>>>;

/** A pane over a workbook with a remembered history; each look at the last run waits for `answer`. */
function recalling(options: FixtureOptions = {}) {
  const whole = fixtureActions({ remembered: true, ...options });
  const signals: AbortSignal[] = [];
  let settleLast: { resolve: (reply: Reply) => void; reject: (reason: Error) => void } | null = null;
  const actions: PaneActions = { ...whole, recallRun: (_mapping, signal) => { signals.push(signal); return new Promise((resolve, reject) => { settleLast = { resolve, reject }; }); } };
  const pause = (): Promise<void> => act(async () => { await jest.advanceTimersByTimeAsync(500); });
  return {
    actions, signals, pause, change: whole.change,
    answer: async (reply: Reply | Error) => {
      await pause();
      await act(async () => { if (reply instanceof Error) settleLast?.reject(reply); else settleLast?.resolve(reply); });
    },
  };
}

describe('the last run\'s result when the pane opens', () => {
  it('shows again on Demand and Stock with the time of the run, after the first paint', async () => {
    const { actions, signals, answer } = recalling();
    const user = await renderPane(actions);
    expect(signals).toHaveLength(0);
    expect(screen.getByText('looking up the last run')).toBeInTheDocument();
    expect(screen.queryByText('not run yet')).not.toBeInTheDocument();
    await answer(same);
    expect(screen.getByText('today 08:28, 0.2 s')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Result/ })).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('button', { name: /Result/ })).toHaveTextContent('4 exceptions');
    expect(screen.getByRole('button', { name: 'Run again' })).toBeInTheDocument();
    await press(user, /^Done Run/);
    expect(screen.getByText(/Made again from the same inputs: it is the same plan\. Nothing was written\. Fingerprint/)).toBeInTheDocument();
    await press(user, 'Stock parameters');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Stock parameters');
    expect(screen.queryByText('No stock parameters yet')).not.toBeInTheDocument();
  });

  it('names the day of a run of another day, in German too', async () => {
    const { actions, answer } = recalling({ settings: { language: 'de' } });
    await renderPane(actions, { locale: 'de-AT' });
    await answer({ ...same, finished: new Date(2026, 9, 30, 17, 28) });
    expect(screen.getByText(/^30\. Okt\.? 26, 17:28, 0,2 s$/)).toBeInTheDocument();
  });

  it('shows no figure but says so when the inputs have changed, and looks again after the next change', async () => {
    const { actions, answer, change, signals } = recalling();
    await renderPane(actions);
    await answer({ state: 'changed', why: 'inputs', finished });
    expect(screen.getByText('Inputs changed since the last run (08:28).')).toBeInTheDocument();
    expect(screen.getByText('last run 08:28')).toBeInTheDocument();
    expect(screen.queryByText('4 exceptions')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Run forecast' })).toBeInTheDocument();
    await act(async () => change());
    await answer(same);
    expect(signals).toHaveLength(2);
    expect(screen.queryByText(/^Inputs changed/)).not.toBeInTheDocument();
    expect(screen.getByText('4 exceptions')).toBeInTheDocument();
  });

  it('gives way to a run: what was under way is aborted, and a late answer changes nothing', async () => {
    const { actions, answer, pause, signals } = recalling({ run: 'hangs' });
    const user = await renderPane(actions);
    await pause();
    await press(user, 'Run forecast');
    expect(signals[0]?.aborted).toBe(true);
    await answer(same);
    expect(screen.getByRole('button', { name: 'Cancel run' })).toBeInTheDocument();
    expect(screen.queryByText('4 exceptions')).not.toBeInTheDocument();
  });

  it('gives way to a change of the inputs meanwhile', async () => {
    const { actions, pause, change, signals } = recalling();
    await renderPane(actions);
    await pause();
    await act(async () => change());
    await pause();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('says what went wrong when the last run cannot be read', async () => {
    const failing = recalling();
    await renderPane(failing.actions);
    await failing.answer(new Error('x_Runs, run 1: “x” in ts is not a time. Run the plan again.'));
    expect(screen.getByText(/x_Runs, run 1/)).toBeInTheDocument();
  });

  it('a workbook never run is “not run yet”', async () => {
    const { actions, answer } = recalling();
    await renderPane(actions);
    await answer({ state: 'none' });
    expect(screen.getAllByText('not run yet').length).toBeGreaterThan(0);
  });
});
