// The still picture of this lesson: the first map of the bank, on the mandrill.
import { stillSample } from '../../samples/still.ts';
import { mapOf, pictureOf, planeOf } from './picture/maps.ts';
import { model } from './picture/model.ts';

export const stillMap = (): Promise<string> =>
  stillSample((pixels) => pictureOf(mapOf(planeOf(pixels), model.start.one, false), model.start.one));
