// The scripts for PyTorch and SciPy, run by PyTorch and SciPy, give the library's numbers.
import { describe, expect, test } from 'vitest';
import { writeCode } from '../../src/code/write.ts';
import type { Framework } from '../../src/code/state.ts';
import { compute } from '../../src/engine/compute.ts';
import { conv } from '../../src/ops/conv.ts';
import { write } from '../../src/ops/write.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import { dtypeOf } from '../../src/tensor/tensor.ts';
import { pythonWith, runScripts } from './python.ts';
import { randomState } from './randomState.ts';

const seed = 20_260_501;

/** The framework, the module it is, and the most axes it has. */
const runs: readonly (readonly [Framework, name: string, modules: readonly string[], most: number])[] = [
  ['pytorch', 'PyTorch', ['torch'], 3],
  ['scipy', 'SciPy', ['scipy.signal'], 4],
];

describe.each(runs)('code that is run, %s', (framework, name, modules, most) => {
  const python = pythonWith(...modules, 'numpy');

  test(`300 scripts give the library's numbers`, ({ skip }) => {
    skip(python === undefined, `no Python with ${name}: apt-get install python3-torch python3-scipy`);
    const random = randomFrom(seed);
    const states = Array.from({ length: 300 }, (_, at) =>
      randomState(random, most, undefined, at % 5 === 0 ? 'float64' : 'float32'),
    );
    const scripts = states.map((state, at) => writeCode(state, framework, at % 2 ? 'ko' : 'en').code);
    const results = runScripts(python!, scripts);
    expect(results.length).toBe(states.length);
    states.forEach(({ problem, x, w, b }, at) => {
      const y = compute(conv.y, problem, { x, w, ...(b && { b }) }, 'ts', 'strict');
      const found = results[at]!;
      const dtype = dtypeOf(y);
      const wanted = { shape: y.shape, dtype, data: Array.from(y.data, (value) => value + 0) };
      const got = 'error' in found ? found : { ...found, data: found.data.map((value) => value + 0) };
      expect(got, `seed ${seed}, ${write(problem)}\n${scripts[at]!}`).toEqual(wanted);
    });
  });
});
