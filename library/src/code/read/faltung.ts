// Faltung's own calls, in TypeScript.
import { convProblem, convTransposeProblem } from '../../ops/convProblem.ts';
import type { ConvTransposeOptions } from '../../ops/options.ts';
import { checkShape, tensor } from '../../tensor/tensor.ts';
import { argumentsOf, type Given } from './arguments.ts';
import { callOf, inOurOrder, type CallReader } from './calls.ts';
import { fromLists, held, isHeld, type Value } from './values.ts';

const read =
  (transposed: boolean): CallReader =>
  (given) => {
    const args = argumentsOf(given, ['x', 'w', 'options']);
    const record = args.value('options');
    const entries = record instanceof Map ? [...(record as ReadonlyMap<string, Value>)] : [];
    const options = entries.filter(([name]) => name !== 'bias');
    const bias = entries.find(([name]) => name === 'bias')?.[1];
    const told = options.map(([name, value]) => [name, { at: args.place('options'), value }] as const);
    const settings = argumentsOf({ ...given, positional: [], named: new Map(told) }, []).settings(
      Object.fromEntries(options.map(([name]) => [name, name])),
    ) as ConvTransposeOptions;
    const problem = transposed ? convTransposeProblem : convProblem;
    return callOf(given, {
      framework: 'faltung',
      places: { input: args.place('x'), weights: args.place('w') },
      adapt: (input, weights, bias) => inOurOrder(problem(input, weights, settings, bias), input, weights),
      x: args.tensor('x'),
      w: args.tensor('w'),
      b: isHeld(bias) ? bias : undefined,
      bias: entries.some(([name]) => name === 'bias'),
    });
  };

export const faltungCalls: Readonly<Record<string, CallReader>> = Object.fromEntries(
  ['', '1d', '2d', '3d'].flatMap((axes) => [
    [`conv${axes}`, read(false)],
    [`convTranspose${axes}`, read(true)],
  ]),
);

/** `tensor([1, 1, 2], [3, 4])`, `new Float64Array([3, 4])`, `zeros([1, 3, 8, 8])`. */
export const faltungTensors: Readonly<Record<string, (given: Given) => Value>> = {
  Float32Array: ({ positional }) => fromLists(positional[0]?.value, 'float32'),
  Float64Array: ({ positional }) => fromLists(positional[0]?.value, 'float64'),
  tensor({ positional }) {
    const [shape, numbers] = positional.map(({ value }) => value);
    const data = isHeld(numbers) ? numbers : fromLists(numbers, 'float32');
    const lengths = fromLists(shape, 'float64')?.tensor;
    if (!lengths || lengths.shape.length !== 1) return undefined;
    const list = Array.from(lengths.data);
    checkShape(list);
    if (!data?.tensor) return held(list);
    const made = tensor(list, data.tensor.data);
    return held(made.shape, made);
  },
};
