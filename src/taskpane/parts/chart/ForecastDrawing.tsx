import type { ReactElement } from 'react';
import { useWords } from '../../strings/WordsContext';
import { ink } from '../../theme/chartColors';
import { planLine, type ForecastData } from './forecastData';
import { bandFill, strokes } from './LineSample';
import { areaPath, extent, linePath } from './paths';
import { labelledPeriods } from './periodLabels';
import { ticks } from './ticks';

const margin = { top: 8, right: 6, bottom: 20 };

export interface Plot {
  readonly left: number;
  readonly width: number;
}

/** Where the plot stands: the left margin is as wide as the longest number of the axis. */
export function plotOf(data: ForecastData, width: number, axisLabels: (ticks: readonly number[]) => readonly string[]): Plot {
  const longest = Math.max(...axisLabels(axisOf(data)).map(({ length }) => length));
  const left = longest * 7 + 8;
  return { left, width: Math.max(1, width - left - margin.right) };
}

const axisOf = ({ history, statistical, consensus, budget, band }: ForecastData): readonly number[] =>
  ticks(...extent([history, statistical, consensus ?? [], budget ?? [], band?.lower ?? [], band?.upper ?? []]));

export interface ForecastDrawingProps {
  readonly data: ForecastData;
  readonly width: number;
  readonly height: number;
  readonly cursor: number;
  readonly label: string;
}

/** History, plan, band and cursor as SVG at device pixels. Past on a faint ground, future on white. */
export function ForecastDrawing({ data, width, height, cursor, label }: ForecastDrawingProps): ReactElement {
  const { t, format } = useWords();
  const { periods, split, history, statistical, consensus, budget, band } = data;
  const axis = axisOf(data);
  const plot = plotOf(data, width, format.axis);
  const labels = format.axis(axis);
  const [low, high] = [axis[0] ?? 0, axis.at(-1) ?? 1];
  const bottom = height - margin.bottom;
  const step = periods.length > 1 ? plot.width / (periods.length - 1) : plot.width;
  const scale = {
    x: (index: number) => plot.left + (periods.length > 1 ? index * step : plot.width / 2),
    y: (value: number) => bottom - ((value - low) / (high - low)) * (bottom - margin.top),
  };
  const line = planLine(data);
  const joined = history.slice();
  if (split > 0 && split < line.length) joined[split] = line[split] ?? NaN;
  const pastEnd = split >= periods.length ? plot.left + plot.width : scale.x(split) - step / 2;
  const value = cursor < split ? history[cursor] : line[cursor];
  const labelled = labelledPeriods(periods, step, 46);
  return (
    <svg width={width} height={height} role="img" aria-label={label} style={{ display: 'block', forcedColorAdjust: 'none' }} fontSize={12}>
      {split > 0 && <rect x={plot.left} y={margin.top} width={Math.max(0, pastEnd - plot.left)} height={bottom - margin.top} fill={ink.past} />}
      {axis.map((tick, index) => (
        <g key={tick}>
          <path d={`M${plot.left} ${scale.y(tick)}h${plot.width}`} stroke={tick === 0 ? ink.axis : ink.grid} strokeOpacity={tick === 0 ? 1 : ink.gridOpacity} shapeRendering="crispEdges" />
          <text x={plot.left - 6} y={scale.y(tick) + 4} textAnchor="end" fill={ink.quiet}>{labels[index]}</text>
        </g>
      ))}
      {labelled.map((index) => {
        const x = scale.x(index);
        const anchor = x + 24 > width ? 'end' : x - 24 < 0 ? 'start' : 'middle';
        return (
          <g key={periods[index]}>
            <path d={`M${x} ${bottom}v4`} stroke={ink.axis} />
            <text x={anchor === 'end' ? width : x} y={height - 3} textAnchor={anchor} fill={ink.quiet}>{format.period(periods[index] ?? '')}</text>
          </g>
        );
      })}
      {pastEnd - plot.left > 60 && <text x={plot.left + 6} y={margin.top + 13} fill={ink.quiet}>{t('chart.history')}</text>}
      {band && <path d={areaPath(band.lower, band.upper, scale)} {...bandFill} />}
      <path d={linePath(joined, scale)} fill="none" strokeLinejoin="round" {...strokes.history} />
      <path d={linePath(statistical, scale)} fill="none" {...strokes.statistical} />
      {consensus && <path d={linePath(consensus, scale)} fill="none" strokeLinejoin="round" {...strokes.consensus} />}
      {budget && <path d={linePath(budget, scale)} fill="none" {...strokes.budget} />}
      <path d={`M${scale.x(cursor)} ${margin.top}V${bottom}`} stroke={ink.statistical} strokeDasharray="3 3" />
      {value !== undefined && !Number.isNaN(value) && <circle cx={scale.x(cursor)} cy={scale.y(value)} r={5} fill={cursor < split ? ink.text : ink.plan} stroke={ink.ground} strokeWidth={1.5} />}
    </svg>
  );
}
