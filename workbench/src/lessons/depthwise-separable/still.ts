// The still picture of this lesson: the first filter of the first bank on the mandrill.
import { stillSample } from '../../samples/still.ts';
import { model } from './bank/model.ts';
import { splitOf, viewsOf } from './bank/split.ts';

export const stillBank = (): Promise<string> =>
  stillSample((pixels) => viewsOf(pixels, splitOf(model.start), model.start.filter).full);
