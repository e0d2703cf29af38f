// A drawing as pixels.
import type { DrawnFile } from './drawing.ts';

/** Paints a drawing onto a canvas of `width` by `height` pixels of the page, `sharpness` pixels for each. */
export async function paint(drawing: DrawnFile, canvas: HTMLCanvasElement, sharpness: number): Promise<void> {
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([drawing.text], { type: 'image/svg+xml' }));
  try {
    await picture.decode();
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(picture, 0, 0, drawing.width * sharpness, drawing.height * sharpness);
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
