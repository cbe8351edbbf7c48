import { applyFix } from '../../src/actions/applyFix';
import { addSample } from '../../src/actions/addSample';
import { decideCleansing } from '../../src/actions/decideCleansing';
import type { CellsPort } from '../../src/actions/ports';
import type { CleansingProposal } from '../../src/plan/model/influences';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { findingList } from '../../src/workbook/read/findingList';
import { readEvents } from '../../src/workbook/read/readEvents';

const watch = { progress: () => undefined, signal: new AbortController().signal };
const proposal: CleansingProposal = {
  kind: 'outlier', item: 'HGP-T260', channel: '', from: '2025-W38', to: '2025-W38', found: 905, taken: 203, series: 5, key: { item: 'HGP-T260', channel: 'DIY retail', loc: 'HAM' }, state: 'open', sentence: '',
};
const eventsOf = async (workbook: Parameters<typeof readEvents>[0]) => {
  const findings = findingList();
  return { events: await readEvents(workbook, findings), findings: findings.list() };
};

describe('decideCleansing', () => {
  it('makes the Events sheet when there is none, and the row reads as an outlier of those days', async () => {
    const workbook = newWorkbookFile();
    await decideCleansing(workbook, proposal, 'accept');
    const { events, findings } = await eventsOf(workbook);
    expect(findings).toEqual([]);
    expect(events).toMatchObject([{ event: 'Outlier HGP-T260 2025-W38', kind: 'OUTLIER', item: 'HGP-T260', channel: '', status: 'done', uplift: null }]);
    expect(events[0].to - events[0].from).toBe(6);
  });

  it('adds the row to a table of people’s own and leaves its other rows as they are; a rejection is a cancelled event', async () => {
    const workbook = newWorkbookFile();
    await addSample(workbook, watch);
    const before = (await eventsOf(workbook)).events;
    await decideCleansing(workbook, { ...proposal, channel: 'Online' }, 'reject');
    const { events: after, findings } = await eventsOf(workbook);
    expect(findings).toEqual([]);
    expect(after.filter(event => event.kind !== 'OUTLIER')).toEqual(before);
    expect(after.filter(event => event.kind === 'OUTLIER')).toMatchObject([{ channel: 'Online', status: 'cancelled' }]);
  }, 60_000);

  it('gives the fix that empties exactly the cells it wrote', async () => {
    const workbook = newWorkbookFile();
    const undo = await decideCleansing(workbook, proposal, 'accept');
    const made: Parameters<CellsPort['setCells']>[0][number][] = [];
    const cells: CellsPort = Object.assign(workbook, { setCells: async (changes: typeof made) => { made.push(...changes); return []; } });
    await applyFix(cells, undo);
    expect(made.every(({ content }) => content === null)).toBe(true);
    expect(new Set(made.map(({ cell }) => cell.sheet))).toEqual(new Set(['Events']));
    expect(made).toHaveLength(6); // event, kind, item, from, to, status
  });

  it('says so when the periods are none', async () => {
    await expect(decideCleansing(newWorkbookFile(), { ...proposal, from: 'last week' }, 'accept')).rejects.toThrow('are no periods');
  });
});
