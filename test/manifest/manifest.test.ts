import { existsSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { SaxesParser } from 'saxes';

interface Element { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Element[]; text: string }

/** The manifest as a tree; throws when it is not well-formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', error => { throw error; });
  parser.on('opentag', tag => {
    const element: Element = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [], text: '' };
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => { open.pop(); });
  parser.on('text', text => { open[open.length - 1].text += text.trim(); });
  parser.write(xml).close();
  return root.children[0];
}

const all = (element: Element, name?: string): Element[] => element.children.flatMap(child => [...(name === undefined || child.name === name ? [child] : []), ...all(child, name)]);
const manifest = parse(readFileSync('manifest.xml', 'utf8'));
const resources = all(manifest, 'Resources')[0];
const resourceIds = new Map(all(resources).filter(element => element.attributes.id).map(element => [element.attributes.id, element]));
const HOME = 'https://localhost:3000/';

describe('manifest.xml', () => {
  it('has its parts in the order that Office demands', () => {
    expect(manifest.children.map(child => child.name)).toEqual([
      'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl',
      'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides',
    ]);
  });
  it('resolves every resource it uses and uses every resource it has', () => {
    const used = all(manifest).flatMap(element => element.attributes.resid ?? []);
    expect([...new Set(used)].sort()).toEqual([...resourceIds.keys()].sort());
  });
  it('uses one page for runtime, functions, commands and pane: the shared runtime', () => {
    const resid = (name: string): string => all(manifest, name)[0].attributes.resid;
    const [showPane] = all(manifest, 'Action').filter(action => action.attributes['xsi:type'] === 'ShowTaskpane');
    expect(new Set([resid('Runtime'), resid('FunctionFile'), all(all(manifest, 'Page')[0], 'SourceLocation')[0].attributes.resid, all(showPane, 'SourceLocation')[0].attributes.resid])).toEqual(new Set(['Pane.Url']));
    expect(all(manifest, 'TaskpaneId')).toEqual([]);
  });
  it('keeps strings within Office\'s lengths', () => {
    for (const text of all(all(resources, 'bt:ShortStrings')[0])) expect(text.attributes.DefaultValue.length).toBeLessThanOrEqual(125);
    for (const text of all(all(resources, 'bt:LongStrings')[0])) expect(text.attributes.DefaultValue.length).toBeLessThanOrEqual(250);
    for (const id of resourceIds.keys()) expect(id.length).toBeLessThanOrEqual(32);
  });
  it('points only at secure addresses of its own whose files exist', () => {
    const urls = all(manifest).flatMap(element => element.attributes.DefaultValue ?? []).filter(value => value.includes('://'));
    const made = ['functions.js', 'functions.json', 'taskpane.html', 'help.html'];
    for (const url of urls) {
      expect(url.startsWith(HOME)).toBe(true);
      const file = url.slice(HOME.length);
      expect(made.includes(file) || existsSync(file)).toBe(true);
    }
  });
  it('has icons of the sizes their names say', () => {
    const sized = [...all(manifest, 'bt:Image')].filter(image => image.attributes.size);
    expect(sized.length).toBeGreaterThan(0);
    for (const image of sized) {
      const url = resourceIds.get(image.attributes.resid)?.attributes.DefaultValue ?? '';
      const png = PNG.sync.read(readFileSync(url.slice(HOME.length)));
      expect([png.width, png.height]).toEqual([Number(image.attributes.size), Number(image.attributes.size)]);
    }
  });
  it('states the requirement sets and the namespace of the functions', () => {
    const sets = Object.fromEntries(all(manifest, 'Set').map(set => [set.attributes.Name, set.attributes.MinVersion]));
    expect(sets).toEqual({ SharedRuntime: '1.1', CustomFunctionsRuntime: '1.1', ExcelApi: '1.13' });
    expect(resourceIds.get('Functions.Namespace')?.attributes.DefaultValue).toBe('SOP');
  });
  it('offers Open panel, Run, and Explain cell', () => {
    const buttons = all(manifest, 'Control').map(control => [control.attributes.id, all(control, 'Enabled')[0]?.text ?? 'true']);
    expect(buttons).toEqual([['Concord.OpenPanel', 'true'], ['Concord.Run', 'true'], ['Concord.ExplainCell', 'true']]);
  });
});
