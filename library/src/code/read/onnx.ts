// onnx.helper.make_node of Conv and ConvTranspose; tensors are called by the names of the script's variables.
import { onnxConv, onnxConvTranspose } from '../../ops/adapters/onnx.ts';
import { argumentsOf, type Given } from './arguments.ts';
import { callOf, inOurOrder } from './calls.ts';
import { isHeld, type Call, type Value } from './values.ts';

const notAttributes = new Set(['op_type', 'inputs', 'outputs', 'name', 'doc_string', 'domain']);

export function readNode(given: Given, variable: (name: string) => Value): Call | undefined {
  const args = argumentsOf(given, ['op_type', 'inputs', 'outputs']);
  const op = args.value('op_type');
  if (op !== 'Conv' && op !== 'ConvTranspose') return undefined;
  const attributes = args.settings(
    Object.fromEntries([...given.named.keys()].filter((name) => !notAttributes.has(name)).map((name) => [name, name])),
  );
  const inputs = args.value('inputs');
  const names = (Array.isArray(inputs) ? inputs : []) as readonly Value[];
  const [x, w, b] = [0, 1, 2].map((place) => {
    const name = names[place];
    const value = typeof name === 'string' ? variable(name) : undefined;
    return isHeld(value) ? value : undefined;
  });
  const adapter = op === 'Conv' ? onnxConv : onnxConvTranspose;
  return callOf(given, {
    framework: 'onnx',
    places: { input: args.place('inputs'), weights: args.place('inputs') },
    adapt: (input, weights, bias) => inOurOrder(adapter(attributes, { input, weights, bias }), input, weights),
    x,
    w,
    b,
    bias: names.length > 2 && names[2] !== '',
  });
}
