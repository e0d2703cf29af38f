// The pictures that come out of a figure, as numbers: what is on its canvases.
import type { Numbers } from './numbers.ts';

/** Canvases that something was drawn on; those below the name of an input are none that come out. */
const outputs = 'canvas[data-done]:not(.role-input ~ canvas, [hidden] canvas, .refused canvas)';

/**
 * The pictures that come out within `frame`: a batch of them, `[pictures, 3, rows, columns]`, red, green and blue from
 * 0 to 255. Where they differ in size it is those of the last one's. Undefined until there are any.
 */
export function pixelsIn(frame: HTMLElement): Numbers | undefined {
  const all = [...frame.querySelectorAll<HTMLCanvasElement>(outputs)];
  const last = all.at(-1);
  if (!last) return undefined;
  const { width, height } = last;
  const alike = all.filter((canvas) => canvas.width === width && canvas.height === height);
  const area = width * height;
  const data = new Uint8ClampedArray(alike.length * 3 * area);
  for (const [picture, canvas] of alike.entries()) {
    const pixels = canvas.getContext('2d')!.getImageData(0, 0, width, height).data;
    for (let at = 0; at < area; at++)
      for (let colour = 0; colour < 3; colour++) data[(picture * 3 + colour) * area + at] = pixels[4 * at + colour]!;
  }
  return { shape: [alike.length, 3, height, width], data };
}
