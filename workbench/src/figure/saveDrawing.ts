// Hands a figure to the reader as a file: as it stands, all of its steps, or its numbers.
import { gifOf, type Filming } from './drawn/animation.ts';
import type { Caption } from './drawn/caption.ts';
import { drawingOf } from './drawn/drawing.ts';
import { numbersFile, type Numbers, type NumbersKind } from './drawn/numbers.ts';
import { pixelsIn } from './drawn/pixels.ts';
import { pngOf } from './drawn/raster.ts';

/** Downloads `blob` under a name. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download reads the address after this turn; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The drawing as it stands. */
export async function saveDrawing(
  stage: HTMLElement,
  name: string,
  kind: 'svg' | 'png',
  caption: Caption,
): Promise<void> {
  const drawing = await drawingOf(stage, caption);
  saveFile(
    kind === 'png' ? await pngOf(drawing) : new Blob([drawing.text], { type: 'image/svg+xml' }),
    `${name}.${kind}`,
  );
}

/** All steps as an animated GIF; whether it was made, and not stopped on the way. */
export async function saveAnimation(
  stage: HTMLElement,
  name: string,
  caption: () => Caption,
  filming: Omit<Filming, 'draw'>,
): Promise<boolean> {
  const gif = await gifOf({ ...filming, draw: () => drawingOf(stage, caption()) });
  if (gif) saveFile(gif, `${name}.gif`);
  return gif !== undefined;
}

/** The numbers that come out, in one of three spellings; whether there were any yet. */
export function saveNumbers(result: Numbers | HTMLElement, name: string, kind: NumbersKind): boolean {
  const numbers = result instanceof HTMLElement ? pixelsIn(result) : result;
  if (numbers) saveFile(numbersFile(kind, numbers), `${name}.${kind}`);
  return numbers !== undefined;
}
