import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { focusRing, type } from '../theme/typeRamp';

export interface Column {
  readonly id: string;
  readonly title: ReactNode;
  readonly align?: 'right';
  /** CSS width; columns without one share the rest. */
  readonly width?: string;
}
export interface Row {
  readonly id: string;
  readonly cells: readonly ReactNode[];
  /** Makes the first cell a button that goes to the row's cells. */
  readonly go?: () => void;
}
export interface DataTableProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly foot?: readonly ReactNode[];
  readonly tight?: true;
  /** Keeps the given widths whatever the cells hold. */
  readonly fixed?: true;
}

const useStyles = makeStyles({
  table: { ...type.small, width: '100%', borderCollapse: 'collapse', tableLayout: 'auto' },
  fixed: { tableLayout: 'fixed' },
  head: { ...type.small, color: tokens.colorNeutralForeground2, textAlign: 'left', verticalAlign: 'bottom', paddingBlock: '4px', paddingRight: '8px', paddingLeft: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, ':last-child': { paddingRight: 0 } },
  cell: { height: '28px', boxSizing: 'border-box', paddingBlock: '5px', paddingRight: '8px', paddingLeft: 0, verticalAlign: 'top', textAlign: 'left', fontWeight: tokens.fontWeightRegular, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere', ':last-child': { paddingRight: 0 } },
  tight: { height: '22px', paddingBlock: '2px' },
  right: { textAlign: 'right', overflowWrap: 'normal' },
  foot: { ...type.smallStrong, borderTop: `1px solid ${tokens.colorNeutralStroke1}`, borderBottomStyle: 'none' },
  go: { ...focusRing('-2px'), padding: 0, textAlign: 'left', border: 'none', backgroundColor: 'transparent', color: tokens.colorBrandForegroundLink, font: 'inherit', cursor: 'pointer', overflowWrap: 'anywhere', ':hover': { textDecorationLine: 'underline' } },
});

/** A small table; longer lists go to a sheet. The first cell of a row is its heading. */
export function DataTable({ label, columns, rows, foot, tight, fixed }: DataTableProps): ReactElement {
  const styles = useStyles();
  const cell = (index: number): string => mergeClasses(styles.cell, tight && styles.tight, columns[index]?.align === 'right' && styles.right);
  return (
    <table className={mergeClasses(styles.table, fixed && styles.fixed)} aria-label={label}>
      <thead><tr>{columns.map(({ id, title, align, width }) => <th key={id} scope="col" className={mergeClasses(styles.head, align === 'right' && styles.right)} style={width ? { width } : undefined}>{title}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ id, cells, go }) => (
          <tr key={id}>
            {cells.map((content, index) => (index === 0
              ? <th key={columns[index]?.id} scope="row" className={cell(index)}>{go ? <button type="button" className={styles.go} onClick={go}>{content}</button> : content}</th>
              : <td key={columns[index]?.id} className={cell(index)}>{content}</td>))}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot><tr>{foot.map((content, index) => <td key={columns[index]?.id} className={mergeClasses(cell(index), styles.foot)}>{content}</td>)}</tr></tfoot>}
    </table>
  );
}
