import type { Fit, Fitter } from './fit';

/** A model fitted to the logarithms of a positive history: amounts become rates of growth. Forecasts are medians, as exponents of means are. */
export function onLogScale(fitter: Fitter): Fitter {
  return (history, season) => {
    const fit: Fit = fitter(history.map(Math.log), season);
    return { fitted: fit.fitted.map(Math.exp), forecast: (horizon) => fit.forecast(horizon).map(Math.exp) };
  };
}
