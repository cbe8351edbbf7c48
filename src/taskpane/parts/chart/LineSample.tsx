import type { ReactElement } from 'react';
import { ink } from '../../theme/chartColors';

export type LineRole = 'history' | 'statistical' | 'consensus' | 'budget' | 'band';

/** How each role is drawn: colour never carries the meaning alone, width and dash say it too. */
export const strokes: Readonly<Record<Exclude<LineRole, 'band'>, { readonly stroke: string; readonly strokeWidth: number; readonly strokeDasharray?: string; readonly strokeLinecap?: 'round' }>> = {
  history: { stroke: ink.text, strokeWidth: 1.5 },
  statistical: { stroke: ink.statistical, strokeWidth: 1.5, strokeDasharray: '4 3' },
  consensus: { stroke: ink.plan, strokeWidth: 2.5 },
  budget: { stroke: ink.budget, strokeWidth: 2, strokeDasharray: '1 4', strokeLinecap: 'round' },
};

export const bandFill = { fill: ink.plan, fillOpacity: 0.18, stroke: ink.plan, strokeOpacity: 0.7, strokeWidth: 0.75 } as const;

/** The legend's sample of a line or the band. */
export function LineSample({ role }: { readonly role: LineRole }): ReactElement {
  return (
    <svg width="20" height="10" viewBox="0 0 20 10" aria-hidden style={{ forcedColorAdjust: 'none' }}>
      {role === 'band' ? <rect x="0.5" y="0.5" width="19" height="9" {...bandFill} /> : <path d="M1 5H19" fill="none" {...strokes[role]} />}
    </svg>
  );
}
