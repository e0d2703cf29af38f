// Random convolutions in which every field occurs. What the rules refuse is drawn again.
import { boundaries } from '../../src/ops/boundary.ts';
import { convProblem, convTransposeProblem } from '../../src/ops/convProblem.ts';
import type { AxisPadding, PaddingWord } from '../../src/ops/options.ts';
import type { ConvProblem } from '../../src/ops/problem.ts';
import { ShapeError } from '../../src/tensor/errors.ts';
import type { Random } from '../../src/tensor/random.ts';
import { between, oneOf } from './numbers.ts';

const words: readonly PaddingWord[] = ['same', 'sameLower', 'valid', 'causal'];

export function randomProblem(random: Random): ConvProblem {
  for (;;) {
    try {
      return draw(random);
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
    }
  }
}

function draw(random: Random): ConvProblem {
  const axes = oneOf(random, [1, 1, 2, 2, 2, 3, 4]);
  const most = [0, 14, 9, 5, 3][axes]!;
  const groups = oneOf(random, [1, 1, 2, 3]);
  const each = <T>(next: () => T): T[] => Array.from({ length: axes }, next);
  const transposed = random() < 0.4;
  const boundary = random() < 0.4 ? each(() => oneOf(random, boundaries)) : ('zeros' as const);
  const padding =
    random() < 0.2 ? oneOf(random, words) : each((): AxisPadding => [between(random, -1, 3), between(random, -1, 3)]);
  const options = {
    stride: each(() => oneOf(random, [1, 1, 2, 3])),
    dilation: each(() => oneOf(random, [1, 1, 2, 3])),
    padding: random() < 0.2 ? 0 : padding,
    groups,
    boundary,
    flip: random() < 0.25,
  };
  const [batch, inEach, outEach] = [oneOf(random, [1, 1, 2, 0]), between(random, 1, 3), between(random, 1, 3)];
  const input = [batch, inEach * groups, ...each(() => between(random, 1, most))];
  const taps = each(() => between(random, 1, Math.min(4, most)));
  const bias = random() < 0.3 ? [outEach * groups] : undefined;
  if (!transposed) return convProblem(input, [outEach * groups, inEach, ...taps], options, bias);
  const outputPadding = random() < 0.5 ? 0 : each(() => between(random, 0, 2));
  return convTransposeProblem(input, [inEach * groups, outEach, ...taps], { ...options, outputPadding }, bias);
}
