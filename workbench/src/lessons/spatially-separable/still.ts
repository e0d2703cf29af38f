// The still picture of this lesson: what the kernel of lesson 2.1 makes of the mandrill.
import { stillSample } from '../../samples/still.ts';
import { filterPixels } from '../one-channel/picture/pixels.ts';
import { filteringsOf } from './rank/filterings.ts';
import { model } from './rank/model.ts';
import { splitOf } from './rank/split.ts';

export const stillKernel = (): Promise<string> =>
  stillSample((pixels) => filterPixels(pixels, filteringsOf(model.start, splitOf(model.start)).full));
