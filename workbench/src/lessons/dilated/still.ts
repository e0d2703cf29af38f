// The still picture of this lesson: what the first stack makes of the mandrill.
import { stillSample } from '../../samples/still.ts';
import { model } from './picture/model.ts';
import { sceneOf, weaveOf } from './picture/woven.ts';

export const stillStack = (): Promise<string> =>
  stillSample((pixels) => weaveOf(pixels, model.start, sceneOf(model.start)).pictures.stack);
