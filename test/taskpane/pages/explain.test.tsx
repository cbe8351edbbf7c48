/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { TextEncoder } from 'node:util';
import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { RibbonRequest, RibbonRequests } from '../../../src/taskpane/ribbonRequests';
import type { AskedFigure } from '../../../src/taskpane/explain';
import { explainFixture } from '../fixture/explainFixture';
import { fixtureActions } from '../fixture/fixtureActions';
import { press, renderPane } from '../fixture/renderPane';

beforeAll(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
  Object.assign(globalThis, { TextEncoder }); // browsers have it, jsdom does not
});

/** A ribbon whose buttons a test presses. */
function ribbonOf(): RibbonRequests & { readonly ask: (request: RibbonRequest) => void } {
  const listeners = new Set<(request: RibbonRequest) => void>();
  return { ask: (request) => { for (const listener of listeners) listener(request); }, listen: (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; } };
}

async function explained(selected: AskedFigure | null, language: 'en' | 'de' = 'en') {
  const actions = { ...fixtureActions({ settings: { language } }), explain: await explainFixture(selected) };
  const ribbon = ribbonOf();
  const user = await renderPane(actions, { ribbon });
  await press(user, language === 'de' ? 'Seitenmenü öffnen' : 'Open the page menu');
  await press(user, language === 'de' ? 'Diese Zahl erklären' : 'Explain this number');
  return { user, actions, ribbon };
}

describe('Explain', () => {
  it('tells how the selected number came about, step by step with its cells, and that it replays', async () => {
    const { user, actions } = await explained({ figure: 'upper', item: 'HGP-T230', period: '2026-12', channel: '', loc: '' });
    const steps = await screen.findByRole('list', { name: 'Steps that led to the number' }, { timeout: 20_000 });
    const items = within(steps).getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    expect(items[0]).toMatch(/^1History[\d,]+35 known periods, Nov 23 to Oct 26, 1 missing one/);
    expect(items[1]).toMatch(/^2Gaps filled1Apr 25/);
    expect(items.some(item => /of the vote/.test(item))).toBe(true);
    expect(items.at(-1)).toMatch(/Upper end.*90\.0% quantile of the errors/);
    expect(screen.getByText(/^Replayed: [\d,]+\.$/)).toBeInTheDocument();
    expect(screen.getByText(/Same to the last digit as in the plan/)).toBeInTheDocument();
    await press(user, 'Go to Sales!B2:R2');
    expect(actions.calls).toContainEqual(['goTo', { sheet: 'Sales', address: 'B2:R2' }]);
    await press(user, 'Show 36 periods');
    expect(within(screen.getByRole('table', { name: 'Demand by period' })).getAllByRole('row')).toHaveLength(36);
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false }, 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await press(user, 'Replay');
    expect(await screen.findByText(/^Replayed: /)).toBeInTheDocument();
  }, 60_000);

  it('says what can be explained when no number of the plan is selected, and speaks German in a German pane', async () => {
    await explained(null, 'de');
    expect(await screen.findByText('Keine Zahl des Plans ist markiert.')).toBeInTheDocument();
  }, 60_000);

  it('leads from a family to its series, and says why a number cannot be explained', async () => {
    const { user } = await explained({ figure: 'consensus', item: 'HGP-T230', period: '2026-12', channel: '', loc: '' });
    await screen.findByText('Sum', undefined, { timeout: 20_000 });
    await press(user, 'How it came about: HGP-T230');
    expect(await screen.findByText('Upper end', undefined, { timeout: 20_000 })).toBeInTheDocument();
  }, 60_000);

  it('opens from the ribbon, and tells a failure with its sentence', async () => {
    const { ribbon } = await explained({ figure: 'baseline', item: 'NONE', period: '2026-12', channel: '', loc: '' });
    act(() => ribbon.ask('explain'));
    expect(await screen.findByText(/The plan has no baseline of “NONE”/, undefined, { timeout: 20_000 })).toBeInTheDocument();
  }, 60_000);
});
