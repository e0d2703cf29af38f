// A kernel's `prepare` and `run` from what it makes of a problem and its weights: tensors go into the memory and back.
import type { ActivationShape, Prepared } from '../../kernel.ts';
import type { Inputs } from '../../../ops/operator.ts';
import type { Tensor } from '../../../tensor/tensor.ts';
import { activator } from './activate.ts';
import type { Block } from './memory.ts';
import { hasFused } from './engineFeatures.ts';
import { tileOf } from './tileShape.ts';
import { runtime } from './runtime.ts';

/** Something that computes between addresses of the memory: those of its inputs, then that of its output. */
export interface Machine {
  run(...addresses: number[]): void;
  readonly scratchBytes: number;
  release(): void;
  /** Whether `run` does anything in JavaScript beside calling what was made: then one thread runs it. */
  readonly alone?: true;
}

let kernels = 0;

/**
 * @param make what it makes for a problem has to consist of the same modules every time: they are kept for the next
 *   one, whatever its weights
 * @param rolesOf the inputs that change from run to run, in the order in which the machine takes them
 * @param numbersOf how many numbers it writes, if an activation may follow
 * @param variantOf tells problems apart that are the same but for their weights, if those decide about modules too
 */
export function preparing<Problem>(
  make: (problem: Problem, fixed: Inputs) => Machine,
  rolesOf: (problem: Problem) => readonly string[] = () => ['x'],
  numbersOf?: (problem: Problem) => number,
  variantOf?: (problem: Problem, fixed: Inputs) => number,
) {
  const kernel = kernels++;
  const prepare = (problem: Problem, fixed: Inputs, activation?: ActivationShape): Prepared => {
    const { heap, modules, write } = runtime();
    const roles = rolesOf(problem);
    const { rows, vectors } = tileOf(hasFused());
    const key = `${kernel} ${rows}x${vectors} ${JSON.stringify([problem, activation, variantOf?.(problem, fixed)])}`;
    const made = (): Machine => {
      const machine = make(problem, fixed);
      if (!activation || !numbersOf) return machine;
      const activate = activator(activation, numbersOf(problem));
      const run = (...addresses: number[]): void => {
        machine.run(...addresses);
        activate(addresses[roles.length]!);
      };
      return { ...machine, run };
    };
    const { machine, written } = heap.attempt(() => {
      const machine = modules.keptAs(key, made);
      return { machine, written: machine.alone ? undefined : write?.(machine.run) };
    });
    const fill = (inputs: Inputs, output: Tensor): Block[] => {
      const given = roles.map((role) => inputs[role]!.data);
      const blocks = [...given, output.data].map((data) => heap.take(4 * data.length));
      given.forEach((data, i) => heap.write(blocks[i]!, data));
      return blocks;
    };
    const read = (blocks: readonly Block[], output: Tensor): void => heap.read(blocks.at(-1)!, output.data);
    return {
      scratchBytes: machine.scratchBytes + (written?.bytes ?? 0),
      release() {
        written?.release();
        machine.release();
      },
      run(inputs, output) {
        heap.attempt(() => {
          const blocks = fill(inputs, output);
          machine.run(...blocks.map(({ at }) => at));
          read(blocks, output);
          for (const block of blocks) heap.give(block);
        });
      },
      ...(written && {
        start(inputs, output, signal) {
          let blocks: Block[] = [];
          const begin = (): number[] => {
            blocks = heap.attempt(() => fill(inputs, output));
            return blocks.map(({ at }) => at);
          };
          const always = (): void => blocks.forEach((block) => heap.give(block));
          return written.start({ begin, done: () => read(blocks, output), always }, signal);
        },
      }),
    };
  };
  const run = (problem: Problem, inputs: Inputs, output: Tensor): void => {
    const ready = prepare(problem, inputs);
    try {
      ready.run(inputs, output);
    } finally {
      ready.release();
    }
  };
  return { prepare, run, ...(numbersOf && { activates: true as const }) };
}
