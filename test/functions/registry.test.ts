import { readFileSync } from 'node:fs';
import { functionsJson } from '../../scripts/functions-json';
import { functionsPage } from '../../scripts/functions-page';
import { evaluate } from '../../src/functions/evaluate';
import { functionMetadata } from '../../src/functions/metadata';
import { isOptional, signatureOf } from '../../src/functions/parameter';
import { customFunctions, functionNamed } from '../../src/functions/registry';
import { workbookFunctions } from '../../src/functions/workbookFunctions';
import { expectWithin } from '../engine/inventory/oracleCases';

/** The argument lists of design/functions.md for the functions that exist so far. */
const contract: Readonly<Record<string, string>> = {
  'FORECAST.SEASONAL': 'history, horizon, [season], [level = 0.8], [method = "auto"]',
  'FORECAST.INTERMITTENT': 'history, horizon, [method = "auto"]',
  'FORECAST.CALENDAR': 'history, first_date, horizon, country, [region = ""], [level = 0.8]',
  'FORECAST.DRIVERS': 'history, drivers, future_drivers, [season], [level = 0.8]',
  'FORECAST.MODELS': 'history, [season]',
  'FORECAST.COMPONENTS': 'history, [season]',
  'FORECAST.CLEANSE': 'history, [season]',
  'WORKDAYS.MONTH': 'first_date, periods, country, [region = ""]',
  ACCURACY: 'actual, forecast, measure, [history], [season = 1]',
  'NPI.BASS': 'p, q, market, periods',
  'NPI.LIKE': 'reference_profile, scale, horizon, [start = 1]',
  FVA: 'actual, naive, statistical, expert',
  CONSUME: 'forecast, orders, back, forward',
  DISAGGREGATE: 'total, weights, [locked], [decimals = 0]',
  RECONCILE: 'summing_matrix, base, [method = "OLS"], [variance]',
  'SAFETY.STOCK': 'mean, sd, lead_time, [lead_time_sd = 0], target, [kind = "CSL"], [review = 0], [lot], [dist = "normal"]',
  'REORDER.POINT': 'mean, sd, lead_time, [lead_time_sd = 0], target, [kind = "CSL"], [review = 0], [lot], [dist = "normal"]',
  'SERVICE.LEVEL': 'reorder_point, mean, sd, lead_time, [lead_time_sd = 0], [lot], [dist = "normal"]',
  'FILL.RATE': 'reorder_point, mean, sd, lead_time, [lead_time_sd = 0], [lot], [dist = "normal"]',
  EOQ: 'demand, order_cost, holding_cost, [backorder_cost]',
  'EOQ.COST': 'demand, order_cost, holding_cost, [backorder_cost]',
  EPQ: 'demand, setup_cost, holding_cost, production_rate',
  'EOQ.DISCOUNT': 'demand, order_cost, holding_rate, breakpoints, prices, [kind = "ALL"]',
  'LOT.SIZE': 'demand, setup_cost, holding_cost, [rule = "WW"]',
  NEWSVENDOR: 'mean, [sd], underage, overage, [dist = "normal"]',
  'STOCK.SLOW': 'mean, variance, target',
  'RQ.POLICY': 'demand, sd, lead_time, order_cost, holding, shortage, [method = "EXACT"]',
  'SS.POLICY': 'mean, lead_time, order_cost, holding, shortage, [dist = "POISSON"]',
  KANBAN: 'demand, lead_time, safety_factor, container',
};

const each = customFunctions.map((called) => [called.name, called] as const);

describe('the registry of custom functions', () => {
  beforeAll(async () => { for (const { prepare } of customFunctions) await prepare?.(); });

  it('takes the arguments of design/functions.md in their order, and nothing else', () => {
    expect(Object.fromEntries(customFunctions.map((called) => [called.name, called.parameters.map(signatureOf).join(', ')]))).toEqual(contract);
  });

  it.each(each)('%s has a name Excel accepts, a sentence, and help for every parameter', (name, called) => {
    expect(name).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    expect(called.sentence).toMatch(/^[A-Z].*\.$/);
    expect(called.result.help).not.toBe('');
    const names = called.parameters.map((parameter) => parameter.name);
    expect(new Set(names).size).toBe(names.length);
    for (const parameter of called.parameters) {
      expect(parameter.name).toMatch(/^[a-z][a-z_]*$/);
      expect(parameter.help.length).toBeGreaterThan(10);
      if (parameter.kind === 'word' && parameter.default !== undefined) expect(parameter.words).toContain(parameter.default);
    }
  });

  it.each(each)('%s gives the results of its examples (relative 1e-8)', (_name, called) => {
    expect(called.examples.length).toBeGreaterThan(0);
    for (const example of called.examples) expectWithin(evaluate(called, example.arguments), example.result, 1e-8);
  });

  it.each(each)('%s names every needed argument that is left out', (_name, called) => {
    const given = called.examples[0].arguments;
    called.parameters.forEach((parameter, index) => {
      if (isOptional(parameter)) return;
      for (const blank of [null, undefined, '']) {
        expect(() => called.run(given.map((value, at) => (at === index ? blank : value)))).toThrow(new RegExp(`^${parameter.name} is missing or an empty cell; give a value: `));
      }
    });
  });

  it.each(each)('%s names the argument that is of a wrong kind', (_name, called) => {
    const given = called.parameters.map((_, index) => called.examples[0].arguments[index]);
    called.parameters.forEach((parameter, index) => {
      for (const wrong of parameter.kind === 'text' ? [7, true] : ['abc', true, { entity: 1 }]) {
        expect(() => called.run(given.map((value, at) => (at === index ? wrong : value)))).toThrow(new RegExp(`^${parameter.name} (is|holds) .*; give `));
      }
      if (parameter.kind !== 'series' && parameter.kind !== 'matrix') {
        expect(() => called.run(given.map((value, at) => (at === index ? [[1, 2]] : value)))).toThrow(`${parameter.name} is a range of 1 × 2 cells; give one cell or value.`);
      }
    });
  });

  it('finds a function with or without namespace, in any case', () => {
    expect(functionNamed('sop.safety.stock')?.name).toBe('SAFETY.STOCK');
    expect(functionNamed(' EOQ ')?.name).toBe('EOQ');
    expect(functionNamed('SOP')).toBeUndefined();
  });
});

describe('functionMetadata', () => {
  it('gives id and name alike, optional parameters marked, series as matrices, and the shape of the result', () => {
    const [seasonal] = customFunctions;
    expect(functionMetadata(seasonal)).toMatchObject({
      id: 'FORECAST.SEASONAL',
      name: 'FORECAST.SEASONAL',
      parameters: [
        { name: 'history', type: 'any', dimensionality: 'matrix' },
        { name: 'horizon', type: 'any', dimensionality: 'scalar' },
        { name: 'season', optional: true },
        { name: 'level', optional: true },
        { name: 'method', optional: true },
      ],
      result: { type: 'number', dimensionality: 'matrix' },
    });
    expect(functionMetadata(seasonal).parameters[0]).not.toHaveProperty('optional');
  });

  it('says truly whether a function gives a number or a matrix', () => {
    for (const called of customFunctions) {
      const { dimensionality } = functionMetadata(called).result;
      expect(Array.isArray(called.run(called.examples[0].arguments))).toBe(dimensionality === 'matrix');
    }
  });
});

describe('what is made from the registry', () => {
  it('functions.json holds every function once', () => {
    const { functions } = JSON.parse(functionsJson()) as { functions: { id: string }[] };
    expect(functions.map(({ id }) => id)).toEqual([...customFunctions, ...workbookFunctions].map(({ name }) => name));
  });

  it('docs/functions.md is up to date', () => {
    expect(readFileSync('docs/functions.md', 'utf8')).toBe(functionsPage());
  });
});
