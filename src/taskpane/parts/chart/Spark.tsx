import type { ReactElement } from 'react';
import { ink } from '../../theme/chartColors';
import { extent, linePath } from './paths';

/** A small line without axes for a table cell; `label` says what it shows. */
export function Spark({ values, label, width = 92, height = 22 }: { readonly values: Float64Array; readonly label: string; readonly width?: number; readonly height?: number }): ReactElement {
  const [low, high] = extent([values, [0]]);
  const span = high - low || 1;
  const scale = {
    x: (index: number) => 1 + (values.length > 1 ? (index / (values.length - 1)) * (width - 2) : (width - 2) / 2),
    y: (value: number) => height - 2 - ((value - low) / span) * (height - 4),
  };
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} style={{ display: 'block', maxWidth: '100%', forcedColorAdjust: 'none' }}>
      <path d={linePath(values, scale)} fill="none" stroke={ink.text} strokeWidth={1.5} strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
