// The options of WebNN's conv2d and convTranspose2d. Padding comes as [top, bottom, left, right]; filters lie in any of
// the layouts that the standard names.
import { ShapeError } from '../../tensor/errors.ts';
import { convProblem, convTransposeProblem } from '../convProblem.ts';
import type { AxisPadding } from '../options.ts';
import { adapted, orderOf, picked, type Adapted } from './adapted.ts';
import { reader, refuseNegative, type Attributes } from './attributes.ts';
import type { CallShapes } from './pytorch.ts';

const framework = 'WebNN';
const shared = ['padding', 'strides', 'dilations', 'groups', 'inputLayout', 'filterLayout', 'label'];

/**
 * The problem of WebNN's `conv2d`. The filter's layout is `oihw` unless `filterLayout` is `hwio`, `ohwi` or `ihwo`.
 *
 * @throws {ShapeError} where WebNN refuses, too: negative padding, names it does not know
 *
 * @example
 * const shapes = { input: [1, 5, 5, 3], weights: [4, 3, 3, 3] };
 * webnnConv2d({ inputLayout: 'nhwc', filterLayout: 'ohwi', padding: [0, 1, 0, 1] }, shapes).output.to; // 1, 4, 4, 4
 */
export function webnnConv2d(options: Attributes, shapes: CallShapes): Adapted {
  const call = readCall('conv2d', options, shapes, ['oihw', 'hwio', 'ohwi', 'ihwo'], shared);
  const order = orderOf(call.filterLayout, 'oihw');
  const problem = convProblem(call.x, picked(shapes.weights, order), call.settings, shapes.bias);
  return adapted(problem, call.input, { from: shapes.weights, order });
}

/**
 * The problem of WebNN's `convTranspose2d`. Beside `outputSizes`, `outputPadding` counts for nothing.
 *
 * @throws {ShapeError} where WebNN refuses, too: `output-padding-too-large` unless it is below the stride
 *
 * @example
 * const shapes = { input: [1, 1, 3, 3], weights: [1, 2, 3, 3] };
 * webnnConvTranspose2d({ strides: [3, 2], outputSizes: [10, 8] }, shapes).output.to; // 1, 2, 10, 8
 */
export function webnnConvTranspose2d(options: Attributes, shapes: CallShapes): Adapted {
  const op = 'convTranspose2d';
  const known = [...shared, 'outputPadding', 'outputSizes'];
  const { read, ...call } = readCall(op, options, shapes, ['iohw', 'hwoi', 'ohwi'], known);
  const order = orderOf(call.filterLayout, 'iohw');
  const outputPadding = read.list('outputPadding', 2, 0);
  const extended = read.has('outputSizes') ? { outputSize: read.list('outputSizes', 2, 1) } : { outputPadding };
  const problem = convTransposeProblem(
    call.x,
    picked(shapes.weights, order),
    { ...call.settings, ...extended },
    shapes.bias,
  );
  problem.axes.forEach(({ outputPadding, stride, dilation }, axis) => {
    // Faltung also allows what is below the dilation.
    if (outputPadding >= stride)
      throw new ShapeError('output-padding-too-large', { op, axis, outputPadding, stride, dilation });
  });
  return adapted(problem, call.input, { from: shapes.weights, order });
}

function readCall(
  op: string,
  options: Attributes,
  { input, weights }: CallShapes,
  layouts: readonly string[],
  known: readonly string[],
) {
  const read = reader(framework, op, options);
  read.onlyKnown(known);
  if (input.length !== 4) throw new ShapeError('input-rank', { op, axes: 2, input });
  if (weights.length !== 4) throw new ShapeError('weights-rank', { op, axes: 2, weights });
  const order = orderOf(read.word('inputLayout', 'nchw', ['nchw', 'nhwc']), 'nchw');
  const cells = read.list('padding', 4, 0);
  refuseNegative(framework, op, cells);
  const [top, bottom, left, right] = cells as [number, number, number, number];
  const padding: AxisPadding[] = [
    [top, bottom],
    [left, right],
  ];
  return {
    read,
    filterLayout: read.word('filterLayout', layouts[0]!, layouts),
    input: { shape: input, order },
    x: picked(input, order),
    settings: {
      padding,
      stride: read.list('strides', 2, 1),
      dilation: read.list('dilations', 2, 1),
      groups: read.whole('groups', 1),
    },
  };
}
