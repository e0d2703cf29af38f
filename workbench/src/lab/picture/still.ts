// What the first identity makes of the first sample, worked out while the site is built, for readers without scripts.
import { stillSample } from '../../samples/still.ts';
import { model } from '../model.ts';
import { onPicture } from './scene.ts';

export const stillLab = (): Promise<string> => stillSample((pixels) => onPicture(model.start, pixels).left);
