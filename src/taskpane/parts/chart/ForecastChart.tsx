import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import { useWords, type Words } from '../../strings/WordsContext';
import { type } from '../../theme/typeRamp';
import { DataTable } from '../DataTable';
import { ChartFrame } from './ChartFrame';
import { peakOf, type ForecastData } from './forecastData';
import { ForecastDrawing, plotOf } from './ForecastDrawing';
import { useWidth } from './useWidth';

const useStyles = makeStyles({
  drawing: { position: 'relative', borderRadius: '4px', '&:has(input:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  cursor: { position: 'absolute', top: 0, height: '100%', margin: 0, opacity: 0, cursor: 'ew-resize', touchAction: 'pan-y' },
  readout: { ...type.small, margin: 0 },
  period: type.smallStrong,
});

/** What stands at one period, as a sentence. */
function readoutOf(data: ForecastData, index: number, unit: string, { t, format }: Words): string {
  const at = (line: Float64Array | null | undefined): number => line?.[index] ?? NaN;
  const known = (value: number): boolean => !Number.isNaN(value);
  if (index < data.split) {
    const value = at(data.history);
    return known(value) ? t('chart.read.history', { value: format.quantity(value), unit }) : t('chart.read.unknown');
  }
  const { band } = data;
  return [
    ...(known(at(data.consensus)) ? [t('chart.read.consensus', { value: format.quantity(at(data.consensus)), unit })] : []),
    ...(known(at(data.statistical)) ? [data.consensus ? t('chart.read.statisticalToo', { value: format.quantity(at(data.statistical)) }) : t('chart.read.statistical', { value: format.quantity(at(data.statistical)), unit })] : []),
    ...(band && known(at(band.lower)) ? [t('chart.read.band', { low: band.low, high: band.high, from: format.quantity(at(band.lower)), to: format.quantity(at(band.upper)) })] : []),
    ...(known(at(data.budget)) ? [t('chart.read.budget', { value: format.quantity(at(data.budget)) })] : []),
  ].join(', ');
}

function ForecastTable({ data, label }: { readonly data: ForecastData; readonly label: string }): ReactElement {
  const { t, format } = useWords();
  const { band } = data;
  const lines = [
    { id: 'history', title: t('chart.history'), line: data.history },
    { id: 'statistical', title: t('chart.statistical'), line: data.statistical },
    ...(data.consensus ? [{ id: 'consensus', title: t('chart.consensus'), line: data.consensus }] : []),
    ...(band ? [{ id: 'lower', title: t('chart.bandLow', { low: band.low }), line: band.lower }, { id: 'upper', title: t('chart.bandHigh', { high: band.high }), line: band.upper }] : []),
    ...(data.budget ? [{ id: 'budget', title: t('chart.budget'), line: data.budget }] : []),
  ];
  return (
    <DataTable
      tight label={label}
      columns={[{ id: 'period', title: t('chart.period') }, ...lines.map(({ id, title }) => ({ id, title, align: 'right' as const }))]}
      rows={data.periods.map((period, index) => ({ id: period, cells: [format.period(period), ...lines.map(({ line }) => (Number.isNaN(line[index] ?? NaN) ? '' : format.quantity(line[index] ?? NaN)))] }))}
    />
  );
}

export interface ForecastChartProps {
  readonly title: string;
  /** Unit of the values, e.g. `pcs`. */
  readonly unit: string;
  /** The line under the title, e.g. `pcs a month`. */
  readonly unitLine: string;
  readonly data: ForecastData;
  readonly height?: number;
  /** What stands under the readout for the period at the cursor. */
  readonly under?: (index: number) => ReactNode;
}

/** The forecast with history and band; a range input laid over the plot moves the cursor by mouse, touch and keys. */
export function ForecastChart({ title, unit, unitLine, data, height = 180, under }: ForecastChartProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t, format } = words;
  const box = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<{ readonly data: ForecastData; readonly index: number } | null>(null);
  const cursor = moved?.data === data ? moved.index : peakOf(data);
  const period = format.period(data.periods[cursor] ?? '');
  const readout = readoutOf(data, cursor, unit, words);
  const legend = [
    { role: 'statistical', name: t('chart.statistical') } as const,
    ...(data.consensus ? [{ role: 'consensus', name: t('chart.consensus') } as const] : []),
    ...(data.band ? [{ role: 'band', name: t('chart.band', { low: data.band.low, high: data.band.high }) } as const] : []),
    ...(data.budget ? [{ role: 'budget', name: t('chart.budget') } as const] : []),
  ];
  return (
    <ChartFrame title={title} unit={unitLine} legend={legend} table={<ForecastTable data={data} label={title} />}>
      <Measured box={box} className={styles.drawing} height={height}>
        {(width) => {
          const plot = plotOf(data, width, format.axis);
          return (
            <>
              <ForecastDrawing data={data} width={width} height={height} cursor={cursor} label={t('chart.label', { title, first: format.period(data.periods[0] ?? ''), last: format.period(data.periods.at(-1) ?? ''), unit: unitLine })} />
              <input
                type="range" min={0} max={data.periods.length - 1} step={1} value={cursor} className={styles.cursor} style={{ left: plot.left - 8, width: plot.width + 16 }}
                aria-label={t('chart.cursor')} aria-valuetext={`${period} ${readout}`} onChange={(event) => setMoved({ data, index: Number(event.target.value) })}
              />
            </>
          );
        }}
      </Measured>
      <p className={styles.readout}><span className={styles.period}>{period}</span> {readout}</p>
      {under?.(cursor)}
    </ChartFrame>
  );
}

interface MeasuredProps {
  readonly box: RefObject<HTMLDivElement>;
  readonly className: string;
  readonly height: number;
  readonly children: (width: number) => ReactElement;
}

/** Draws its children once the width is known. */
function Measured({ box, className, height, children }: MeasuredProps): ReactElement {
  const width = useWidth(box);
  return <div ref={box} className={className} style={{ minHeight: height }}>{width > 0 && children(width)}</div>;
}
