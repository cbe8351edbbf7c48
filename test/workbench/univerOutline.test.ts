import { outlineGroups } from '../../workbench/page/outlineGroups';

describe('outlineGroups', () => {
  it('makes one group of every run of neighbouring lines, and groups within groups', () => {
    expect(outlineGroups({ 3: 1, 4: 2, 5: 1, 8: 1 })).toEqual([{ from: 3, count: 3, level: 1 }, { from: 8, count: 1, level: 1 }, { from: 4, count: 1, level: 2 }]);
  });
  it('makes none without levels', () => {
    expect(outlineGroups({})).toEqual([]);
  });
});
