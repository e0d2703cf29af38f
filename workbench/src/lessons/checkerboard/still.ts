// The still picture of this lesson: the mandrill enlarged by stamps of 3×3 random weights.
import { stillSample } from '../../samples/still.ts';
import { enlarged, pictureOf, shrunk } from './cures/cures.ts';
import { model } from './cures/model.ts';

export const stillCheckerboard = (): Promise<string> =>
  stillSample((pixels) => pictureOf(enlarged('three', shrunk(pixels), model.start)));
