import { contract, settingKeys } from '../src/workbook/contract';
import type { ColumnSpec, TableSpec } from '../src/workbook/contract';

const escape = (text: string): string => text.replaceAll('|', '\\|');

function typeOf(column: ColumnSpec): string {
  if (column.values) return column.values.map((value) => `\`${value}\``).join(', ');
  return column.references ? `key of \`${column.references}\`` : column.type;
}

function columnRow(column: ColumnSpec): string {
  const name = column.key ? `**${column.name}**` : column.name;
  const needed = column.optional ? 'may be empty' : 'needed';
  const rule = column.default === undefined ? needed : `default \`${column.default}\``;
  return `| ${name} | ${escape(typeOf(column))} | ${column.unit ?? ''} | ${rule} | ${escape(column.help)} | \`${escape(String(column.example))}\` |`;
}

function tableSection(table: TableSpec): string {
  const periods = table.periods ? `\nThen one column per period, with the period id as its header. ${table.periods}\n` : '';
  return [
    `### \`${table.name}\` (sheet ${table.sheet})`,
    '',
    `${table.about} *Without it:* ${table.absent}`,
    '',
    '| column | type | unit | if empty | meaning | example |',
    '|---|---|---|---|---|---|',
    ...table.columns.map(columnRow),
    periods,
  ].join('\n');
}

const settingRow = (setting: (typeof settingKeys)[number]): string => {
  const range = 'min' in setting ? ` (from ${setting.min}${'max' in setting ? ` to ${setting.max}` : ''})` : '';
  const choices = 'values' in setting ? ` One of ${setting.values.join(', ')}.` : '';
  return `| ${setting.key} | ${setting.default ?? '(empty)'}${range} | ${'unit' in setting ? setting.unit : ''} | ${setting.help}${choices} |`;
};

/** The workbook contract as the Markdown page `docs/workbook.md`. */
export function contractDocs(): string {
  const owned = (owner: TableSpec['owner']): string[] => contract.filter((table) => table.owner === owner).map(tableSection);
  return [
    '# What a Concord workbook holds',
    '',
    '<!-- Made from src/workbook/contract by scripts/contract-docs.ts; change it there. -->',
    '',
    'Everything is an Excel table, found by its name and its column headers, never by position. Sort, filter and add columns as you like.',
    'Bold columns are the key: one row for each combination. Row order never matters. A period is written `2026-11` (month), `2026-W45` (ISO week), `2026-11-23` (day), `2026-Q4` or `2026`.',
    '',
    'Demand history may stand in any layout of your own (a row per item and date, periods across, or periods down) under any headers: Concord proposes how to read it, you confirm, and `x_Mappings` remembers.',
    '',
    '## Tables you own',
    '',
    ...owned('people'),
    '### Keys of `m_Settings`',
    '',
    '| key | default | unit | meaning |',
    '|---|---|---|---|',
    ...settingKeys.map(settingRow),
    '',
    '## Tables Concord writes',
    '',
    ...owned('concord'),
  ].join('\n').replace(/\n{3,}/g, '\n\n').trimEnd() + '\n';
}
