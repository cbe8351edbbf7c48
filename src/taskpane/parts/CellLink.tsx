import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { usePane } from '../state/PaneContext';
import { place } from '../strings/place';
import { useWords } from '../strings/WordsContext';
import type { CellRef } from '../../workbook/cells';
import { type } from '../theme/typeRamp';

const useStyles = makeStyles({ link: { ...type.small, overflowWrap: 'anywhere', textDecorationLine: 'underline', textAlign: 'left' } });

/** Selects a cell in the grid; the focus stays in the pane. */
export function CellLink({ cell }: { readonly cell: CellRef }): ReactElement {
  const { t } = useWords();
  const { commands } = usePane();
  return <TextLink label={t('common.goTo', { place: place(cell) })} go={() => commands.goTo(cell)}>{place(cell)}</TextLink>;
}

/** A 12 px link that does something in the pane. */
export function TextLink({ go, label, children }: { readonly go: () => void; readonly label?: string; readonly children: ReactNode }): ReactElement {
  return <Link as="button" inline className={useStyles().link} aria-label={label} onClick={go}>{children}</Link>;
}
