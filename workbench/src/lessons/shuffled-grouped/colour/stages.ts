// A colour picture through two grouped layers: each colour becomes three maps, a shuffle may deal them out, and each
// output adds up three maps.
import type { Tensor } from 'faltung';
import { runStages } from 'faltung/engine';
import { channelDependency } from 'faltung/analysis';
import { convProblem, filterWeights, shuffleProblem, type Shape, type Stage } from 'faltung/ops';
import type { Pixels } from '../../one-channel/picture/pixels.ts';
import { colours, pictureOf, planesOf } from '../../grouped/colour/mixing.ts';

const maps = ['identity', 'sobel-x', 'sobel-y'] as const;

const stagesOf = (x: Shape, shuffle: boolean): readonly Stage[] => {
  const [height, width] = x.slice(2) as [number, number];
  const wide = colours * maps.length;
  const first = convProblem(x, [wide, 1, 3, 3], { groups: colours, padding: 'same', boundary: 'replicate' });
  const middle = [1, wide, height, width];
  return [
    first,
    shuffleProblem(middle, shuffle ? colours : 1),
    convProblem(middle, [colours, maps.length, 1, 1], { groups: colours }),
  ];
};

/** A kernel of 3×3; the one that changes nothing has its weight in the middle. */
const kernelOf = (name: (typeof maps)[number]): number[] =>
  name === 'identity' ? [0, 0, 0, 0, 1, 0, 0, 0, 0] : Array.from(filterWeights(name).data);

export type Muted = 'none' | 'red' | 'green' | 'blue';
const mutedColours: Readonly<Record<Muted, number>> = { none: -1, red: 0, green: 1, blue: 2 };

export function passed(picture: Pixels, shuffle: boolean, muted: Muted): Pixels {
  const x = planesOf(picture);
  const area = picture.width * picture.height;
  const colour = mutedColours[muted];
  if (colour >= 0) x.data.fill(0, colour * area, (colour + 1) * area);
  const one: Tensor = {
    shape: [colours * maps.length, 1, 3, 3],
    data: Float32Array.from(Array.from({ length: colours }, () => maps.flatMap(kernelOf)).flat()),
  };
  const two: Tensor = {
    shape: [colours, maps.length, 1, 1],
    data: new Float32Array(colours * maps.length).fill(1 / maps.length),
  };
  return pictureOf(runStages({ stages: stagesOf(x.shape, shuffle) }, x, [{ w: one }, { w: two }]), Math.abs);
}

/** How many of the three outputs change when one colour is taken away. */
export const reached = (shuffle: boolean, muted: Muted): number =>
  channelDependency(stagesOf([1, colours, 3, 3], shuffle)).rows.filter((row) => row[mutedColours[muted]] === 1).length;
