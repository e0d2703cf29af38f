// A kernel's `prepare` and `run` from what it makes of a problem and its weights: tensors go into the memory and back.
import type { Prepared } from '../../kernel.ts';
import type { Inputs } from '../../../ops/operator.ts';
import type { Tensor } from '../../../tensor/tensor.ts';
import { runtime } from './runtime.ts';

/** Something that computes between addresses of the memory. */
export interface Machine {
  run(x: number, y: number): void;
  readonly scratchBytes: number;
  release(): void;
}

let kernels = 0;

/**
 * @param make what it makes for a problem has to consist of the same modules every time: they are kept for the next
 *   one, whatever its weights
 */
export function preparing<Problem>(make: (problem: Problem, fixed: Inputs) => Machine, from = 'x') {
  const kernel = kernels++;
  const prepare = (problem: Problem, fixed: Inputs): Prepared => {
    const { heap, modules } = runtime();
    const key = `${kernel} ${JSON.stringify(problem)}`;
    const machine = heap.attempt(() => modules.keptAs(key, () => make(problem, fixed)));
    return {
      scratchBytes: machine.scratchBytes,
      release: () => machine.release(),
      run(x, y) {
        heap.attempt(() => {
          const input = heap.take(4 * x.data.length);
          const output = heap.take(4 * y.data.length);
          heap.floats(input, x.data.length).set(x.data);
          machine.run(input.at, output.at);
          y.data.set(heap.floats(output, y.data.length));
          heap.give(output);
          heap.give(input);
        });
      },
    };
  };
  const run = (problem: Problem, inputs: Inputs, output: Tensor): void => {
    const ready = prepare(problem, inputs);
    try {
      ready.run(inputs[from]!, output);
    } finally {
      ready.release();
    }
  };
  return { prepare, run };
}
