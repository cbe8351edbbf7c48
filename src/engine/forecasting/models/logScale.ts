import type { Fit, Fitter } from './fit';

/** A fit to logarithms told in the history's own terms. Forecasts are medians, as exponents of means are. */
export function fromLogs(fit: Fit): Fit {
  return {
    get fitted() {
      return fit.fitted.map(Math.exp);
    },
    forecast: (horizon) => fit.forecast(horizon).map(Math.exp),
  };
}

/** A model fitted to the logarithms of a positive history: amounts become rates of growth. */
export function onLogScale(fitter: Fitter): Fitter {
  return (history, season) => fromLogs(fitter(history.map(Math.log), season));
}
