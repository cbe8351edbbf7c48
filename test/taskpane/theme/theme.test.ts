import { isDark } from '../../../src/taskpane/theme/theme';

describe('isDark', () => {
  it('tells Office’s dark backgrounds from its light ones; what is no colour counts as light', () => {
    expect(['#ffffff', '#e6e6e6', '#292929', '#000000', '#FAF9F8', 'white', undefined].map(isDark)).toEqual([false, false, true, true, false, false, false]);
  });
});
