// Filters pictures beside the page, so that dragging a weight stays smooth.
import { filterPixels, type Filtering, type Pixels } from './pixels.ts';

/** A picture is sent once and kept; filterings follow. */
export interface Work {
  readonly picture?: Pixels;
  readonly filtering: Filtering;
}

let picture: Pixels | undefined;

addEventListener('message', ({ data }: MessageEvent<Work>) => {
  picture = data.picture ?? picture;
  const result = filterPixels(picture!, data.filtering);
  (postMessage as (message: unknown, transfer: Transferable[]) => void)(result, [result.data.buffer]);
});
