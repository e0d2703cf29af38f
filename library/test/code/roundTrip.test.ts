// Code is read back to what it was written from, and code that cannot be read is never misread in silence.
import { describe, expect, test } from 'vitest';
import { readCode } from '../../src/code/read.ts';
import { frameworks, type CodeState } from '../../src/code/state.ts';
import { writeCode } from '../../src/code/write.ts';
import { compute } from '../../src/engine/compute.ts';
import { conv } from '../../src/ops/conv.ts';
import { convProblem, convTransposeProblem } from '../../src/ops/convProblem.ts';
import type { ConvProblem } from '../../src/ops/problem.ts';
import { write } from '../../src/ops/write.ts';
import { ShapeError } from '../../src/tensor/errors.ts';
import { normalFrom, randomFrom, type Random } from '../../src/tensor/random.ts';
import { zeros } from '../../src/tensor/tensor.ts';
import { oneOf } from '../contract/numbers.ts';
import { randomState } from './randomState.ts';

const seed = 771_144;
const states = 1000;

/** Numbers of every kind: ordinary ones, whole ones, zeros of both signs, the ends of the range, and no numbers. */
function anyNumber(random: Random): () => number {
  const normal = normalFrom(random);
  const strange = [0, -0, 1, -1, 0.1, 1e-45, 1.17549435e-38, 3.4028235e38, -1e21, 2 ** 53, NaN, Infinity, -Infinity];
  return () => (random() < 0.2 ? oneOf(random, strange) : random() < 0.5 ? Math.round(normal() * 9) : normal());
}

/** A boundary that fills no cells is nothing that a framework could say. */
function withoutIdleBoundaries(problem: ConvProblem): ConvProblem {
  const axes = problem.axes.map((axis) =>
    axis.before <= 0 && axis.after <= 0 ? { ...axis, boundary: 'zeros' as const } : axis,
  );
  return { ...problem, axes };
}

const most = { pytorch: 3, keras: 3, onnx: 4, jax: 4, scipy: 4, faltung: 4 } as const;

describe.each(frameworks.filter((framework) => framework !== 'scipy'))('%s read back', (framework) => {
  test(`what is written of 1,000 states without other steps is the same state again`, () => {
    const random = randomFrom(seed);
    let said = 0;
    for (let drawn = 0; said < states; drawn++) {
      const state = randomState(random, most[framework], anyNumber(random), drawn % 4 === 0 ? 'float64' : 'float32');
      const problem = framework === 'faltung' ? state.problem : withoutIdleBoundaries(state.problem);
      const { code, emulated } = writeCode({ ...state, problem }, framework, drawn % 2 ? 'ko' : 'en');
      if (emulated.length > 0) continue;
      said++;
      const { notes, language, ...read } = readCode(code);
      const wanted: CodeState = { b: undefined, ...state, problem };
      expect(read, `seed ${seed}, number ${drawn}: ${write(problem)}\n${code}`).toEqual(wanted);
      expect(notes).toEqual([]);
      expect(language).toBe(framework);
    }
  });
});

// SciPy has loops for a whole convolution, so its scripts are read as a whole or not at all.
test('a script of SciPy is read back as the same function on the same numbers', () => {
  const random = randomFrom(seed + 2);
  let same = 0;
  for (let drawn = 0; drawn < states; drawn++) {
    const state = randomState(random, most.scipy, undefined, drawn % 4 === 0 ? 'float64' : 'float32');
    const { code } = writeCode(state, 'scipy', drawn % 2 ? 'ko' : 'en');
    // What a transposed convolution folds back at its borders is written as a list of places, and not read.
    if (code.includes('np.add.at(')) continue;
    const read = readCode(code);
    same++;
    const { problem, x, w, b, language, notes } = read;
    expect([language, notes, x, w, b], `${write(state.problem)}\n${code}`).toEqual([
      'scipy',
      [],
      state.x,
      state.w,
      state.b,
    ]);
    const numbers = (of: ConvProblem) => compute(conv.y, of, { x: x!, w: w!, ...(b && { b }) }, 'ts', 'strict');
    expect(numbers(problem), `${write(state.problem)}\n${code}`).toEqual(numbers(state.problem));
  }
  expect(same).toBeGreaterThan(0.8 * states);
});

test('a script of SciPy with another line in it is not taken for the one without', () => {
  const plain = convProblem([1, 2, 4, 5], [3, 2, 2, 2], { stride: 2, padding: 1 });
  const { code } = writeCode({ problem: plain, x: zeros([1, 2, 4, 5]), w: zeros([3, 2, 2, 2]) }, 'scipy', 'en');
  expect(readCode(code).language).toBe('scipy');
  for (const line of ['y = y * 2', 'x = x + 1', 'w = w[::-1]'])
    expect(() => readCode(code.replace('\nfor n', `\n${line}\nfor n`))).toThrow(ShapeError);
  const folded = convTransposeProblem([1, 1, 4], [1, 1, 3], { padding: 1, boundary: 'reflect' });
  const other = writeCode({ problem: folded, x: zeros([1, 1, 4]), w: zeros([1, 1, 3]) }, 'scipy', 'en').code;
  expect(() => readCode(other)).toThrow(ShapeError);
});

// Faltung says everything in one call.
describe.each(['pytorch', 'keras', 'onnx', 'jax'] as const)('%s in other steps', (framework) => {
  test('what is written in other steps is read as the same function, remarked on or refused', () => {
    const random = randomFrom(seed + 1);
    let same = 0;
    for (let drawn = 0; drawn < states; drawn++) {
      const state = randomState(random, most[framework]);
      const { code, emulated } = writeCode(state, framework, 'en');
      if (emulated.length === 0) continue;
      try {
        const { notes, problem, x, w, b } = readCode(code, { input: [1, 3, 5, 6, 7] });
        if (notes.length > 0) continue;
        const numbers = (
          of: ConvProblem,
          given: Pick<CodeState, 'b'>,
          [x, w]: readonly [CodeState['x'], CodeState['w']],
        ) => compute(conv.y, of, { x, w, ...(given.b && { b: given.b }) }, 'ts', 'strict');
        expect(numbers(problem, { b }, [x!, w!]), `${write(state.problem)}\n${code}`).toEqual(
          numbers(state.problem, state, [state.x, state.w]),
        );
        same++;
      } catch (error) {
        if (!(error instanceof ShapeError)) throw error;
      }
    }
    // Most are read in whole: padding before a call belongs to it.
    expect(same).toBeGreaterThan(states / 5);
  });
});
