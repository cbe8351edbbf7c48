import { settingKeys } from '../../contract';
import type { SettingSpec } from '../../contract';
import { isBlank, isError, shown } from '../../read/cellText';
import { readTyped } from '../../read/contractTable';
import type { Book } from '../book';
import type { Report } from '../report';
import { nearlyNamed } from './spelling';

/** Keys of `m_Settings` that are not known, and values that are not what their key wants. */
export function checkSettings(book: Book, report: Report): void {
  const table = book.filled('m_Settings');
  if (!table) return;
  for (const row of table.rows) {
    const key = table.text(row, 'key');
    if (key === '') continue;
    const spec: SettingSpec | undefined = settingKeys.find((each) => each.key.toLowerCase() === key.toLowerCase());
    if (!spec) {
      const meant = nearlyNamed(key, settingKeys.map((each) => each.key));
      const cell = table.at(row, 'key');
      report.add('setting-unknown', {
        cell, ...(meant !== undefined && { severity: 'warning', fix: { kind: 'set', label: `Write ${meant}`, changes: [{ cell, content: meant }] } }),
        message: `“${shown(key)}” is not a setting that Concord knows.${meant === undefined ? '' : ` ${meant} is probably meant.`}`,
      });
      continue;
    }
    const value = table.raw(row, 'value');
    if (isBlank(value) || isError(value) || readTyped(value, spec) !== undefined) continue;
    const range = spec.values ? ` It is one of ${spec.values.join(', ')}.` : spec.min === undefined ? '' : ` It is ${spec.min} or more${spec.max === undefined ? '' : `, ${spec.max} at most`}.`;
    report.add('setting-invalid', { cell: table.at(row, 'value'), message: `“${shown(value)}” cannot be the setting ${spec.key}; ${spec.default === null ? 'nothing' : String(spec.default)} is taken.${range}` });
  }
}
