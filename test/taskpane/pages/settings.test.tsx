/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { fixtureActions, sampleSettings } from '../fixture/fixtureActions';
import { press, renderPane } from '../fixture/renderPane';

async function openSettings(user: UserEvent): Promise<void> {
  await press(user, /page menu|Seitenmenü/);
  await press(user, /^Settings|^Einstellungen/);
}

async function fill(user: UserEvent, label: string, text: string): Promise<void> {
  await user.clear(screen.getByLabelText(label));
  await user.type(screen.getByLabelText(label), text);
}

describe('Settings', () => {
  it('saves what was typed, service as a fraction and the currency in capitals', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    await openSettings(user);
    await fill(user, 'Horizon in months', '24');
    await fill(user, 'Service level in %', '97.5');
    await fill(user, 'Currency', 'usd');
    await press(user, 'Save settings');
    expect(actions.calls).toContainEqual(['writeSettings', { ...sampleSettings, horizonMonths: 24, serviceDefault: 0.975, currency: 'USD' }]);
    expect(screen.getByText('Settings saved.')).toBeInTheDocument();
  });

  it('pressed with a bad field saves nothing, focuses the field and says what it takes', async () => {
    const actions = fixtureActions();
    const user = await renderPane(actions);
    await openSettings(user);
    await fill(user, 'Lead time in days', 'soon');
    await press(user, 'Save settings');
    expect(actions.calls.some(([name]) => name === 'writeSettings')).toBe(false);
    expect(screen.getByLabelText('Lead time in days')).toHaveFocus();
    expect(screen.getByText('Type a whole number from 0 to 1000.')).toBeInTheDocument();
    expect(screen.getByText('1 field needs a look before saving.')).toBeInTheDocument();
  });

  it('says what went wrong when saving fails', async () => {
    const user = await renderPane({ ...fixtureActions(), writeSettings: () => Promise.reject(new Error('The sheet Settings is protected.')) });
    await openSettings(user);
    await press(user, 'Save settings');
    expect(screen.getByRole('alert')).toHaveTextContent('The settings were not saved. The sheet Settings is protected.');
  });

  it('speaks German when Office does, with German numbers', async () => {
    const user = await renderPane(fixtureActions({ settings: { language: 'auto', serviceDefault: 0.975 } }), { locale: 'de-AT' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Einen Plan beginnen');
    await openSettings(user);
    expect(screen.getByLabelText('Servicegrad in %')).toHaveValue('97,5');
  });

  it('changes the language of the pane once saved', async () => {
    const user = await renderPane(fixtureActions());
    await openSettings(user);
    await user.selectOptions(screen.getByLabelText('Language of this panel'), 'Deutsch');
    await press(user, 'Save settings');
    expect(screen.getByText('Einstellungen gespeichert.')).toBeInTheDocument();
  });
});
