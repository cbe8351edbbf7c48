/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { fixtureActions } from '../fixture/fixtureActions';
import { confirmAndRun, press, renderPane, settle } from '../fixture/renderPane';

/** Rules that need layout or colour run on the real page (test/browser). */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false }, 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

beforeAll(() => { HTMLCanvasElement.prototype.getContext = () => null; });

describe('every page', () => {
  it('has no axe violation on the way from Start to Settings', async () => {
    const user = await renderPane(fixtureActions());
    const found: (readonly string[])[] = [await violations()];
    await press(user, /^Read Sales/);
    found.push(await violations());
    await press(user, 'Confirm and forecast');
    found.push(await violations());
    await press(user, 'Table');
    found.push(await violations());
    await press(user, 'Stock parameters');
    found.push(await violations());
    await press(user, 'Open the page menu');
    found.push(await violations());
    await press(user, /^Settings/);
    found.push(await violations());
    expect(found.flat()).toEqual([]);
  }, 60_000);

  it('gives the focus to its title when the page changes', async () => {
    const user = await renderPane(fixtureActions());
    await press(user, /^Read Sales/);
    expect(screen.getByRole('heading', { level: 1, name: 'Confirm the mapping' })).toHaveFocus();
    await press(user, 'Back');
    expect(screen.getByRole('heading', { level: 1, name: 'Start a plan' })).toHaveFocus();
  });

  it('Esc closes the menu and gives the focus back to its button', async () => {
    const user = await renderPane(fixtureActions());
    await press(user, 'Open the page menu');
    expect(screen.getByRole('navigation', { name: 'Pages' })).toContainElement(document.activeElement as HTMLElement);
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Open the page menu' })).toHaveFocus();
  });

  it('can be worked by keys alone from Start to the result', async () => {
    const user = await renderPane(fixtureActions());
    const reach = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 40; presses += 1) {
        await user.tab();
        if (document.activeElement && name.test(document.activeElement.textContent)) break;
      }
      expect(document.activeElement).toHaveTextContent(name);
      await user.keyboard('{Enter}');
      await settle();
    };
    await reach(/^Read Sales/);
    await reach(/^Confirm and forecast$/);
    expect(screen.getByText('4 exceptions')).toBeInTheDocument();
  });

  it('names the steps that are not in this version', async () => {
    const user = await renderPane(fixtureActions());
    await confirmAndRun(user);
    const steps = screen.getByRole('navigation', { name: 'Steps of the cycle' });
    expect(steps).toHaveTextContent('Supply: not in this version');
    expect(screen.getAllByRole('button', { name: /open$/ })).toHaveLength(1);
  });
});
