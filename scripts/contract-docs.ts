import { contract, settingKeys } from '../src/workbook/contract';
import type { ColumnSpec, TableSpec } from '../src/workbook/contract';

const escape = (text: string): string => text.replaceAll('|', '\\|');

function limits({ type, min, max }: ColumnSpec): string {
  if (min === undefined && max === undefined) return type === 'pct' ? ', 0 to 1' : '';
  if (max === undefined) return `, from ${min}`;
  return min === undefined ? `, to ${max}` : `, ${min} to ${max}`;
}

function typeOf(column: ColumnSpec): string {
  if (column.values) return column.values.map((value) => `\`${value}\``).join(', ');
  const among = column.among?.map(({ table, column: of }) => `\`${table}[${of}]\``).join(' or ');
  const type = column.references ? `key of \`${column.references}\`` : column.type;
  return `${type}${column.list ? ' list' : ''}${among ? `: ${among}` : ''}${limits(column)}`;
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
    `${table.about}${table.unlocks ? ` *It unlocks:* ${table.unlocks}` : ''} *Without it:* ${table.absent}`,
    '',
    '| column | type | unit | if empty | meaning | example |',
    '|---|---|---|---|---|---|',
    ...table.columns.map(columnRow),
    periods,
    table.contributors ? `\nThen one column per contributor, with the id in \`m_Users\` as its header. ${table.contributors}\n` : '',
    ...(table.alternatives ?? []).map(({ columns, filled }) => `\nOf ${columns.map((column) => `\`${column}\``).join(' and ')}, ${filled} is filled.\n`),
  ].join('\n');
}

const settingRow = (setting: (typeof settingKeys)[number]): string => {
  const range = 'min' in setting ? ` (from ${setting.min}${'max' in setting ? ` to ${setting.max}` : ''})` : '';
  const choices = 'values' in setting ? ` One of ${setting.values.join(', ')}.` : '';
  return `| ${setting.key} | ${setting.default ?? '(empty)'}${range} | ${'unit' in setting ? setting.unit : ''} | ${setting.help}${choices} |`;
};

/** The workbook contract as the Markdown page `docs/workbook.md`. */
export function contractDocs(): string {
  const sections = (which: (table: TableSpec) => boolean): string[] => contract.filter(which).map(tableSection);
  return [
    '# What a Concord workbook holds',
    '',
    '<!-- Made from src/workbook/contract by scripts/contract-docs.ts; change it there. -->',
    '',
    'Everything is an Excel table, found by its name and its column headers, never by position. Sort, filter and add columns as you like.',
    'Bold columns are the key: one row for each combination. Row order never matters. A period is written `2026-11` (month), `2026-W45` (ISO week), `2026-11-23` (day), `2026-Q4` or `2026`.',
    '',
    'Types: `id` is 1 to 32 letters, digits, `.`, `_` or `-`; `txt` any text; `date` a day; `ts` a day with its time; `per` a period; `int` a whole number; `dec` a number; `pct` a share from 0 to 1 (`95 %` is read as 0.95); `bool` yes or no. A `list` holds several values, parted by `;`. A key of another table has to stand there, where that table exists.',
    '',
    'Durations end in `_d` (calendar days), `_wd` (working days), `_h` (hours) or `_wk` (weeks). Money is in the company currency unless a `currency` column says otherwise. A row without a needed cell is left out and named; nothing is guessed.',
    '',
    'Demand history may stand in any layout of your own (a row per item and date, periods across, or periods down) under any headers: Concord proposes how to read it, you confirm, and `x_Mappings` remembers.',
    '',
    '## Tables you own',
    '',
    ...sections((table) => table.owner === 'people'),
    '### Keys of `m_Settings`',
    '',
    '| key | default | unit | meaning |',
    '|---|---|---|---|',
    ...settingKeys.map(settingRow),
    '',
    '## Plans Concord writes',
    '',
    ...sections((table) => table.name.startsWith('p_')),
    '## Control tables Concord keeps',
    '',
    ...sections((table) => table.name.startsWith('x_')),
  ].join('\n').replace(/\n{3,}/g, '\n\n').trimEnd() + '\n';
}
