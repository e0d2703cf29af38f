import { expect, test } from 'vitest';
import { convProblem, convTransposeProblem } from '../ops/convProblem.ts';
import { ShapeError } from '../tensor/errors.ts';
import { choicesFor, inputsFor, type AxisChoice } from './sizes.ts';

const limits = { taps: 4, stride: 3, dilation: 2, padding: 2, unequal: true };

/** The output that the operator itself gives, or nothing where it refuses. */
function outputOf(op: 'conv' | 'convTranspose', input: number, choice: AxisChoice): number | undefined {
  const { taps, before, after, outputPadding, stride, dilation } = choice;
  const options = { stride, dilation, padding: [[before, after]] as const };
  try {
    const problem =
      op === 'conv'
        ? convProblem([1, 1, input], [1, 1, taps], options)
        : convTransposeProblem([1, 1, input], [1, 1, taps], { ...options, outputPadding });
    return problem.axes[0]!.output;
  } catch (error) {
    if (error instanceof ShapeError) return undefined;
    throw error;
  }
}

/** Every choice within the limits, written as five loops. */
function everyChoice(op: 'conv' | 'convTranspose'): AxisChoice[] {
  const all: AxisChoice[] = [];
  for (const taps of [1, 2, 3, 4])
    for (const stride of [1, 2, 3])
      for (const dilation of taps === 1 ? [1] : [1, 2])
        for (const [before, after] of [
          [0, 0],
          [0, 1],
          [1, 1],
          [1, 2],
          [2, 2],
        ] as const)
          for (const outputPadding of op === 'conv' ? [0] : [0, 1, 2])
            all.push({ taps, stride, dilation, before, after, outputPadding });
  return all;
}

test.each(['conv', 'convTranspose'] as const)(
  '%s: exactly the settings that the operator agrees with are found',
  (op) => {
    const all = everyChoice(op);
    for (const input of [1, 2, 5, 8]) {
      for (let output = 1; output <= 20; output++) {
        const agreed = all.filter((choice) => outputOf(op, input, choice) === output);
        expect(choicesFor(op, input, output, limits)).toEqual(agreed);
      }
    }
  },
);

test.each(['conv', 'convTranspose'] as const)('%s: exactly the inputs that give an output are found', (op) => {
  for (const choice of everyChoice(op)) {
    if (outputOf(op, 30, choice) === undefined) continue;
    for (const output of [1, 4, 7]) {
      const inputs = Array.from({ length: 30 }, (_, at) => at + 1);
      expect(inputsFor(op, output, choice)).toEqual(inputs.filter((input) => outputOf(op, input, choice) === output));
    }
  }
});
