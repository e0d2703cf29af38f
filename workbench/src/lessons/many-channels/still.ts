// The still picture of this lesson: red minus blue on the mandrill.
import { stillSample } from '../../samples/still.ts';
import { greyOf, mapsOf } from './picture/maps.ts';
import { model } from './picture/model.ts';

export const stillChannels = (): Promise<string> =>
  stillSample((pixels) => {
    const maps = mapsOf(pixels, model.start);
    return greyOf(maps, maps.total);
  });
