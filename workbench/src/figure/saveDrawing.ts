// A figure as a file of its own: what is to be seen in it, with every colour in force written out.

const svgSpace = 'http://www.w3.org/2000/svg';
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
  'dominant-baseline',
  'rx',
] as const;

const geometry = /^(id|x|y|x1|y1|x2|y2|cx|cy|r|width|height|points|d|viewBox|transform|pattern\w+)$/;

const node = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const made = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
};

const isSeen = (style: CSSStyleDeclaration): boolean => style.display !== 'none' && style.visibility !== 'hidden';

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
      y: box.y + box.height / 2 - origin.y,
      fill: style.color,
      'font-family': style.fontFamily.replaceAll('"', "'"),
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      'dominant-baseline': 'central',
      textLength: box.width,
      lengthAdjust: 'spacingAndGlyphs',
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

/** The drawing as the text of an SVG file, with its size. */
export function drawingOf(stage: HTMLElement): {
  readonly text: string;
  readonly width: number;
  readonly height: number;
} {
  const seen = [...stage.children]
    .filter((part) => !part.matches('.needs-script'))
    .map((part) => part.getBoundingClientRect());
  const right = Math.max(...seen.map((box) => box.right));
  const bottom = Math.max(...seen.map((box) => box.bottom));
  const { x, y } = stage.getBoundingClientRect();
  const origin = new DOMRect(x - margin, y - margin);
  const [width, height] = [Math.ceil(right - x + 2 * margin), Math.ceil(bottom - y + 2 * margin)];
  const svg = node('svg', { viewBox: `0 0 ${width} ${height}`, width, height });
  const ground = getComputedStyle(stage.closest('.figure') ?? stage).backgroundColor;
  svg.append(node('rect', { width, height, fill: ground }));
  draw(stage, origin, svg);
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

/** Pixels of a PNG for each pixel of the page. */
const sharpness = 2;

async function pngOf({ text, width, height }: ReturnType<typeof drawingOf>): Promise<Blob> {
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  await picture.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * sharpness, height * sharpness];
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(picture.src);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser could not make a PNG.'))),
      'image/png',
    );
  });
}

/** Hands the drawing to the reader as a file. */
export async function saveDrawing(stage: HTMLElement, name: string, kind: 'svg' | 'png'): Promise<void> {
  const drawing = drawingOf(stage);
  const blob = kind === 'png' ? await pngOf(drawing) : new Blob([drawing.text], { type: 'image/svg+xml' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${kind}`;
  link.click();
  // The download reads the address after this turn; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
