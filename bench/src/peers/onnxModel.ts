// A model of one node, Conv or ConvTranspose, with its weights as initializers.
// https://onnx.ai/onnx/operators/onnx__Conv.html, https://onnx.ai/onnx/operators/onnx__ConvTranspose.html
import proto from 'onnx-proto';
import { convShapes, type ConvProblem } from 'faltung/ops';
import { correlated, type Task } from '../task.ts';

const { ModelProto, TensorProto, AttributeProto } = proto.onnx;

// ConvTranspose has its present form since version 11; version 7 of the format is the first that has it.
const [irVersion, opset] = [7, 11];

/** The model's bytes, or why ONNX has no such node. */
export function onnxModel(task: Task): Uint8Array<ArrayBuffer> | string {
  const reason = refusal(task.problem);
  if (reason) return reason;
  const shapes = convShapes(task.problem);
  const constants = { w: correlated(task), ...(task.b && { b: task.b }) };
  const model = ModelProto.encode({
    irVersion,
    opsetImport: [{ domain: '', version: opset }],
    graph: {
      name: 'one convolution',
      node: [
        {
          opType: task.problem.op === 'conv' ? 'Conv' : 'ConvTranspose',
          input: ['x', ...Object.keys(constants)],
          output: ['y'],
          attribute: attributes(task.problem),
        },
      ],
      initializer: Object.entries(constants).map(([name, data]) => ({
        name,
        dims: [...shapes[name as 'w' | 'b']],
        dataType: TensorProto.DataType.FLOAT,
        rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      })),
      input: [value('x', shapes.x)],
      output: [value('y', shapes.y)],
    },
  }).finish();
  return Uint8Array.from(model);
}

function refusal({ axes }: ConvProblem): string | undefined {
  const boundary = axes.find((axis) => axis.boundary !== 'zeros' && axis.before + axis.after > 0)?.boundary;
  if (boundary) return `ONNX's node pads with zeros only, not ${boundary}`;
  return axes.some(({ before, after }) => before < 0 || after < 0) ? "ONNX's node has no negative padding" : undefined;
}

function attributes({ op, axes, groups }: ConvProblem) {
  const { INTS, INT } = AttributeProto.AttributeType;
  const list = (name: string, ints: number[]) => ({ name, type: INTS, ints });
  return [
    list(
      'kernel_shape',
      axes.map((axis) => axis.taps),
    ),
    list(
      'strides',
      axes.map((axis) => axis.stride),
    ),
    list(
      'dilations',
      axes.map((axis) => axis.dilation),
    ),
    list('pads', [...axes.map((axis) => axis.before), ...axes.map((axis) => axis.after)]),
    { name: 'group', type: INT, i: groups },
    ...(op === 'convTranspose'
      ? [
          list(
            'output_padding',
            axes.map((axis) => axis.outputPadding),
          ),
        ]
      : []),
  ];
}

function value(name: string, shape: readonly number[]) {
  const dim = shape.map((dimValue) => ({ dimValue }));
  return { name, type: { tensorType: { elemType: TensorProto.DataType.FLOAT, shape: { dim } } } };
}
