// The gradients of every operator on every case: exact adjoints, finite differences, and gradients of gradients.
import { describe, expect, test } from 'vitest';
import { compute } from '../../src/engine/compute.ts';
import { gradients } from '../../src/grad/backward.ts';
import { record } from '../../src/grad/record.ts';
import { multiply, sum } from '../../src/grad/arithmetic.ts';
import { Variable } from '../../src/grad/variable.ts';
import { conv } from '../../src/ops/conv.ts';
import { convCases } from '../../src/ops/convCases.ts';
import type { Operator } from '../../src/ops/operator.ts';
import { write } from '../../src/ops/write.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import { sizeOf } from '../../src/tensor/shape.ts';
import { zeros, type Tensor } from '../../src/tensor/tensor.ts';
import { dot, fillWith, inputsOf, whole } from './numbers.ts';
import { differentiable, smoothInputs } from './operators.ts';
import { randomProblem } from './randomProblem.ts';

type Inputs = Record<string, Tensor>;
type Run = <P>(op: Operator<P>, problem: P, inputs: Inputs) => Tensor;

const runs: Record<string, Run> = {
  definition: (op, problem, inputs) => op.reference(problem, inputs),
  kernels: (op, problem, inputs) => compute(op, problem, inputs),
};

const casesOf = (op: Operator<unknown>): [string, unknown][] => Object.entries(op.cases());

/** The gradient of ⟨op(inputs), c⟩ by one input, as its operator gives it. */
function gradientBy<P>(run: Run, op: Operator<P>, problem: P, inputs: Inputs, role: string, c: Tensor): Tensor {
  return run(op.gradient(role), problem, { ...inputs, [op.output]: c });
}

describe('adjoints', () => {
  // ⟨A x, c⟩ = ⟨x, Aᵀ c⟩ for the linear part A of the operator in one input; what does not depend on that input (a
  // bias added to a convolution) is taken off. All numbers are whole and small, so both sides are exact and have to
  // be equal.
  const check = <P>(run: Run, op: Operator<P>, problem: P): void => {
    const random = randomFrom(3);
    const inputs = inputsOf(op, problem, 'float64', whole(random));
    const c = fillWith(op.shape(problem, op.output), 'float64', whole(random));
    for (const role of op.inputs(problem)) {
      const without = { ...inputs, [role]: zeros(inputs[role]!.shape, 'float64') };
      const forward = dot(run(op, problem, inputs), c) - dot(run(op, problem, without), c);
      const backward = dot(inputs[role]!, gradientBy(run, op, problem, inputs, role, c));
      expect(backward, role).toBe(forward);
    }
  };

  for (const [name, run] of Object.entries(runs)) {
    for (const { op, form } of differentiable) {
      if (form !== 'whole') continue;
      for (const [title, problem] of casesOf(op)) {
        test(`${op.name} · ${title} · ${name}`, () => check(run, op, problem));
      }
    }
  }

  test('200 random convolutions', () => {
    const random = randomFrom(17);
    for (let i = 0; i < 200; i++) {
      const problem = randomProblem(random);
      expect(() => check(runs['kernels']!, conv.y, problem), write(problem)).not.toThrow();
    }
  });

  // Weights that are fractions round, so the two matrices are compared entry by entry: each entry is one weight.
  for (const { op, form } of differentiable) {
    if (form !== 'weighted') continue;
    for (const [title, problem] of casesOf(op)) {
      test(`${op.name} · ${title} · the gradient's matrix is the transpose`, () => {
        const [x, y] = [op.shape(problem, 'x'), op.shape(problem, op.output)];
        const unit = (shape: readonly number[], at: number): Tensor => {
          const one = zeros(shape, 'float64');
          one.data[at] = 1;
          return one;
        };
        const columns = Array.from({ length: sizeOf(x) }, (_, i) => op.reference(problem, { x: unit(x, i) }).data);
        for (let j = 0; j < sizeOf(y); j++) {
          const row = op.gradient('x').reference(problem, { [op.output]: unit(y, j) }).data;
          expect([...row]).toEqual(columns.map((column) => column[j]!));
        }
      });
    }
  }
});

describe('finite differences', () => {
  // (f(x + h) − f(x − h)) / 2h is off by h² f‴ / 6 and by rounding about 2^-53 |f| / h: for numbers around 1 both are
  // far below the asked 1e-6 at h = 1e-4. Inputs stand a tenth away from kinks (relu at 0, equal numbers in a window
  // of maxPool).
  const step = 1e-4;
  const check = (entry: (typeof differentiable)[number], problem: unknown): void => {
    const { op } = entry;
    const random = randomFrom(5);
    const inputs = smoothInputs(entry, problem, random);
    const c = fillWith(op.shape(problem, op.output), 'float64', () => 2 * random() - 1);
    for (const role of op.inputs(problem)) {
      const g = gradientBy(runs['kernels']!, op, problem, inputs, role, c).data;
      const numbers = inputs[role]!.data;
      let [difference, size] = [0, 0];
      for (let i = 0; i < numbers.length; i++) {
        const at = numbers[i]!;
        const value = (shift: number): number => {
          numbers[i] = at + shift;
          return dot(compute(op, problem, inputs), c);
        };
        const quotient = (value(step) - value(-step)) / (2 * step);
        numbers[i] = at;
        difference = Math.max(difference, Math.abs(g[i]! - quotient));
        size = Math.max(size, Math.abs(g[i]!));
      }
      // An empty input, or one that nothing reads (cropped away), has no gradient to compare.
      expect(difference, role).toBeLessThanOrEqual(1e-6 * size);
    }
  };

  for (const entry of differentiable) {
    for (const [title, problem] of casesOf(entry.op)) {
      test(`C29 ${entry.op.name} · ${title}`, () => check(entry, problem));
    }
  }
});

describe('gradients of gradients', () => {
  // With L = Σ y² / 2 and y = conv(x, w) + b, s = ⟨∂L/∂w, c⟩ is a polynomial of degree 2 in x and 1 in w, and ⟨∂L/∂x,
  // c⟩ the other way round. A central difference of a polynomial of degree 2 is its derivative for any step, so on
  // whole numbers with a step of 1 both sides are exact.
  const directed = (of: 'x' | 'w', x: Tensor, w: Tensor, b: Tensor | undefined, c: Tensor, problem: never) => {
    const [vx, vw] = [new Variable(x, true), new Variable(w, true)];
    const y = record(conv.y, problem, { x: vx, w: vw, ...(b && { b }) });
    // Twice L, so that no half rounds.
    const [g] = gradients(sum(multiply(y, y)), [of === 'x' ? vx : vw], { record: true });
    return { s: sum(multiply(g!, c)), vx, vw };
  };
  const shifted = (t: Tensor, d: Tensor, by: number): Tensor => ({
    shape: t.shape,
    data: Float64Array.from(t.data, (value, i) => value + by * d.data[i]!),
  });

  for (const [title, problem] of Object.entries(convCases())) {
    test(`conv · ${title}`, () => {
      const { x, w, b } = inputsOf(conv.y, problem, 'float64', whole(randomFrom(7)));
      for (const of of ['x', 'w'] as const) {
        const next = whole(randomFrom(9));
        const c = fillWith(of === 'x' ? x!.shape : w!.shape, 'float64', next);
        const { s, vx, vw } = directed(of, x!, w!, b, c, problem as never);
        const [sx, sw] = gradients(s, [vx, vw]);
        for (const by of ['x', 'w'] as const) {
          const d = fillWith(by === 'x' ? x!.shape : w!.shape, 'float64', next);
          const value = (shift: number): number => {
            const moved = { x: x!, w: w!, [by]: shifted(by === 'x' ? x! : w!, d, shift) };
            return directed(of, moved.x, moved.w, b, c, problem as never).s.data[0]!;
          };
          expect(dot(by === 'x' ? sx! : sw!, d), `∂/∂${by} of ∂L/∂${of}`).toBe((value(1) - value(-1)) / 2);
        }
      }
    });
  }
});
