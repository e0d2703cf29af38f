// Random legal convolutions that are small enough to be drawn, for tests of the page and its parts.
import { boundaries, randomFrom } from 'faltung/ops';
import { outcomeOf } from '../src/play/problem.ts';
import { isSmall } from '../src/play/scene.ts';

/** The notation of a legal convolution; the same number gives the same one. */
export function randomConv(seed: number): string {
  const random = randomFrom(7919 * seed + 1);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  for (;;) {
    const axes = whole(1, 3);
    const transposed = random() < 0.35;
    const groups = random() < 0.3 ? 2 : 1;
    const [inputs, outputs] = [groups * whole(1, 2), groups * whole(1, 2)];
    const longest = [0, 12, 6, 4][axes]!;
    const each = (least: number, most: number) => Array.from({ length: axes }, () => whole(least, most));
    const first = transposed ? [inputs, outputs / groups] : [outputs, inputs / groups];
    const sides = () => each(-1, 2).map((before) => `${before}:${whole(0, 2)}`);
    const word = () => [['same', 'sameLower', 'causal', 'valid'][whole(0, 3)]!];
    const padding = random() < 0.3 ? word() : sides();
    const text =
      `${transposed ? 'convTranspose' : 'conv'}${axes}d ${[whole(1, 2), inputs, ...each(1, longest)].join('x')}` +
      ` * ${[...first, ...each(1, 3)].join('x')} padding=${padding.join(',')}` +
      ` stride=${each(1, 3).join(',')} dilation=${each(1, 2).join(',')}` +
      ` groups=${groups}${transposed ? ` outputPadding=${each(0, 1).join(',')}` : ''}` +
      ` boundary=${boundaries[whole(0, boundaries.length - 1)]!} flip=${random() < 0.3} bias=${random() < 0.3}`;
    const { problem } = outcomeOf(text);
    if (problem && isSmall(problem) && problem.axes.every(({ output }) => output > 0)) return text;
  }
}
