import { Readable } from 'node:stream';
import { evalCommand } from '../../src/cli/eval';
import { UsageError } from '../../src/cli/command';
import { nearestName } from '../../src/functions/nearestName';

async function concordEval(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await evalCommand.run(args, {
    stdin: Readable.from([]),
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

describe('concord eval', () => {
  it('prints a number as a bare number', async () => {
    const { code, stdout, stderr } = await concordEval('SOP.EOQ', '1300', '8', '0.225');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // stockpyl tests/test_eoq.py, Snyder & Shen example 3.1: 304.0467800264368
    expect(Number(stdout)).toBeCloseTo(304.0467800264368, 9);
    expect(stdout).toMatch(/^[\d.]+\n$/);
  });

  it('prints a matrix as an array of rows, running the way the series ran', async () => {
    expect(await concordEval('LOT.SIZE', '[[18,30,42,5,20]]', '80', '2', 'SM')).toEqual({ code: 0, stdout: '[[48,0,47,0,20]]\n', stderr: '' });
    expect(await concordEval('LOT.SIZE', '[[18],[30],[42],[5],[20]]', '80', '2', 'SM')).toEqual({ code: 0, stdout: '[[48],[0],[47],[0],[20]]\n', stderr: '' });
  });

  it('takes names with and without SOP. in any case, bare words and JSON texts alike, null and nothing for an omitted argument', async () => {
    const expected = await concordEval('SOP.SAFETY.STOCK', '100', '30', '4', '0', '0.98', '"FILL"', 'null', '400');
    expect(expected.code).toBe(0);
    expect(await concordEval('safety.stock', '100', '30', '4', 'null', '0.98', 'FILL', '', '400')).toEqual(expected);
    expect(await concordEval('SAFETY.STOCK', '1e2', '[[30]]', '4', '', '.98', 'fill', '0', '400', 'normal')).toEqual(expected);
  });

  it.each([
    [['SAFETY.STOCK', '100', '30', '4', '1', '1.5'], '#VALUE! target is 1.5; give a share above 0 and below 1, such as 0.95 for 95 %.\n'],
    [['SAFETY.STOCK', '100', '-30', '4', '1', '0.95'], '#VALUE! sd is -30; give a number of 0 or more.\n'],
    [['SAFETY.STOCK', '100', '30', '4', '1', '0.95', 'P3'], '#VALUE! kind is "P3"; give one of "CSL", "FILL".\n'],
    [['FORECAST.SEASONAL', '[[1],["x"],[3]]', '2'], '#VALUE! history holds "x" in cell 2 of 3; give numbers only, and leave missing values blank.\n'],
    [['FORECAST.SEASONAL', '[[1,2],[3,4]]', '2'], '#VALUE! history is a range of 2 rows × 2 columns; give one row or one column, oldest first.\n'],
    [['EOQ', '1300', '8'], '#VALUE! holding_cost is missing or an empty cell; give a value: cost of holding one unit for one period.\n'],
    [['EOQ', '1', '2', '3', '4', '5'], '#VALUE! There are 5 arguments; at most 4 are taken: demand, order_cost, holding_cost, backorder_cost.\n'],
    [['KANBAN', '100', '2', '{"a":1}', '20'], '#VALUE! safety_factor is no plain cell value; give a number of 0 or more.\n'],
  ])('prints the code and sentence of an error and ends with 1: %j', async (args, stderr) => {
    expect(await concordEval(...args)).toEqual({ code: 1, stdout: '', stderr });
  });

  it('offers the nearest name and the list for an unknown function, and ends with 1', async () => {
    const { code, stdout, stderr } = await concordEval('SOP.SAFTYSTOCK', '1');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^There is no function SOP\.SAFTYSTOCK\. Did you mean SOP\.SAFETY\.STOCK\? The functions are: FORECAST\.SEASONAL, .*KANBAN, GET, TRACE\.\n$/);
  });

  it('lists every function with its arguments', async () => {
    const { code, stdout } = await concordEval('--list');
    expect(code).toBe(0);
    expect(stdout).toContain('SOP.SAFETY.STOCK(mean, sd, lead_time, [lead_time_sd = 0], target, [kind = "CSL"], [review = 0], [lot], [dist = "normal"])\n    Safety stock (units)');
  });

  it('asks for a name, and refuses options it does not know', async () => {
    await expect(concordEval()).rejects.toThrow(UsageError);
    await expect(concordEval('--all')).rejects.toThrow('eval does not know --all');
  });
});

describe('nearestName', () => {
  it('finds a misspelt name and none for a word unlike any', () => {
    expect(nearestName('EOQCOST', ['EOQ', 'EOQ.COST'])).toBe('EOQ.COST');
    expect(nearestName('sop.kanbann', ['EOQ', 'KANBAN'])).toBe('KANBAN');
    expect(nearestName('XYLOPHONE', ['EOQ', 'KANBAN'])).toBeUndefined();
    expect(nearestName('', ['EOQ'])).toBeUndefined();
  });
});
