// Random lists of stages in which every kind of stage and every composite kind occurs. What the rules refuse is drawn
// again.
import { activationProblem, activations, type ActivationName } from '../../src/ops/activation.ts';
import { chain } from '../../src/ops/chain.ts';
import { shuffleProblem } from '../../src/ops/channelShuffle.ts';
import { composites } from '../../src/ops/composites.ts';
import { convProblem, convTransposeProblem } from '../../src/ops/convProblem.ts';
import { pixelShuffleProblem } from '../../src/ops/pixelShuffle.ts';
import { averagePoolProblem, maxPoolProblem } from '../../src/ops/poolProblem.ts';
import { resizeProblem } from '../../src/ops/resize.ts';
import { shuffleNetUnit } from '../../src/ops/shuffleNetUnit.ts';
import { outputShapeOf } from '../../src/ops/stageShapes.ts';
import type { Stage, Stages } from '../../src/ops/stages.ts';
import { ShapeError } from '../../src/tensor/errors.ts';
import type { Random } from '../../src/tensor/random.ts';
import { sizeOf, type Shape } from '../../src/tensor/shape.ts';
import { between, oneOf } from './numbers.ts';
import { randomProblem } from './randomProblem.ts';

/** Draws until the rules accept. */
export function accepted<T>(draw: () => T): T {
  for (;;) {
    try {
      return draw();
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
    }
  }
}

/** One to four stages on each other's outputs, or a composite kind. */
export function randomStages(random: Random): Stages {
  if (random() < 0.3) return accepted(() => randomComposite(random));
  const first = accepted(() => randomStage(random, randomInput(random)));
  const stages: Stage[] = [first];
  for (let more = between(random, 0, 3); more > 0; more--) {
    stages.push(accepted(() => randomStage(random, outputShapeOf(stages.at(-1)!))));
  }
  return chain({ stages });
}

function randomInput(random: Random): Shape {
  const sizes = Array.from({ length: oneOf(random, [1, 2, 2, 2, 3]) }, () => between(random, 2, 9));
  return [oneOf(random, [0, 1, 1, 2]), oneOf(random, [1, 4, 6, 8, 12]), ...sizes];
}

export function randomComposite(random: Random): Stages {
  const kind = oneOf(random, [...Object.values(composites), shuffleNetUnit]);
  if (kind !== shuffleNetUnit) return kind(randomProblem(random));
  // Few random convolutions can stand for a unit, so these are drawn to fit.
  const [groups, inputs] = [oneOf(random, [1, 2, 3]), oneOf(random, [12, 24])];
  const [stride, sizes] = [
    oneOf(random, [1, 2]),
    Array.from({ length: oneOf(random, [1, 2, 3]) }, () => between(random, 3, 9)),
  ];
  const outputs = stride === 1 ? inputs : inputs * 2;
  const weights = [outputs, inputs / groups, ...sizes.map(() => 3)];
  const options = { groups, stride, padding: 1, flip: random() < 0.2 };
  const standard = convProblem([1, inputs, ...sizes], weights, options, random() < 0.5 ? [outputs] : undefined);
  return shuffleNetUnit(standard, { firstGrouped: random() < 0.5 });
}

function randomStage(random: Random, input: Shape): Stage {
  const [channels, sizes] = [input[1]!, input.slice(2)];
  const each = (low: number, high: number): number[] => sizes.map(() => between(random, low, high));
  const taps = each(1, 3);
  switch (between(random, 0, 7)) {
    case 0:
      return convProblem(input, [between(random, 1, 3), channels, ...taps], {
        padding: each(0, 2),
        stride: each(1, 2),
      });
    case 1: {
      const options = { stride: each(1, 3), outputPadding: each(0, 1), padding: each(0, 1) };
      return convTransposeProblem(input, [channels, between(random, 1, 3), ...taps], options);
    }
    case 2:
      return shuffleProblem(input, between(random, 1, 4));
    case 3: {
      const options = { padding: each(0, 1), ceil: random() < 0.5, countPadding: random() < 0.5 };
      return averagePoolProblem(input, taps, { ...options, ...(random() < 0.7 && { stride: each(1, 3) }) });
    }
    case 4: {
      const options = { padding: each(0, 1), ceil: random() < 0.5, dilation: each(1, 2) };
      return maxPoolProblem(input, taps, { ...options, ...(random() < 0.7 && { stride: each(1, 3) }) });
    }
    case 5: {
      const mode = oneOf(random, ['nearest', 'linear'] as const);
      return resizeProblem(input, { size: each(1, 12), mode, alignCorners: mode === 'linear' && random() < 0.5 });
    }
    case 6: {
      const factor = each(1, 2);
      return channels % sizeOf(factor) === 0 ? pixelShuffleProblem(input, factor) : activationProblem('relu', input);
    }
    default: {
      const name = oneOf(random, Object.keys(activations) as ActivationName[]);
      const slope = oneOf(random, [undefined, 0, 0.2, -1.5, 1e-7, random()]);
      return activationProblem(name, input, name === 'leakyRelu' ? slope : undefined);
    }
  }
}
