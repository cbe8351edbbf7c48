import type { ReactElement } from 'react';
import { Block } from '../../parts/Block';
import { DataTable } from '../../parts/DataTable';
import { usePane } from '../../state/PaneContext';
import { useWords } from '../../strings/WordsContext';
import type { StockSummary } from './stockSummary';

/** The rows that tie up most; each goes to its row on the sheet. */
export function Largest({ summary, currency }: { readonly summary: StockSummary; readonly currency: string }): ReactElement {
  const { t, format } = useWords();
  const { commands } = usePane();
  const money = summary.value !== null;
  const title = t(money ? 'stock.largestValue' : 'stock.largest');
  return (
    <Block title={title} aside={t('common.units')}>
      <DataTable
        label={title}
        columns={[
          { id: 'item', title: summary.locs > 1 ? t('stock.itemLoc') : t('stock.item') }, { id: 'class', title: t('stock.class') }, { id: 'safety', title: t('stock.safety'), align: 'right' },
          { id: 'reorder', title: t('stock.reorder'), align: 'right' }, money ? { id: 'value', title: t('stock.avgValue'), align: 'right' } : { id: 'upTo', title: t('stock.upTo'), align: 'right' },
        ]}
        rows={summary.largest.map((row) => ({
          id: `${row.item} ${row.loc}`,
          go: () => commands.goToSeries({ item: row.item, channel: '', loc: row.loc }, 'p_StockParams'),
          cells: [
            summary.locs > 1 && row.loc !== '' ? `${row.item} · ${row.loc}` : row.item, row.class, format.quantity(row.safetyStock), format.quantity(row.reorderPoint),
            money ? (row.value === null ? '' : format.money(row.value, currency)) : format.quantity(row.orderUpTo),
          ],
        }))}
      />
    </Block>
  );
}
