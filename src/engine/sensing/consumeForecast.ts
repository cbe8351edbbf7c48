import { InvalidArgument } from '../errors';

export interface Consumption {
  /** Forecast per period, oldest first; none below 0. */
  readonly forecast: ArrayLike<number>;
  /** Orders in hand by the period they are asked for. */
  readonly orders: ArrayLike<number>;
  /** Whole periods that an order may look back and ahead for forecast, its own period aside. */
  readonly back: number;
  readonly forward: number;
}

/**
 * What is left of a forecast once orders have consumed it: each order, oldest first, takes from its own period, then backwards from
 * the nearest, then forwards; what finds no forecast in its windows is demand beyond the forecast and consumes nothing.
 * Source: forecast netting as in frePPLe and SAP (strategy 40); oracle in design/methods.md A4.
 * @returns the net forecast per period
 * @throws {InvalidArgument} for different lengths, negative or missing quantities, windows that are no whole number of periods.
 * @example consumeForecast({ forecast: [350, 350, 350, 350], orders: [300, 500, 280, 0], back: 4, forward: 4 }) // 0, 0, 0, 320
 */
export function consumeForecast({ forecast, orders, back, forward }: Consumption): Float64Array {
  if (orders.length !== forecast.length) throw new InvalidArgument(`There are ${forecast.length} periods of forecast and ${orders.length} of orders; give as many of one as of the other.`);
  for (const [name, values] of [['forecast', forecast], ['order', orders]] as const) {
    for (let t = 0; t < values.length; t++) if (!(values[t] >= 0 && Number.isFinite(values[t]))) throw new InvalidArgument(`The ${name} number ${t + 1} is ${values[t]}; give a quantity of 0 or more.`, 'number');
  }
  for (const [name, window] of [['backward', back], ['forward', forward]] as const) {
    if (!Number.isInteger(window) || window < 0) throw new InvalidArgument(`The ${name} window is ${window}; give a whole number of periods of 0 or more.`, 'number');
  }
  const net = Float64Array.from(forecast);
  for (let t = 0; t < net.length; t++) {
    let open = orders[t];
    const take = (at: number): void => {
      const taken = Math.min(open, net[at]);
      net[at] -= taken;
      open -= taken;
    };
    take(t);
    for (let at = t - 1; at >= Math.max(0, t - back) && open > 0; at--) take(at);
    for (let at = t + 1; at <= Math.min(net.length - 1, t + forward) && open > 0; at++) take(at);
  }
  return net;
}
