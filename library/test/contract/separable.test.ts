// Separable passes with the weights they are for: windows of a low rank, against the definition within their bound, and
// chosen for such weights alone.
import { expect, test } from 'vitest';
import { compute, kernelsFor, plan, prepare } from '../../src/engine/index.ts';
import { convSeparable } from '../../src/kernels/wasm/conv.separable.ts';
import { boundaries } from '../../src/ops/boundary.ts';
import { conv } from '../../src/ops/conv.ts';
import { convProblem } from '../../src/ops/convProblem.ts';
import { convShapes } from '../../src/ops/problem.ts';
import { write } from '../../src/ops/write.ts';
import { normalFrom, randomFrom, type Random } from '../../src/tensor/random.ts';
import { zeros, type Tensor } from '../../src/tensor/tensor.ts';
import { compare } from './check.ts';
import { between, inputsOf, oneOf } from './numbers.ts';

/** Windows `[windows, 1, height, width]` of a rank. */
function ofRank([windows, , height, width]: readonly number[], rank: number, draw: () => number): Tensor {
  const data = new Float32Array(windows! * height! * width!);
  for (let at = 0; at < data.length; at += height! * width!) {
    for (let r = 0; r < rank; r++) {
      const [column, row] = [height!, width!].map((length) => Array.from({ length }, draw)) as [number[], number[]];
      column.forEach((a, i) => row.forEach((b, j) => (data[at + i * width! + j]! += a * b)));
    }
  }
  return { shape: [windows!, 1, height!, width!], data };
}

function draw(random: Random): { problem: ReturnType<typeof convProblem>; rank: number } {
  const [groups, multiplier] = [between(random, 1, 3), between(random, 1, 2)];
  const boundary = oneOf(random, boundaries);
  const taps = [between(random, 3, 9), between(random, 3, 9)] as const;
  const options = {
    groups,
    padding: [
      [between(random, 0, 4), between(random, 0, 4)],
      [between(random, 0, 4), between(random, 0, 4)],
    ] as const,
    stride: [between(random, 1, 3), between(random, 1, 2)],
    dilation: [between(random, 1, 2), 1],
    boundary,
    flip: random() < 0.3,
  };
  const input = [between(random, 1, 2), groups, between(random, 18, 24), between(random, 18, 24)];
  const shape = [groups * multiplier, 1, ...taps];
  return {
    problem: convProblem(input, shape, options, random() < 0.5 ? [groups * multiplier] : undefined),
    rank: between(random, 1, 3),
  };
}

test('150 random problems with windows of ranks 1 to 3', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  console.log(`random problems from SEED=${seed}`);
  const random = randomFrom(seed);
  for (let i = 0; i < 150; i++) {
    const { problem, rank } = draw(random);
    const inputs = inputsOf(conv.y, problem, 'float32', normalFrom(random));
    inputs['w'] = ofRank(convShapes(problem).w, rank, normalFrom(random));
    const y = zeros(convShapes(problem).y);
    y.data.fill(Number.NaN);
    convSeparable.run(problem, inputs, y);
    expect(
      compare(convSeparable, problem, 'float32', inputs, y),
      `SEED=${seed}, problem ${i}: ${write(problem)}, rank ${rank}`,
    ).toBeUndefined();
  }
});

const problem = convProblem([1, 4, 40, 44], [4, 1, 15, 15], { padding: 7, groups: 4, boundary: 'reflect' });
const random = normalFrom(randomFrom(3));
const x = inputsOf(conv.y, problem, 'float32', random)['x']!;
const low = ofRank(convShapes(problem).w, 1, random);
const full = inputsOf(conv.y, problem, 'float32', random)['w']!;
const reasonWith = (settings: Parameters<typeof plan>[2]) =>
  plan<unknown>(problem, kernelsFor('wasm', conv.y), settings)!.passedOver.find(({ id }) => id === convSeparable.id)
    ?.reason.code;

test('two passes are planned for weights of a low rank, by prepare and compute alike', () => {
  const ready = prepare(problem, { w: low });
  expect(ready.plan.kernel.id).toBe(convSeparable.id);
  expect(ready.run(x).data).toEqual(compute(conv.y, problem, { x, w: low }).data);
  expect(reasonWith({ fixed: { w: low } })).toBeUndefined();
  ready.release();
});

test('other weights, unknown ones and strict accuracy have their reasons', () => {
  expect(prepare(problem, { w: full }).plan.kernel.id).not.toBe(convSeparable.id);
  expect(reasonWith({ fixed: { w: full } })).toBe('rank');
  expect(reasonWith({})).toBe('weights');
  expect(reasonWith({ fixed: { w: low }, accuracy: 'strict' })).toBe('accuracy');
  const broken = { shape: low.shape, data: low.data.map((value, at) => (at === 7 ? Number.NaN : value)) };
  expect(reasonWith({ fixed: { w: broken } })).toBe('rank');
});

test('weights that change change the plan', () => {
  const w = { shape: low.shape, data: low.data.slice() };
  expect(prepare(problem, { w }).plan.kernel.id).toBe(convSeparable.id);
  w.data.set(full.data);
  const ready = prepare(problem, { w });
  expect(ready.plan.kernel.id).not.toBe(convSeparable.id);
  expect(ready.run(x).data).toEqual(prepare(problem, { w: full }).run(x).data);
  ready.release();
});
