import type { ReactElement } from 'react';
import { Block } from '../../parts/Block';
import { DataTable } from '../../parts/DataTable';
import { useWords } from '../../strings/WordsContext';
import type { StockSummary } from './stockSummary';

/** Items, safety stock and value by ABC/XYZ class. */
export function Classes({ summary, currency }: { readonly summary: StockSummary; readonly currency: string }): ReactElement {
  const { t, format } = useWords();
  const money = summary.value !== null;
  const cells = (name: string, count: number, safety: number, value: number | null): string[] =>
    [name, format.quantity(count), format.quantity(safety), ...(money ? [value === null ? '' : format.money(value, currency)] : [])];
  return (
    <Block title={t('stock.classes')} aside={t('stock.classesAside', { by: t(money ? 'stock.byValue' : 'stock.byVolume') })}>
      <DataTable
        tight label={t('stock.classes')}
        columns={[{ id: 'class', title: t('stock.class') }, { id: 'count', title: t('stock.count'), align: 'right' }, { id: 'safety', title: t('stock.safety'), align: 'right' }, ...(money ? [{ id: 'value', title: t('stock.avgValue'), align: 'right' as const }] : [])]}
        rows={summary.classes.map((line) => ({ id: line.class, cells: cells(line.class, line.count, line.safetyStock, line.value) }))}
        foot={cells(t('stock.total'), summary.rows, summary.safetyStock, summary.value)}
      />
    </Block>
  );
}
