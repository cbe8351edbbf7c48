/**
 * Names of all custom functions, known before their mathematics is loaded. A test holds this list to the registry: a function
 * that is added there is added here.
 */
export const functionNames: readonly string[] = [
  'FORECAST.SEASONAL', 'FORECAST.INTERMITTENT', 'FORECAST.CALENDAR', 'FORECAST.DRIVERS', 'FORECAST.MODELS', 'FORECAST.COMPONENTS', 'FORECAST.CLEANSE', 'WORKDAYS.MONTH', 'ACCURACY', 'NPI.BASS', 'NPI.LIKE', 'FVA', 'CONSUME', 'DISAGGREGATE', 'RECONCILE',
  'SAFETY.STOCK', 'REORDER.POINT', 'SERVICE.LEVEL', 'FILL.RATE', 'EOQ', 'EOQ.COST', 'EPQ', 'EOQ.DISCOUNT', 'LOT.SIZE', 'NEWSVENDOR', 'STOCK.SLOW', 'RQ.POLICY', 'SS.POLICY', 'KANBAN',
  'GET', 'TRACE',
];
