import { baseDesign } from './baseDesign';
import type { Effect } from './effect';
import { fitRegression, logFactors, type Regression, type RegressionFit } from './effectRegression';
import { heldOutGain, type HeldOutGain } from './heldOutGain';
import type { PeriodDays } from './periodDays';

/** What became of an effect that was tried. */
export interface Verdict {
  readonly effect: Effect;
  /** Estimates in the order of the effect's parameters, and their standard errors. */
  readonly parameters: readonly number[];
  readonly deviations: readonly number[];
  readonly kept: boolean;
  /** Null when the history does not speak for the effect, or has no occasion that could be held out. */
  readonly heldOut: HeldOutGain | null;
}

export interface EffectsWanted {
  /** Demand per period; NaN is unknown. */
  readonly demand: Float64Array;
  /** The periods of the demand and of the horizon after it. */
  readonly periods: PeriodDays;
  /** Effects that people know of or the calendar brings: all in from the start, each must earn its place. */
  readonly effects: readonly Effect[];
  /** Effects that may join if they help. */
  readonly candidates: readonly Effect[];
}

/** Share of the held-out error that an effect must take away. */
const LEAST_GAIN = 0.02;
/** And of demand: less than a thousandth is not worth a mention, however certain. */
const LEAST_DIFFERENCE = 0.001;
/** Standard errors that it must stand away from doing nothing. */
const LEAST_EVIDENCE = 2;
/** The same for an effect that nobody vouches for: one of several candidates looks good by chance. */
const EVIDENCE_TO_JOIN = 3.5;
const WAVES = { day: [3, 6], week: [0, 2, 4, 6, 8], month: [0, 2, 4, 5], quarter: [0, 1], year: [0] } as const;

/**
 * Fits effects to a demand series and keeps those that foresee occasions they were not fitted to better than the model
 * without them. Nothing is kept for want of a test: an effect with a single occasion is reported as untried.
 */
export function chooseEffects(wanted: EffectsWanted): readonly Verdict[] {
  const best = withSeason(wanted);
  const fit = fitRegression(best, { upTo: best.demand.length });
  const tested = best.effects.map((_, index) => judge(best, fit, index, LEAST_EVIDENCE));
  const kept = tested.filter(verdict => verdict.kept).map(({ effect }) => effect);
  const refitted = { ...best, effects: kept };
  const final = fitRegression(refitted, { upTo: best.demand.length });
  const own = tested.map(verdict => (verdict.kept ? { ...verdict, ...estimates(final, kept.indexOf(verdict.effect)) } : verdict));
  return [...own, ...joining(refitted, final, wanted.candidates)];
}

/** The season with as many waves as the history bears out (Schwarz 1978), effects as they are expected. */
function withSeason({ demand, periods, effects }: EffectsWanted): Regression {
  const known = new Float64Array(demand.length);
  for (const effect of effects) logFactors(effect, effect.parameters.map(({ expected }) => expected), periods, demand.length).forEach((value, t) => { known[t] += value; });
  const options = WAVES[periods.bucket].map(waves => {
    const base = baseDesign(periods, waves);
    return { base, criterion: fitRegression({ demand, periods, base, effects: [], known }, { upTo: demand.length }).criterion };
  });
  const { base } = options.reduce((least, option) => (option.criterion < least.criterion ? option : least));
  return { demand, periods, base, effects };
}

/** Candidates one after the other, the most helpful first, each on top of those that joined before. */
function joining(regression: Regression, fit: RegressionFit, candidates: readonly Effect[]): readonly Verdict[] {
  let current = regression;
  let start = fit.parameters;
  const verdicts = new Map<Effect, Verdict>();
  let open = [...candidates];
  while (open.length > 0) {
    const judged = open.map(effect => {
      const longer = { ...current, effects: [...current.effects, effect] };
      const begin = [...start, effect.parameters.map(({ expected }) => expected)];
      return judge(longer, fitRegression(longer, { upTo: longer.demand.length, from: { parameters: begin } }), current.effects.length, EVIDENCE_TO_JOIN);
    });
    for (const verdict of judged) verdicts.set(verdict.effect, verdict);
    const best = judged.filter(({ kept }) => kept).sort((a, b) => (b.heldOut?.gain ?? 0) - (a.heldOut?.gain ?? 0)).at(0);
    if (!best) break;
    current = { ...current, effects: [...current.effects, best.effect] };
    start = [...start, best.parameters];
    open = judged.filter(verdict => verdict.kept && verdict !== best).map(({ effect }) => effect);
  }
  return candidates.flatMap(effect => verdicts.get(effect) ?? []);
}

/** The held-out test costs most, so only effects that the history speaks for are put to it. */
function judge(regression: Regression, fit: RegressionFit, index: number, leastEvidence: number): Verdict {
  const effect = regression.effects[index];
  const estimated = { effect, ...estimates(fit, index) };
  const evidence = Math.abs(estimated.parameters[0] - effect.none[0]) / Math.max(1e-9, estimated.deviations[0]);
  if (evidence < leastEvidence) return { ...estimated, kept: false, heldOut: null };
  const heldOut = heldOutGain(regression, index, fit);
  return { ...estimated, kept: heldOut !== null && heldOut.gain >= LEAST_GAIN && heldOut.without - heldOut.with >= LEAST_DIFFERENCE, heldOut };
}

const estimates = (fit: RegressionFit, index: number): Pick<Verdict, 'parameters' | 'deviations'> => ({ parameters: fit.parameters[index], deviations: fit.deviations[index] });
