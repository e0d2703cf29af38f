// Elements of an SVG file.

export const svgSpace = 'http://www.w3.org/2000/svg';

export function svgNode(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
