import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FigureTrace } from '../../explain';
import { CellLink, TextLink } from '../../parts/CellLink';
import { useWords } from '../../strings/WordsContext';
import { type } from '../../theme/typeRamp';
import { useExplainWords } from './words';

const useStyles = makeStyles({
  table: { ...type.small, width: '100%', borderCollapse: 'collapse', '& td, & th': { textAlign: 'left', padding: '2px 8px 2px 0', fontWeight: 'inherit', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` }, '& .number': { textAlign: 'right' } },
});

/** Demand of each period with its cells, behind a link; the newest period first. */
export function HistoryPeriods({ history }: Pick<FigureTrace, 'history'>): ReactElement {
  const styles = useStyles();
  const { format } = useWords();
  const { words } = useExplainWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <TextLink go={() => setOpen(!open)}>{open ? words.hideHistory : words.showHistory(history.length)}</TextLink>
      {open && (
        <table className={styles.table} aria-label={words.historyLabel}>
          <tbody>
            {[...history].reverse().map(({ period, value, filled, cells }) => (
              <tr key={period}>
                <th scope="row">{format.period(period)}</th>
                <td className="number">{filled !== null ? words.filled(format.quantity(filled)) : Number.isNaN(value) ? words.missing : format.quantity(value)}</td>
                <td>{cells.slice(0, 1).map(cell => <CellLink key={cell.address} cell={cell} />)}{cells.length > 1 && ` ${words.more(cells.length - 1)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
