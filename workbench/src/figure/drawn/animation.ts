// All steps of a figure as one animated GIF, a frame for each.
import { applyPalette, GIFEncoder, quantize } from 'gifenc/dist/gifenc.esm.js';
import { paces, type Steps } from '../player.ts';
import type { DrawnFile } from './drawing.ts';
import { paint } from './raster.ts';

export interface Filming {
  readonly steps: Steps;
  /** Draws the figure as it stands now. */
  readonly draw: () => Promise<DrawnFile>;
  /** Called before each of twice as many pieces of work as there are steps: first all are drawn, then all painted. */
  readonly progress: (done: number, of: number) => void;
  readonly stopped: () => boolean;
}

/** GIF knows tables of at most 256 colours; each frame has its own. */
const colours = 256;

const turn = () => new Promise((go) => setTimeout(go));

/** The GIF, or nothing when it was stopped. The figure is left at its last step. */
export async function gifOf({ steps, draw, progress, stopped }: Filming): Promise<Blob | undefined> {
  const count = steps.count();
  const drawings: Blob[] = [];
  let [width, height] = [0, 0];
  // A figure grows and shrinks as it goes on, and all frames have one size: it is known once every step was drawn.
  const sizes: Omit<DrawnFile, 'text'>[] = [];
  for (let step = 1; step <= count; step++) {
    progress(step - 1, 2 * count);
    steps.go(step);
    await turn();
    if (stopped()) return undefined;
    const drawing = await draw();
    drawings.push(new Blob([drawing.text]));
    sizes.push({ width: drawing.width, height: drawing.height, lines: drawing.lines });
    [width, height] = [Math.max(width, drawing.width), Math.max(height, drawing.height)];
  }
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const gif = GIFEncoder();
  for (const [at, blob] of drawings.entries()) {
    progress(count + at, 2 * count);
    await turn();
    if (stopped()) return undefined;
    await paint({ text: await blob.text(), ...sizes[at]! }, canvas, 1);
    // What a smaller frame leaves free takes the ground of the figure, which is in every drawing's corner.
    const ground = context.getImageData(0, 0, 1, 1).data;
    context.fillStyle = `rgb(${ground[0]} ${ground[1]} ${ground[2]})`;
    context.fillRect(sizes[at]!.width, 0, width, height);
    context.fillRect(0, sizes[at]!.height, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    const palette = quantize(data, colours);
    const rest = at === count - 1 ? 2 : 1;
    gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay: rest * paces.normal });
  }
  gif.finish();
  return new Blob([gif.bytes()], { type: 'image/gif' });
}
