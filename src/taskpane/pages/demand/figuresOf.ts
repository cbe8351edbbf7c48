import type { Plan } from '../../../plan/model/plan';
import type { Figure } from '../../parts/Figures';
import type { Words } from '../../strings/WordsContext';
import type { PlanFigures } from './planFigures';

function planFigure({ span, total, change, series }: PlanFigures, plan: Plan, { t, format }: Words): Figure {
  const figure = { label: t('result.plan', { n: span, bucket: t(`result.bucket.${plan.bucket}`) }), value: format.quantity(total), unit: t('common.units') };
  if (!change) return { ...figure, change: t('result.planNoChange') };
  const percent = change.fraction === null ? '' : format.signedPercent(change.fraction);
  const sentence = change.comparable < series ? t('result.planChangePart', { percent: percent || format.signed(change.difference), part: change.comparable, n: series })
    : percent === '' ? t('result.planChangeNew', { change: format.signed(change.difference) }) : t('result.planChange', { change: format.signed(change.difference), percent });
  return { ...figure, change: sentence, ...(change.difference === 0 ? {} : { direction: change.difference > 0 ? 'up' : 'down' } as const) };
}

/** The four figures of the Result: plan against a year before, held-out error and bias, and how many series need a look. */
export function figuresOf(figures: PlanFigures, plan: Plan, words: Words): readonly Figure[] {
  const { t, format } = words;
  const { heldOut, series, short } = figures;
  const tested = heldOut ? t('result.testedOn', { part: heldOut.tested, n: series }) : t('result.notTested');
  const lean = !heldOut || Math.abs(heldOut.bias) < 0.0005 ? 'result.biasNone' : heldOut.bias > 0 ? 'result.biasHigh' : 'result.biasLow';
  return [
    planFigure(figures, plan, words),
    { label: t('result.error'), value: heldOut ? format.percent(heldOut.wape) : '–', unit: t('result.wape'), change: tested },
    { label: t('result.bias'), value: heldOut ? format.signedPercent(heldOut.bias) : '–', unit: t('result.ofDemand'), change: heldOut ? t(lean) : tested },
    { label: t('result.series'), value: format.quantity(series), unit: t('result.seriesUnit'), change: short > 0 ? t('result.short', { n: short }) : t('result.noShort') },
  ];
}
