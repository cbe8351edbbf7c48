import type { ColumnType, TableSpec } from './tableSpec';

/** One row of `m_Settings`: a key that Concord knows. */
export interface SettingSpec {
  readonly key: string;
  readonly type: ColumnType;
  /** Null: nothing set. */
  readonly default: string | number | null;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
  readonly help: string;
}

/** The keys of `m_Settings` with their defaults. */
export const settingKeys = [
  { key: 'AsOf', type: 'date', default: null, help: 'Last day that history is known for. Empty: the end of the last period of the history.' },
  { key: 'Currency', type: 'txt', default: 'EUR', help: 'Company currency, as its ISO code.' },
  { key: 'Country', type: 'txt', default: null, help: 'ISO code of the country whose public holidays are no working days. Empty: none are known.' },
  { key: 'Region', type: 'txt', default: null, help: 'Region of the country, for its own holidays.' },
  { key: 'WeekStart', type: 'enum', default: 'monday', values: ['monday', 'saturday', 'sunday'], help: 'First day of the week in planning views. Week ids are ISO weeks, from Monday, all the same.' },
  { key: 'HorizonMonths', type: 'int', default: 18, unit: 'months', min: 1, max: 36, help: 'How far monthly, quarterly and yearly plans reach.' },
  { key: 'HorizonWeeks', type: 'int', default: 26, unit: 'weeks', min: 1, max: 156, help: 'How far weekly and daily plans reach.' },
  { key: 'FrozenWeeks', type: 'int', default: 0, unit: 'weeks', min: 0, max: 52, help: 'Weeks from now in which the plan is not changed.' },
  { key: 'SlushyWeeks', type: 'int', default: 0, unit: 'weeks', min: 0, max: 52, help: 'Weeks after those in which it is changed only within the band.' },
  { key: 'PlanBucket', type: 'enum', default: 'auto', values: ['auto', 'day', 'week', 'month', 'quarter', 'year'], help: 'Period to plan in. auto: months where a year of them can be made, else the period of the history.' },
  { key: 'ForecastTier', type: 'enum', default: 'auto', values: ['fast', 'auto', 'accurate'], help: 'How much time a forecast may take. fast: fewer models, for very many series. auto: the default. accurate: more kinds of model, about twenty times the time of auto.' },
  { key: 'Reconcile', type: 'enum', default: 'bottom-up', values: ['bottom-up', 'top-down', 'middle-out', 'ols', 'structural', 'wls', 'mint'], help: 'How forecasts of items agree with forecasts made of their sums. bottom-up: sums are those of the items. top-down, middle-out: the forecast of the total, or of families, is spread down. ols, structural, wls, mint: all forecasts are moved as little as their errors allow.' },
  { key: 'ServiceDefault', type: 'pct', default: 0.95, min: 0, max: 0.99999, unit: 'share', help: 'Cycle service level where Stock Policy says nothing.' },
  { key: 'LeadTimeDefault', type: 'dec', default: 30, unit: 'calendar days', min: 0, max: 3650, help: 'Lead time where nothing says otherwise.' },
  { key: 'HoldingRate', type: 'pct', default: 0.25, unit: 'share of value a year', min: 0, max: 1, help: 'Cost of holding one unit of value for a year.' },
  { key: 'OrderCost', type: 'dec', default: 0, unit: 'company currency', min: 0, help: 'Cost of placing one order; 0: lots are not sized by cost.' },
  { key: 'WACC', type: 'pct', default: 0.08, unit: 'share a year', min: 0, max: 1, help: 'Cost of capital.' },
  { key: 'BandPct', type: 'pct', default: 0.1, unit: 'share', min: 0, max: 1, help: 'How far weekly plans may lie off the monthly plan before it is an exception.' },
  { key: 'DecisionLagMonths', type: 'int', default: 2, unit: 'months', min: 0, max: 12, help: 'How long before a month its plan is decided; accuracy is judged at this lag.' },
  { key: 'Seed', type: 'int', default: 1, min: 0, max: 4_294_967_295, help: 'Start of the random streams; the same seed gives the same plan.' },
] as const satisfies readonly SettingSpec[];

/** Settings of the plan, a row per key. */
export const settings = {
  name: 'm_Settings',
  sheet: 'Settings',
  owner: 'people',
  about: 'Settings of the plan, a row per key. A key that is missing has its default.',
  unlocks: 'Your own horizon, service level, holding rate, currency and calendar.',
  absent: `Every setting has its default: ${settingKeys.flatMap(({ key, default: value }) => (value === null ? [] : [`${key} ${value}`])).join(', ')}.`,
  columns: [
    { name: 'key', type: 'id', key: true, help: 'Name of the setting.', example: 'HorizonMonths' },
    { name: 'value', type: 'txt', optional: true, help: 'Its value; empty means the default.', example: 18 },
    { name: 'unit', type: 'txt', optional: true, help: 'Unit of the value, for people.', example: 'months' },
    { name: 'note', type: 'txt', optional: true, help: 'Why it is set so, for people.', example: 'Agreed in the March S&OP' },
  ],
} as const satisfies TableSpec;

/** The name of a key of `m_Settings`. */
export type SettingKey = (typeof settingKeys)[number]['key'];
