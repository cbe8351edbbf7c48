/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { readManifest } from '../../workbench/page/manifest';

describe('readManifest', () => {
  const manifest = readManifest(readFileSync('test/workbench/fixture-addin/manifest.xml', 'utf8'));

  it('finds pane and custom functions under the address the workbench serves them', () => {
    expect([manifest.name, manifest.pane, manifest.functions]).toEqual(['Fixture', '/addin/taskpane.html', { namespace: 'SOP', metadata: '/addin/functions.json' }]);
  });
  it('reads tabs, groups and buttons with label, tip, icon, state and action', () => {
    expect(manifest.tabs.map(({ id, label, groups }) => [id, label, groups.map(group => group.label)])).toEqual([['Fixture.Tab', 'Fixture', ['Try']]]);
    expect(manifest.tabs[0]?.groups[0]?.buttons).toEqual([
      { id: 'Fixture.Open', label: 'Open panel', tip: 'Shows the task pane.', icon: '/addin/assets/icon-32.png', enabled: true, action: { type: 'showPane' } },
      { id: 'Fixture.Stamp', label: 'Stamp', tip: 'Writes into H1.', icon: '/addin/assets/icon-32.png', enabled: true, action: { type: 'call', functionName: 'stamp' } },
      { id: 'Fixture.Later', label: 'Later', tip: 'Enabled by the pane.', icon: '/addin/assets/icon-32.png', enabled: false, action: { type: 'call', functionName: 'later' } },
    ]);
  });
  it('refuses what is no manifest', () => {
    expect(() => readManifest('<OfficeApp>')).toThrow('not well-formed');
    expect(() => readManifest('<OfficeApp/>')).toThrow('no DefaultSettings');
  });
});
