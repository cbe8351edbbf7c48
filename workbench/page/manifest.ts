/** A ribbon button as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of its icon as the page can load it, or null. */
  readonly icon: string | null;
  readonly enabled: boolean;
  /** What a click does: show the pane, or call the add-in's function of that name. */
  readonly action: { readonly type: 'showPane' } | { readonly type: 'call'; readonly functionName: string };
}
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}
/** What the workbench needs to know about an add-in. Addresses are those under which the workbench serves the build. */
export interface Manifest {
  readonly name: string;
  readonly pane: string;
  readonly tabs: readonly RibbonTab[];
  /** Custom functions, or null when the add-in has none. */
  readonly functions: { readonly namespace: string; readonly metadata: string } | null;
}

const ADDIN = '/addin/';
const ICON_SIZE = 32;

/**
 * Reads an add-in-only XML manifest with VersionOverrides.
 * @throws {Error} when it is not well-formed XML or names no pane
 */
export function readManifest(xml: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror')) throw new Error('manifest.xml is not well-formed XML; run the manifest test to see where.');
  const root = document.documentElement;
  const pane = attribute(find(find(root, 'DefaultSettings'), 'SourceLocation'), 'DefaultValue');
  if (!pane) throw new Error('manifest.xml has no DefaultSettings/SourceLocation: there is no pane to show.');
  const resources = readResources(root);
  const base = pane.slice(0, pane.lastIndexOf('/') + 1);
  const served = (address: string): string => ADDIN + (address.startsWith(base) ? address.slice(base.length) : address.replace(/^.*\//, ''));
  return {
    name: attribute(find(root, 'DisplayName'), 'DefaultValue') ?? 'Add-in',
    pane: served(pane),
    tabs: [...all(root, 'CustomTab'), ...all(root, 'OfficeTab')].map(tab => readTab(tab, resources, served)),
    functions: readFunctions(root, resources, served),
  };
}

type Resources = ReadonlyMap<string, string>;
type Serve = (address: string) => string;

/** bt:Images, bt:Urls, bt:ShortStrings and bt:LongStrings: id → DefaultValue. */
function readResources(root: Element): Resources {
  const resources = find(root, 'Resources');
  const entries = resources ? ['Image', 'Url', 'String'].flatMap(kind => all(resources, kind)) : [];
  return new Map(entries.map(entry => [attribute(entry, 'id') ?? '', attribute(entry, 'DefaultValue') ?? '']));
}

function readTab(tab: Element, resources: Resources, served: Serve): RibbonTab {
  return {
    id: attribute(tab, 'id') ?? '',
    label: resource(childOf(tab, 'Label'), resources) || (attribute(tab, 'id') ?? '').replace(/^Tab/, ''),
    groups: all(tab, 'Group').map(group => ({
      id: attribute(group, 'id') ?? '',
      label: resource(childOf(group, 'Label'), resources),
      buttons: all(group, 'Control').filter(control => find(control, 'Action')).map(control => readButton(control, resources, served)),
    })),
  };
}

function readButton(control: Element, resources: Resources, served: Serve): RibbonButton {
  const action = find(control, 'Action');
  const images = all(control, 'Image').map(image => ({ size: Number(attribute(image, 'size')), address: resource(image, resources) }));
  const best = images.filter(image => image.address).sort((a, b) => Math.abs(a.size - ICON_SIZE) - Math.abs(b.size - ICON_SIZE))[0];
  const functionName = find(action, 'FunctionName')?.textContent?.trim();
  return {
    id: attribute(control, 'id') ?? '',
    label: resource(childOf(control, 'Label'), resources),
    tip: resource(childOf(find(control, 'Supertip'), 'Description'), resources),
    icon: best ? served(best.address) : null,
    enabled: childOf(control, 'Enabled')?.textContent?.trim() !== 'false',
    action: functionName ? { type: 'call', functionName } : { type: 'showPane' },
  };
}

function readFunctions(root: Element, resources: Resources, served: Serve): Manifest['functions'] {
  const point = all(root, 'ExtensionPoint').find(element => attribute(element, 'type') === 'CustomFunctions');
  const metadata = resource(find(find(point, 'Metadata'), 'SourceLocation'), resources);
  return metadata ? { namespace: resource(find(point, 'Namespace'), resources), metadata: served(metadata) } : null;
}

const all = (parent: Element, name: string): Element[] => [...parent.getElementsByTagNameNS('*', name)];
const find = (parent: Element | null | undefined, name: string): Element | null => (parent ? all(parent, name)[0] ?? null : null);
const childOf = (parent: Element | null, name: string): Element | null => [...(parent?.children ?? [])].find(child => child.localName === name) ?? null;
const attribute = (element: Element | null | undefined, name: string): string | null => [...(element?.attributes ?? [])].find(a => a.localName === name)?.value ?? null;
const resource = (element: Element | null, resources: Resources): string => resources.get(attribute(element, 'resid') ?? '') ?? '';
