/** A model with its parameters settled on one history. */
export interface Fit {
  /** The one-step forecast the model would have made for each period of the history; NaN where it had none. */
  readonly fitted: Float64Array;
  /** Point forecasts for the next `horizon` periods. */
  forecast(horizon: number): Float64Array;
  /** The paths it is the mean of, for the explanation; absent where the model makes its path in one piece. */
  readonly ballot?: (horizon: number) => Ballot;
}

/** What a combination is made of: the weighted mean of its members' paths, times the factors where there are any. */
export interface Ballot {
  readonly members: readonly BallotMember[];
  readonly factors?: Float64Array;
}

export interface BallotMember {
  readonly name: string;
  readonly path: Float64Array;
  /** Its share of the mean; 0 for a member that lost its vote. */
  readonly weight: number;
  /** Its path before the season was put back and the floor held; absent where the model knows the season itself. */
  readonly bare?: Float64Array;
}

/** Fits one model. `season` is the number of periods in a season, 1 for models and series that know none. */
export type Fitter = (history: Float64Array, season: number) => Fit;
