import type { PaneSettings } from '../../actions';

/** The form as typed. */
export type SettingsForm = { readonly [Field in keyof PaneSettings]: Field extends 'language' ? PaneSettings['language'] : string };

export interface NumberField {
  readonly field: 'horizonMonths' | 'horizonWeeks' | 'serviceDefault' | 'leadTimeDaysDefault';
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

/** The range of each number; service is typed in percent. */
export const numberFields: readonly NumberField[] = [
  { field: 'horizonMonths', from: 1, to: 60, whole: true },
  { field: 'horizonWeeks', from: 1, to: 260, whole: true },
  { field: 'serviceDefault', from: 50, to: 99.99, whole: false },
  { field: 'leadTimeDaysDefault', from: 0, to: 1000, whole: true },
];

/** A typed number, with a decimal point or comma; NaN when it is not one. */
export function typedNumber(text: string): number {
  const plain = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

const inRange = (text: string, { from, to, whole }: NumberField): boolean => {
  const value = typedNumber(text);
  return value >= from && value <= to && (!whole || Number.isInteger(value));
};

/** Fields that cannot be saved as typed. */
export function badFields(form: SettingsForm): readonly (keyof PaneSettings)[] {
  return [
    ...numberFields.filter((field) => !inRange(form[field.field], field)).map(({ field }) => field),
    ...(/^[A-Za-z]{3}$/.test(form.currency.trim()) ? [] : ['currency' as const]),
  ];
}

/** Settings as text to type over; `decimal` writes the service level the way the user's locale does. */
export const formOf = (settings: PaneSettings, decimal: (value: number) => string): SettingsForm => ({
  ...settings,
  horizonMonths: String(settings.horizonMonths),
  horizonWeeks: String(settings.horizonWeeks),
  serviceDefault: decimal(Math.round(settings.serviceDefault * 1e6) / 1e4),
  leadTimeDaysDefault: String(settings.leadTimeDaysDefault),
});

/** The settings a form without bad fields stands for. */
export const settingsOf = (form: SettingsForm): PaneSettings => ({
  ...form,
  horizonMonths: typedNumber(form.horizonMonths),
  horizonWeeks: typedNumber(form.horizonWeeks),
  serviceDefault: Math.round(typedNumber(form.serviceDefault) * 1e4) / 1e6,
  leadTimeDaysDefault: typedNumber(form.leadTimeDaysDefault),
  currency: form.currency.trim().toUpperCase(),
  userName: form.userName.trim(),
});
