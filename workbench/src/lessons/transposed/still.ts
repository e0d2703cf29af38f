// The still picture of this lesson: the mandrill, made small and large again.
import { stillSample } from '../../samples/still.ts';
import { roundOf, viewsOf } from './picture/back.ts';
import { model } from './picture/model.ts';

export const stillBack = (): Promise<string> => stillSample((pixels) => viewsOf(roundOf(pixels, model.start)).back);
