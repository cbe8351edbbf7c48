import type { Settings } from '../../plan/model/planInput';
import { settingKeys, settings } from '../contract';
import type { SettingKey, SettingSpec } from '../contract';
import type { WorkbookReader } from '../cells';
import { isBlank, isError, keyText, shown } from './cellText';
import { openTable, readTyped } from './contractTable';
import type { Typed } from './contractTable';
import type { Finding } from './finding';
import { findingList } from './findingList';
import type { FindingList } from './findingList';

type Values = Readonly<Record<SettingKey, Typed>>;

const defaults = Object.fromEntries(settingKeys.map(({ key, default: value }) => [key, value])) as Values; // one entry per key

const text = (value: Typed): string => (value === null ? 'nothing' : String(value));

async function settingValues(reader: WorkbookReader, findings: FindingList): Promise<Values> {
  const table = await openTable(reader, settings, findings);
  if (!table) {
    findings.add('table-absent', undefined, () => `The workbook has no table ${settings.name}. ${settings.absent}`);
    return defaults;
  }
  const values: Record<SettingKey, Typed> = { ...defaults };
  const seen = new Set<string>();
  for (let row = 1; row < table.region.values.length; row++) {
    const name = keyText(table.raw(row, 'key'));
    const cell = table.raw(row, 'value');
    if (name === '') continue;
    const spec: (SettingSpec & { readonly key: SettingKey }) | undefined = settingKeys.find(({ key }) => key.toLowerCase() === name.toLowerCase());
    if (!spec) findings.add('setting-unknown', () => table.cell(row, 'key'), () => `“${shown(name)}” is not a setting that this version knows; it is not used.`);
    else if (seen.has(spec.key)) findings.add('key-repeated', () => table.cell(row, 'key'), () => `The setting ${spec.key} stands more than once; this row is left out.`);
    else {
      seen.add(spec.key);
      if (isBlank(cell)) continue;
      const value = readTyped(cell, spec);
      if (value !== undefined) values[spec.key] = value;
      else findings.add('cell-invalid', () => table.cell(row, 'value'), () => `“${isError(cell) ? cell.error : shown(cell)}” cannot be ${spec.key}; the default ${text(spec.default)} is taken.`);
    }
  }
  return values;
}

const isBucket = (value: Typed): value is NonNullable<Settings['bucket']> => typeof value === 'string' && /^(?:day|week|month|quarter|year)$/.test(value);

const isReconciliation = (value: Typed): value is NonNullable<Settings['reconcile']> =>
  typeof value === 'string' && /^(?:top-down|middle-out|ols|structural|wls|mint)$/.test(value);

/** The settings with the contract's defaults filled in; what cannot be read is reported and has its default. */
export async function readSettings(reader: WorkbookReader, findings: FindingList): Promise<Settings> {
  const values = await settingValues(reader, findings);
  return {
    asOf: values.AsOf === null ? null : String(values.AsOf),
    currency: String(values.Currency),
    horizonMonths: Number(values.HorizonMonths),
    horizonWeeks: Number(values.HorizonWeeks),
    bucket: isBucket(values.PlanBucket) ? values.PlanBucket : null,
    serviceDefault: Number(values.ServiceDefault),
    leadTimeDaysDefault: Number(values.LeadTimeDefault),
    holdingRate: Number(values.HoldingRate),
    orderCost: Number(values.OrderCost),
    seed: Number(values.Seed),
    ...((values.ForecastTier === 'fast' || values.ForecastTier === 'accurate') && { tier: values.ForecastTier }),
    ...(isReconciliation(values.Reconcile) && { reconcile: values.Reconcile }),
    ...(values.DecisionLagMonths !== defaults.DecisionLagMonths && { decisionLagMonths: Number(values.DecisionLagMonths) }),
    ...(values.Country !== null && { country: String(values.Country) }),
    ...(values.Region !== null && { region: String(values.Region) }),
  };
}

/** `m_Settings` alone, with what was found in it. */
export async function readSettingsTable(reader: WorkbookReader): Promise<{ readonly settings: Settings; readonly findings: readonly Finding[] }> {
  const findings = findingList();
  const read = await readSettings(reader, findings);
  return { settings: read, findings: findings.list() };
}
