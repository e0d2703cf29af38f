// The still picture of this lesson: what the first filter of the splitter answers on the mandrill.
import { stillSample } from '../../samples/still.ts';
import { model } from './loss/model.ts';
import { answered, scaleOf } from './loss/picture.ts';

export const stillFilter = (): Promise<string> =>
  stillSample((pixels) => answered(pixels, model.start.cube.flat(), scaleOf(model.start.cube.flat())));
