import type { ExplainedSeries, ExplainStep } from './figureExplanation';

/** Season, members with their votes, their mean and what was done to it, for one period of the plan. */
export function forecastSteps({ forecast, made }: ExplainedSeries, ahead: number): readonly ExplainStep[] {
  const { season, members, factors, point, prepared, tried, finish: { scale, trailing, floor } } = forecast;
  const step = ahead + trailing;
  const steps: ExplainStep[] = [];
  if (season) {
    const position = (prepared.values.length + step) % season.length;
    const inUnits = season.form === 'additive' ? scale : 1;
    steps.push({ kind: 'season', value: season.indices[position] * inUnits, raw: season.raw[position] * inUnits, kept: season.kept, form: season.form, length: season.length });
  } else steps.push({ kind: 'noSeason', value: null, tried });
  for (const { name, path, weight, bare } of members) {
    if (weight > 0) steps.push({ kind: 'member', name, value: path[step] * scale, weight, bare: bare ? bare[step] * scale : null });
    else steps.push({ kind: 'refused', name, value: path[step] * scale });
  }
  const factor = factors ? factors[step] : 1;
  const voters = members.filter(({ weight }) => weight > 0).length;
  steps.push({ kind: 'combined', value: factor > 0 ? (point[step] / factor) * scale : 0, members: voters, reason: made.reason });
  if (factors && voters > 0) steps.push({ kind: 'decay', value: factor });
  if (point[step] < floor) steps.push({ kind: 'floor', value: (floor - point[step]) * scale });
  return steps;
}

/** How far errors reach that far ahead, and where the end of the band that was asked for lies. */
export function bandSteps({ forecast, made, grid }: ExplainedSeries, ahead: number, figure: 'baseline' | 'lower' | 'upper'): readonly ExplainStep[] {
  const { kind: table, finish: { traits, origins, scale, levels } } = forecast;
  const errors = origins.flatMap(origin => Array.from(origin.errors, Math.abs));
  const backtest = errors.length > 0 ? (errors.reduce((sum, error) => sum + error, 0) / errors.length) * scale : null;
  const steps: ExplainStep[] = [{ kind: 'errors', value: made.errorDeviation[ahead], ahead: Math.min(ahead + 1, grid.horizon), inSample: traits.inSample * scale, backtest, origins: origins.length, table }];
  for (const end of figure === 'baseline' ? ['lower', 'upper'] as const : [figure]) {
    const probability = end === 'lower' ? (1 - levels[0]) / 2 : (1 + levels[0]) / 2;
    steps.push({ kind: 'bound', figure: end, value: made[end][ahead], probability, distance: made[end][ahead] - made.baseline[ahead] });
  }
  return steps;
}
