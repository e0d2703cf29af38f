// Code is read back to what it was written from, and code that cannot be read is never misread in silence.
import { describe, expect, test } from 'vitest';
import { readCode } from '../../src/code/read.ts';
import { frameworks, type CodeState } from '../../src/code/state.ts';
import { writeCode } from '../../src/code/write.ts';
import { compute } from '../../src/engine/compute.ts';
import { conv } from '../../src/ops/conv.ts';
import type { ConvProblem } from '../../src/ops/problem.ts';
import { write } from '../../src/ops/write.ts';
import { ShapeError } from '../../src/tensor/errors.ts';
import { normalFrom, randomFrom, type Random } from '../../src/tensor/random.ts';
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

// Faltung says everything in one call, and SciPy is not read.
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
