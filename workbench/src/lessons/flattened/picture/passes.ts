// A colour picture through the three passes, and what each of them leaves, as grey pictures.
import { compute } from 'faltung/engine';
import { conv, convProblem, convShapes } from 'faltung/ops';
import type { Matrix } from '../../../figure/matrix.ts';
import type { Pixels } from '../../one-channel/picture/pictureProblem.ts';
import type { Filters } from '../model.ts';
import { stagesOf } from '../scene.ts';

/** Strong answers of filters with a sign are rare, so that a quarter of the most is drawn as white already. */
const gain = 4;

const sizeOf = (list: Matrix): number => list.flat().reduce((sum, weight) => sum + Math.abs(weight), 0);

/** What each pass leaves: white is the most its weights can give, and from the first negative weight on, grey is 0. */
export function passesOf({ width, height, data }: Pixels, { alpha, beta, gamma }: Filters): readonly Pixels[] {
  const area = width * height;
  const planes = new Float32Array(3 * area);
  for (let at = 0; at < area; at++)
    for (let colour = 0; colour < 3; colour++) planes[colour * area + at] = data[4 * at + colour]!;
  const standard = convProblem([1, 3, height, width], [1, 3, 3, 3], { padding: 'same', boundary: 'reflect' });
  const lists = [alpha, beta, gamma];
  let x = { shape: convShapes(standard).x, data: planes };
  let [most, signed] = [1, false];
  return stagesOf(standard).map((stage, at) => {
    const list = lists[at]!;
    const w = { shape: convShapes(stage).w, data: Float32Array.from(list.flat()) };
    const y = compute(conv.y, stage, { x, w }).data;
    x = { shape: convShapes(stage).y, data: Float32Array.from(y) };
    most *= sizeOf(list) || 1;
    signed ||= list.flat().some((weight) => weight < 0);
    const pixels = new Uint8ClampedArray(4 * area).fill(255); // rounds and cuts by itself
    const [zero, scale] = signed ? [128, gain / (2 * most)] : [0, 1 / most];
    for (let place = 0; place < area; place++) pixels.fill(zero + y[place]! * scale, 4 * place, 4 * place + 3);
    return { width, height, data: pixels };
  });
}
