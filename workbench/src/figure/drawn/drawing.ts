// A figure as a file of its own: what is to be seen in it, with every colour in force written out.

import { captionOf, type Caption } from './caption.ts';
import { svgNode as node, svgSpace } from './node.ts';
import { typefaceOf } from './typeface.ts';

export interface DrawnFile {
  /** The text of an SVG file. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** Where the lines of the caption stand. */
  readonly lines: { readonly top: number; readonly bottom: number };
}

const margin = 20;

/** Properties that decide how a shape looks; the rest of its looks are attributes already. */
const looks = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'rx',
] as const;

const geometry = /^(id|x|y|x1|y1|x2|y2|cx|cy|r|width|height|points|d|viewBox|transform|pattern\w+)$/;

const isSeen = (style: CSSStyleDeclaration): boolean => style.display !== 'none' && style.visibility !== 'hidden';

const pen = document.createElement('canvas').getContext('2d')!;

/** How far down in its box a line stands: boxes reach from a typeface's ascent to its descent. */
function ascentIn({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration, height: number): number {
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = pen.measureText('0');
  return (height * ascent) / (ascent + descent);
}

/** Where a text stands, by number: what `central` comes to, each program rounds in its own way. */
function baselineOf(text: SVGTextElement, style: CSSStyleDeclaration): number {
  const { y, height } = text.getBBox();
  return y + ascentIn(style, height);
}

/** A shape and what is in it, on its own feet. */
function shapeOf(shape: Element): Node | undefined {
  const style = getComputedStyle(shape);
  if (!isSeen(style)) return undefined;
  const made = document.createElementNS(svgSpace, shape.localName);
  for (const { name, value } of shape.attributes) if (geometry.test(name)) made.setAttribute(name, value);
  for (const look of looks) {
    const value = style.getPropertyValue(look);
    if (value !== '' && value !== 'none' && value !== 'auto') made.setAttribute(look, value.replaceAll('"', "'"));
    else if (look === 'fill') made.setAttribute('fill', 'none');
  }
  if (shape instanceof SVGTextElement && style.dominantBaseline !== 'auto') {
    made.setAttribute('y', String(baselineOf(shape, style)));
  }
  if (style.transform !== 'none' && !shape.hasAttribute('transform')) made.setAttribute('transform', style.transform);
  for (const child of shape.childNodes) {
    const copy = child instanceof Element ? shapeOf(child) : child.cloneNode();
    if (copy && copy.nodeType !== Node.COMMENT_NODE) made.append(copy);
  }
  return made;
}

/** The lines of a text as they are broken on the page. */
function* linesOf(text: Text): Generator<{ words: string; box: DOMRect }> {
  const range = document.createRange();
  let line: { words: string; box: DOMRect } | undefined;
  for (let at = 0; at < text.length; at++) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    if (line && Math.abs(line.box.top - box.top) < 2) {
      line.words += text.data[at]!;
      line.box = new DOMRect(line.box.x, line.box.y, box.right - line.box.x, line.box.height);
      continue;
    }
    if (line) yield line;
    line = { words: text.data[at]!, box };
  }
  if (line) yield line;
}

function drawText(text: Text, origin: DOMRect, into: Element): void {
  const style = getComputedStyle(text.parentElement!);
  for (const { words, box } of linesOf(text)) {
    if (words.trim() === '') continue;
    const made = node('text', {
      x: box.x - origin.x,
      y: box.y + ascentIn(style, box.height) - origin.y,
      fill: style.color,
      'font-family': style.fontFamily.replaceAll('"', "'"),
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      textLength: box.width,
      lengthAdjust: 'spacingAndGlyphs',
      // A space at an end belongs to the width.
      'xml:space': 'preserve',
    });
    made.textContent = words;
    into.append(made);
  }
}

function drawBox(element: Element, style: CSSStyleDeclaration, origin: DOMRect, into: Element): void {
  const filled = !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor);
  const line =
    style.outlineStyle === 'none' ? Number.parseFloat(style.borderTopWidth) : Number.parseFloat(style.outlineWidth);
  if (!filled && line === 0) return;
  const box = element.getBoundingClientRect();
  into.append(
    node('rect', {
      x: box.x - origin.x,
      y: box.y - origin.y,
      width: box.width,
      height: box.height,
      rx: Number.parseFloat(style.borderTopLeftRadius) || 0,
      fill: filled ? style.backgroundColor : 'none',
      stroke: style.outlineStyle === 'none' ? style.borderTopColor : style.outlineColor,
      'stroke-width': line,
      'stroke-dasharray': style.outlineStyle === 'dashed' ? '3 3' : 'none',
    }),
  );
}

/** A picture with its pixels inside, so that the file needs no other. */
function pictureOf(picture: HTMLCanvasElement | HTMLImageElement, origin: DOMRect): SVGElement {
  const box = picture.getBoundingClientRect();
  let canvas = picture as HTMLCanvasElement;
  if (picture instanceof HTMLImageElement) {
    canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
    canvas.getContext('2d')!.drawImage(picture, 0, 0);
  }
  const place = { x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height };
  return node('image', { ...place, href: canvas.toDataURL('image/png'), 'image-rendering': 'pixelated' });
}

function draw(element: Element, origin: DOMRect, into: Element): void {
  const style = getComputedStyle(element);
  // What only works on a page is left out: buttons, fields, what is folded away.
  if (!isSeen(style) || element.matches('.needs-script, .hidden, input, button, select, textarea, details')) return;
  if (element instanceof SVGSVGElement) {
    const copy = shapeOf(element) as SVGElement;
    const box = element.getBoundingClientRect();
    const place = {
      x: box.x - origin.x,
      y: box.y - origin.y,
      width: box.width,
      height: box.height,
      overflow: 'visible',
    };
    for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
    into.append(copy);
    return;
  }
  if (element instanceof HTMLCanvasElement || element instanceof HTMLImageElement) {
    into.append(pictureOf(element, origin));
    return;
  }
  drawBox(element, style, origin, into);
  for (const child of element.childNodes) {
    if (child instanceof Text) drawText(child, origin, into);
    else if (child instanceof Element) draw(child, origin, into);
  }
}

/** From where to where something is drawn. What only works on a page leaves room above and below that no file needs. */
function heightsOf(drawn: SVGElement, svg: SVGElement): { readonly top: number; readonly bottom: number } {
  svg.style.cssText = 'position:absolute;visibility:hidden';
  document.body.append(svg);
  const { y, height } = (drawn as SVGGElement).getBBox();
  svg.remove();
  svg.removeAttribute('style');
  return { top: Math.floor(y), bottom: Math.ceil(y + height) };
}

/** What is to be seen in `stage` as a file of its own, with its caption below. */
export async function drawingOf(stage: HTMLElement, caption: Caption): Promise<DrawnFile> {
  const seen = [...stage.children].filter((part) => !part.matches('.needs-script'));
  const right = Math.max(...seen.map((part) => part.getBoundingClientRect().right));
  const { x, y } = stage.getBoundingClientRect();
  const origin = new DOMRect(x - margin, y);
  const width = Math.ceil(right - x + 2 * margin);
  const svg = node('svg', { width });
  const drawn = node('g', {});
  draw(stage, origin, drawn);
  svg.append(drawn);
  const { top, bottom } = heightsOf(drawn, svg);
  drawn.setAttribute('transform', `translate(0 ${margin - top})`);
  const below = captionOf(caption, margin, bottom - top + 2 * margin, width - 2 * margin);
  const height = bottom - top + 3 * margin + below.height;
  const ground = getComputedStyle(stage.closest('.figure') ?? stage).backgroundColor;
  svg.prepend(node('rect', { width, height, fill: ground }));
  svg.append(below.drawn);
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  // Written into the text: the page's policy refuses elements with styles that it was not built with.
  const style = `<style>${await typefaceOf(svg.textContent)}</style>`;
  const text = new XMLSerializer().serializeToString(svg).replace('>', () => `>${style}`);
  return { text, width, height, lines: { top: height - margin - below.height, bottom: height - margin } };
}
