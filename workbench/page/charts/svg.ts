const NAMESPACE = 'http://www.w3.org/2000/svg';
type Attributes = Readonly<Record<string, string | number>>;

export function svg(name: string, attributes: Attributes, ...children: Node[]): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

export const svgText = (content: string, attributes: Attributes): SVGElement => svg('text', attributes, document.createTextNode(content));
