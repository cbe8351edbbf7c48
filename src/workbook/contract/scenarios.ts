import type { TableSpec } from './tableSpec';

/** Plans that might be. */
export const scenarios = {
  name: 'x_Scenarios',
  sheet: 'Scenarios',
  owner: 'concord',
  about: 'Scenarios: the base plan with other inputs.',
  absent: 'There is the base plan alone.',
  columns: [
    { name: 'scenario', type: 'id', key: true, help: 'Short name of the scenario.', example: 'overtime-april' },
    { name: 'name', type: 'txt', optional: true, help: 'Name that people read.', example: 'April in overtime' },
    { name: 'parent', type: 'fk', optional: true, references: 'x_Scenarios', help: 'Scenario it begins from; empty: the base plan.', example: 'spring-push' },
    { name: 'owner', type: 'txt', optional: true, help: 'Who made it.', example: 's.novak' },
    { name: 'created', type: 'ts', optional: true, unit: 'UTC', help: 'When.', example: '2026-11-10T13:20:00' },
    { name: 'note', type: 'txt', optional: true, help: 'What it is for.', example: 'What if the subcontractor is full' },
  ],
} as const satisfies TableSpec;

/** What a scenario changes. */
export const deltas = {
  name: 'x_Deltas',
  sheet: 'Scenario Changes',
  owner: 'concord',
  about: 'What each scenario changes in the inputs, a row per cell.',
  absent: 'Scenarios change nothing.',
  columns: [
    { name: 'scenario', type: 'fk', key: true, references: 'x_Scenarios', help: 'The scenario.', example: 'overtime-april' },
    { name: 'table', type: 'txt', key: true, help: 'Table that is changed.', example: 'm_Resources' },
    { name: 'row_key', type: 'txt', key: true, help: 'Key of the row.', example: 'ASM-1' },
    { name: 'column', type: 'txt', key: true, help: 'Column that is changed.', example: 'ot_max_pct' },
    { name: 'old', type: 'txt', optional: true, help: 'What the base plan has.', example: '0.2' },
    { name: 'new', type: 'txt', optional: true, help: 'What the scenario has.', example: '0.35' },
    { name: 'reason', type: 'txt', optional: true, help: 'Why.', example: 'Agreement with the works council' },
  ],
} as const satisfies TableSpec;
