// A drawing as pixels.
import { leading } from './caption.ts';
import type { DrawnFile } from './drawing.ts';

/** Milliseconds between two looks at a drawing whose typeface is on its way, and how many looks there are at most. */
const rest = 15;
const looks = 60;

/** Whether every line of the caption is to be seen: it is set in the typeface inside of the file. */
function hasCaption({ data, width }: ImageData, { lines }: DrawnFile, sharpness: number): boolean {
  for (let line = lines.top; line < lines.bottom; line += leading) {
    const [from, to] = [line, line + leading].map((y) => 4 * width * Math.round(y * sharpness)) as [number, number];
    let at = from;
    while (at < to && data[at] === data[from] && data[at + 1] === data[from + 1]) at += 4;
    if (at >= to) return false;
  }
  return true;
}

const equal = (a: ImageData, b: ImageData): boolean => a.data.every((value, at) => value === b.data[at]);

/** Paints a drawing onto a canvas of `width` by `height` pixels of the page, `sharpness` pixels for each. */
export async function paint(drawing: DrawnFile, canvas: HTMLCanvasElement, sharpness: number): Promise<void> {
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([drawing.text], { type: 'image/svg+xml' }));
  try {
    await picture.decode();
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    const [width, height] = [drawing.width * sharpness, drawing.height * sharpness];
    // A picture counts as decoded before the typeface inside of it is ready, and until then its text is left out.
    // Drawing it starts that; it is there once the caption is, and nothing changes any more.
    let last: ImageData | undefined;
    for (let look = 0; look < looks; look++) {
      context.drawImage(picture, 0, 0, width, height);
      const now = context.getImageData(0, 0, width, height);
      if (last && hasCaption(now, drawing, sharpness) && equal(now, last)) break;
      last = now;
      await new Promise((go) => setTimeout(go, rest));
    }
  } finally {
    URL.revokeObjectURL(picture.src);
  }
}

/** Pixels of a PNG for each pixel of the page. */
const sharpness = 2;

export async function pngOf(drawing: DrawnFile): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [drawing.width * sharpness, drawing.height * sharpness];
  await paint(drawing, canvas, sharpness);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser could not make a PNG.'))),
      'image/png',
    );
  });
}
