import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { UsageError } from '../../src/cli/command';
import { csvCell, csvRecords } from '../../src/cli/csv';
import { forecastCommand } from '../../src/cli/forecast';

interface Ran { readonly code: number; readonly out: string; readonly err: string }

async function run(args: readonly string[], input = '', isTTY = false): Promise<Ran> {
  const text = { out: '', err: '' };
  const code = await forecastCommand.run(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: { write: (piece) => { text.out += piece; } },
    stderr: { write: (piece) => { text.err += piece; }, isTTY },
  });
  return { code, ...text };
}

const rowsOf = (text: string): string[][] => text.trim().split('\n').map((line) => line.split(','));

describe('csvRecords', () => {
  const read = async (...pieces: string[]): Promise<unknown[]> => {
    const records = [];
    for await (const { line, cells } of csvRecords(Readable.from(pieces.map((piece) => Buffer.from(piece))))) records.push([line, ...cells]);
    return records;
  };

  it('reads quoted commas, quotes and line breaks, whatever ends the lines, and skips empty lines', async () => {
    expect(await read('a,"b, c",d\r\n\n"x""y","two\nlines",\r"z"\n')).toEqual([[1, 'a', 'b, c', 'd'], [3, 'x"y', 'two\nlines', ''], [5, 'z']]);
  });

  it('does not care where the pieces of a file begin', async () => {
    const text = 'id,é\r\n"q,1",2\r\nlast,3';
    const bytes = [...Buffer.from(text)].map((byte) => Buffer.from([byte]));
    const records = [];
    for await (const { cells } of csvRecords(Readable.from(bytes))) records.push(cells);
    expect(records).toEqual([['id', 'é'], ['q,1', '2'], ['last', '3']]);
  });

  it('drops a byte order mark', async () => {
    expect(await read('\uFEFFid,1\n')).toEqual([[1, 'id', '1']]);
  });

  it('names the line of a quote that never closes', async () => {
    await expect(read('a,b\n"c,d\n')).rejects.toThrow('Line 2: a quote is opened and never closed');
  });
});

describe('csvCell', () => {
  it('quotes what would not read back', () => {
    expect([csvCell('plain'), csvCell('a,b'), csvCell('a"b'), csvCell(' x')]).toEqual(['plain', '"a,b"', '"a""b"', '" x"']);
  });
});

describe('concord forecast', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'concord-')); });
  afterEach(async () => { await rm(folder, { recursive: true }); });

  it('writes a row for each period ahead with a pair of columns for each level', async () => {
    const { code, out, err } = await run(['--stdin', '--horizon', '3'], 'id,a,b,c,d\nx,5,5,5,5\n');
    expect(out).toBe('id,method,step,mean,lo80,hi80,lo95,hi95\nx,auto,1,5,5,5,5,5\nx,auto,2,5,5,5,5,5\nx,auto,3,5,5,5,5,5\n');
    expect([code, err]).toEqual([0, '']);
  });

  it('writes a column for each quantile asked for, rising with it, and the band\'s ends at 10 and 90', async () => {
    const { out } = await run(['--stdin', '--horizon', '3', '--levels', '80', '--quantiles', '1,10,50,90,99'], 'id,y1,y2,y3,y4,y5,y6\na,3,4,5,6,5,4\n');
    const [header, ...lines] = out.trim().split('\n').map((line) => line.split(','));
    expect(header.slice(4)).toEqual(['lo80', 'hi80', 'p1', 'p10', 'p50', 'p90', 'p99']);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const [low, high, ...quantiles] = line.slice(4).map(Number);
      expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
      expect(quantiles[1]).toBeCloseTo(low, 6);
      expect(quantiles[3]).toBeCloseTo(high, 6);
    }
  });

  it('follows --levels, --method and --frequency, and a row\'s own freq and h before them', async () => {
    const input = 'id,freq,h,v\nx,2,2,1,9,1,9,1,9,1,9\ny,,,1,9,1,9,1,9,1,9\n';
    const { out } = await run(['--stdin', '--levels', '50', '--method', 'seasonalnaive', '--frequency', '1', '--horizon', '1'], input);
    const rows = rowsOf(out);
    expect(rows[0]).toEqual(['id', 'method', 'step', 'mean', 'lo50', 'hi50']);
    expect(rows.slice(1).map((cells) => cells.slice(0, 4))).toEqual([['x', 'SeasonalNaive', '1', '1'], ['x', 'SeasonalNaive', '2', '9'], ['y', 'SeasonalNaive', '1', '9']]);
  });

  it('takes empty cells and NA as missing, and as padding at the end of a row', async () => {
    const { out, code } = await run(['--stdin', '--horizon', '1', '--method', 'Naive'], 'id,a,b,c,d,e\nx,1,NA,,4,NA\ny,7,8,,,\n');
    expect(code).toBe(0);
    expect(rowsOf(out).slice(1).map((cells) => cells[3])).toEqual(['4', '8']);
  });

  it('leaves out rows it cannot read, says where and why, and forecasts the others', async () => {
    const input = 'id,jan,feb\na,1,2\nb,1,many\n,1,2\nc,,\na,3,4\nd,"1,5",2\ne,3,4\n';
    const { code, out, err } = await run(['--stdin', '--horizon', '1'], input);
    expect(code).toBe(1);
    expect(rowsOf(out).slice(1).map(([id]) => id)).toEqual(['a', 'e']);
    expect(err.split('\n')).toEqual([
      'concord forecast: line 3, column 3 (feb): "many" is not a number; write it with a point and without separators, or leave the cell empty.',
      'concord forecast: line 4, column 1 (id): the series has no id; give it one.',
      'concord forecast: line 5: series c holds no value; give at least one.',
      'concord forecast: line 6: series a stands on line 2 already; give each series its own id.',
      'concord forecast: line 7, column 2 (jan): "1,5" is not a number; write it with a point and without separators, or leave the cell empty.',
      'concord forecast: 2 series forecast, 5 left out.',
      '',
    ]);
  });

  it('reports a frequency or horizon in a row that is no whole number', async () => {
    const { err } = await run(['--stdin'], 'id,freq,h,v\na,x,1,5\nb,12,0,5\n');
    expect(err).toContain('line 2, column 2 (freq): the frequency "x" is not a whole number of 1 or more.');
    expect(err).toContain('line 3, column 3 (h): the horizon "0" is not a whole number of 1 or more.');
  });

  it('answers each series before the next is read', async () => {
    const seen: string[] = [];
    async function* slowly(): AsyncGenerator<Buffer> {
      yield Buffer.from('id,a,b\nx,1,1\n');
      await new Promise((resolve) => { setTimeout(resolve, 10); });
      seen.push('second half sent');
      yield Buffer.from('y,2,2\n');
    }
    await forecastCommand.run(['--stdin', '--horizon', '1'], {
      stdin: Readable.from(slowly()),
      stdout: { write: (text: string) => { seen.push(text.split(',')[0]); } },
      stderr: { write: () => undefined },
    });
    expect(seen).toEqual(['id', 'x', 'second half sent', 'y']);
  });

  it('reads and writes files, and leaves no half-written one', async () => {
    const input = join(folder, 'in.csv');
    const out = join(folder, 'out.csv');
    await writeFile(input, 'id,a,b,c\n"a, b",1,2,3\n');
    expect((await run([input, '--out', out, '--horizon', '2'])).code).toBe(0);
    const text = await readFile(out, 'utf8');
    expect(text.split('\n')).toHaveLength(4);
    expect(text).toContain('\n"a, b",auto,1,');
    expect((await readdir(folder)).sort()).toEqual(['in.csv', 'out.csv']);
  });

  it('says which file it cannot read or write', async () => {
    const missing = join(folder, 'none.csv');
    const reading = await run([missing, '--out', join(folder, 'out.csv')]);
    expect([reading.code, reading.err]).toEqual([1, `concord forecast: ${missing} cannot be read (ENOENT); check the path and that no other program holds the file.\n`]);
    expect(await readdir(folder)).toEqual([]);
    await writeFile(join(folder, 'in.csv'), 'id,a\nx,1\n');
    const writing = await run([join(folder, 'in.csv'), '--out', join(folder, 'no', 'out.csv')]);
    expect([writing.code, writing.err]).toEqual([1, `concord forecast: ${join(folder, 'no', 'out.csv')} cannot be written (ENOENT); check the path and that no other program holds the file.\n`]);
  });

  it.each([['id;a;b\nx;1;2\n', /parted by ";"; part them by commas/], ['id\ta\tb\nx\t1\t2\n', /parted by tabs/]])('says what is wrong with other separators', async (input, sentence) => {
    const { code, err } = await run(['--stdin'], input);
    expect(code).toBe(1);
    expect(err).toMatch(sentence);
  });

  it('refuses bytes that are no text in UTF-8 instead of garbling names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'concord-'));
    await writeFile(join(folder, 'latin.csv'), Buffer.from('id,a\nM\u00fcller,5\n', 'latin1'));
    const { code, err } = await run([join(folder, 'latin.csv'), '--out', join(folder, 'out.csv')]);
    await rm(folder, { recursive: true });
    expect(code).toBe(1);
    expect(err).toContain('The input is no text in UTF-8');
  });

  it('says that an input without series is empty', async () => {
    const { code, err } = await run(['--stdin'], 'id,a,b\n');
    expect(code).toBe(1);
    expect(err).toContain('the input holds no series');
  });

  it('shows progress on a terminal only', async () => {
    expect((await run(['--stdin'], 'id,a\nx,1\n', true)).err).toContain('1 series forecast');
    expect((await run(['--stdin'], 'id,a\nx,1\n')).err).toBe('');
  });

  it.each([
    [[], 'Say which file to forecast'],
    [['in.csv'], '--out OUT.csv'],
    [['in.csv', '--stdin'], 'not both'],
    [['a.csv', 'b.csv', '--out', 'c.csv'], '"b.csv" is one file too many'],
    [['--stdin', '--horizon', 'six'], '--horizon takes a whole number of 1 or more; "six" is not one'],
    [['--stdin', '--levels', '80,high'], '"high" is not one'],
    [['--stdin', '--levels', '100'], '"100" is not one'],
    [['--stdin', '--quantiles', '0'], '--quantiles takes per cents between 0 and 100'],
    [['--stdin', '--method', 'magic'], 'use one of auto, fast'],
    [['--stdin', '--sideways'], '--sideways'],
  ])('does not understand %j', async (args, message) => {
    await expect(run(args)).rejects.toThrow(UsageError);
    await expect(run(args)).rejects.toThrow(message);
  });
});
