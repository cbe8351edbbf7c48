/** A model with its parameters settled on one history. */
export interface Fit {
  /** The one-step forecast the model would have made for each period of the history; NaN where it had none. */
  readonly fitted: Float64Array;
  /** Point forecasts for the next `horizon` periods. */
  forecast(horizon: number): Float64Array;
}

/** Fits one model. `season` is the number of periods in a season, 1 for models and series that know none. */
export type Fitter = (history: Float64Array, season: number) => Fit;
