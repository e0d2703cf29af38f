// The still pictures of this lesson: what the three passes and the first filter of the splitter make of the mandrill.
import { stillSample } from '../../samples/still.ts';
import { model } from './loss/model.ts';
import { answered, scaleOf } from './loss/picture.ts';
import { model as passes } from './picture/model.ts';
import { passesOf } from './picture/passes.ts';

export const stillPasses = (): Promise<string> => stillSample((pixels) => passesOf(pixels, passes.start).at(-1)!);

export const stillFilter = (): Promise<string> =>
  stillSample((pixels) => answered(pixels, model.start.cube.flat(), scaleOf(model.start.cube.flat())));
