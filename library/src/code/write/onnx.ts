// ONNX: a model of one node, made by onnx.helper and run by the reference evaluator.
import type { ConvAxis, ConvProblem } from '../../ops/problem.ts';
import { convShapes } from '../../ops/problem.ts';
import { dtypeOf } from '../../tensor/tensor.ts';
import { tuple } from '../numbers.ts';
import type { Script } from '../script.ts';
import type { CodeState } from '../state.ts';
import { arrayLine, writeInputSteps, writeOutputSteps, type Place } from './numpySteps.ts';
import { settingsOf } from './settings.ts';
import { fillsZeros, inputSteps, outputSteps, wholeOutput, type Sides } from './steps.ts';

const place: Place = { module: 'np', channels: 'first' };

const list = (values: readonly number[]): string => `[${values.join(', ')}]`;
/** All begins, then all ends. */
const padsOf = (sides: readonly Sides[]): string =>
  list([...sides.map(([before]) => before), ...sides.map(([, after]) => after)]);
const keeps = (axis: ConvAxis): boolean => fillsZeros(axis) && axis.before >= 0 && axis.after >= 0;

export function writeOnnx({ problem, x, w, b }: CodeState, script: Script): void {
  const { axes, op, bias } = problem;
  script.add('import numpy as np', 'import onnx', 'from onnx import TensorProto, helper, numpy_helper');
  script.add('from onnx.reference import ReferenceEvaluator', '');
  script.add(arrayLine('x', x), arrayLine('w', w), ...(b ? [arrayLine('b', b)] : []), '');
  if (problem.flip) {
    script.remark('flip');
    script.add(`w = np.flip(w, ${tuple(axes.map((_, d) => d + 2))}).copy()`);
  }
  // The limits of output padding are told in two ways in the standard; below the stride both hold.
  const said = op === 'conv' || axes.every((axis) => keeps(axis) && axis.outputPadding < axis.stride);
  const steps = inputSteps(problem, keeps);
  if (op === 'conv') writeInputSteps(steps, place, script, 'unequal-padding');
  const kept = op === 'conv' ? steps.kept : axes.map(({ before, after }): Sides => (said ? [before, after] : [0, 0]));
  const inNode = said && bias;
  const zeros = list([...kept, ...kept].map(() => 0));
  const ones = list(axes.map(() => 1));
  const settings = settingsOf([
    ['kernel_shape', list(axes.map(({ taps }) => taps)), ''],
    ['pads', padsOf(kept), zeros],
    ['strides', list(axes.map(({ stride }) => stride)), ones],
    ['dilations', list(axes.map(({ dilation }) => dilation)), ones],
    ['group', String(problem.groups), '1'],
    ['output_padding', list(axes.map(({ outputPadding }) => (said ? outputPadding : 0))), list(axes.map(() => 0))],
  ]);
  if (!said) script.remark('transposed-cells');
  const inputs = `["x", "w"${inNode ? ', "b"' : ''}]`;
  script.add(`node = helper.make_node("${op === 'conv' ? 'Conv' : 'ConvTranspose'}", ${inputs}, ["y"]${settings})`);
  writeModel(problem, said, inNode, `TensorProto.${dtypeOf(x) === 'float64' ? 'DOUBLE' : 'FLOAT'}`, script);
  if (!said) writeOutputSteps(problem, outputSteps(problem), place, script);
  script.add('print(y)');
}

function writeModel(problem: ConvProblem, said: boolean, bias: boolean, type: string, script: Script): void {
  const { batch, outChannels, axes } = problem;
  const y = said ? convShapes(problem).y : [batch, outChannels, ...axes.map(wholeOutput)];
  script.add(
    'graph = helper.make_graph(',
    '    [node],',
    '    "faltung",',
    `    [helper.make_tensor_value_info("x", ${type}, x.shape)],`,
    `    [helper.make_tensor_value_info("y", ${type}, ${list(y)})],`,
    `    [numpy_helper.from_array(w, "w")${bias ? ', numpy_helper.from_array(b, "b")' : ''}],`,
    ')',
    'model = helper.make_model(graph)',
    'onnx.checker.check_model(model)',
    'y = ReferenceEvaluator(model).run(None, {"x": x})[0]',
  );
}
