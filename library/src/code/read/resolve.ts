// A convolution that the code makes, with the tensors it was given, becomes one problem in our words.
import { arrange, picked, type Adapted } from '../../ops/adapters/adapted.ts';
import type { Boundary } from '../../ops/boundary.ts';
import { convProblem, convTransposeProblem } from '../../ops/convProblem.ts';
import { convShapes, type ConvProblem } from '../../ops/problem.ts';
import { ShapeError, type CodePart } from '../../tensor/errors.ts';
import { sizeOf, type Shape } from '../../tensor/shape.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import { lineAt } from './line.ts';
import { lengthsOf, type Call, type Held } from './values.ts';

export interface Resolved {
  readonly problem: ConvProblem;
  readonly x?: Tensor | undefined;
  readonly w?: Tensor | undefined;
  readonly b?: Tensor | undefined;
  /** Which tensors' shapes come from what was given beside the code. */
  readonly assumed: readonly ('input' | 'weights')[];
}

/** Shapes to fall back on, in our order. */
export interface GivenShapes {
  readonly input?: Shape | undefined;
  readonly weights?: Shape | undefined;
}

export function resolve(text: string, call: Call, given: GivenShapes): Resolved {
  const refuse = (wanted: CodePart, at: number): never => {
    throw new ShapeError('code', { ...lineAt(text, at), wanted });
  };
  const assumed: ('input' | 'weights')[] = [];
  const assume = <T>(what: 'input' | 'weights', shape: T | undefined): T | undefined => {
    if (shape) assumed.push(what);
    return shape;
  };
  const input =
    (call.x && lengthsOf(call.x)) ??
    assume('input', given.input && call.inputShape(given.input)) ??
    refuse('input', call.places.input);
  const weights =
    call.w?.shape ??
    call.weightsShape?.(input) ??
    assume('weights', given.weights && call.givenWeights(given.weights)) ??
    refuse('weights', call.places.weights);
  const first = call.adapt(input, weights, call.b?.shape);
  const bias = call.b?.shape ?? (call.bias ? [first.problem.outChannels] : undefined);
  const adapted = bias === call.b?.shape ? first : call.adapt(input, weights, bias);
  const problem = merged(adapted, call, () => refuse('plain-steps', call.at));
  const { x } = convShapes(problem);
  return {
    problem,
    x: call.x?.tensor && ours(call.x, adapted.input.order, x),
    w: call.w?.tensor && arrange(call.w.tensor, adapted.weights),
    b: call.b?.tensor,
    assumed,
  };
}

/** The numbers of an input before anything was done to it, in our order. */
const ours = ({ tensor, shape }: Held, order: readonly number[], to: Shape): Tensor | undefined =>
  tensor && sizeOf(to) === sizeOf(shape) ? arrange(tensor, { from: shape, order, to }) : undefined;

/** The problem with what was done to its input and its weights before. */
function merged({ problem, input }: Adapted, { x, w }: Call, refuse: () => never): ConvProblem {
  const { axes, op, groups, bias } = problem;
  const lead = input.order.length - axes.length;
  const steps = axes.map((_, d) => {
    const axis = input.order[lead + d]!;
    return x ? { sides: x.sides[axis]!, fill: x.fills[axis]! } : { sides: [0, 0] as const, fill: 'zeros' as const };
  });
  const spatial = new Set(input.order.slice(lead));
  const elsewhere = x?.sides.some((sides, axis) => !spatial.has(axis) && sides.some((cells) => cells !== 0));
  const done = steps.some(({ sides }) => sides.some((cells) => cells !== 0));
  const turned = w ? w.turned.length > 0 : false;
  if (elsewhere || (x && x.turned.length > 0)) refuse();
  if (w && w.sides.some((sides) => sides.some((cells) => cells !== 0))) refuse();
  if (turned && w!.turned.length !== axes.length) refuse();
  if (!done && !turned) return problem;
  if (done && op === 'convTranspose') refuse();
  const joined = axes.map(({ before, after, boundary }, d) => {
    const { sides, fill } = steps[d]!;
    return {
      padding: [join(sides[0], before, fill, boundary, refuse), join(sides[1], after, fill, boundary, refuse)] as const,
      boundary: Math.max(...sides) > 0 ? fill : boundary,
      mixed: Math.max(...sides) > 0 && fill !== boundary && Math.max(before, after) > 0,
    };
  });
  if (joined.some(({ mixed }) => mixed)) refuse();
  const shapes = convShapes(problem);
  const sizes = x ? picked(x.shape, input.order).slice(lead) : shapes.x.slice(2);
  const options = {
    stride: axes.map(({ stride }) => stride),
    dilation: axes.map(({ dilation }) => dilation),
    groups,
    padding: joined.map(({ padding }) => padding),
    boundary: joined.map(({ boundary }) => boundary),
    flip: problem.flip !== turned,
  };
  const own: Shape = [...shapes.x.slice(0, 2), ...sizes];
  if (op === 'conv') return convProblem(own, shapes.w, options, bias ? shapes.b : undefined);
  const outputPadding = axes.map((axis) => axis.outputPadding);
  return convTransposeProblem(own, shapes.w, { ...options, outputPadding }, bias ? shapes.b : undefined);
}

/** Cells added before the call and by the call, on one side of an axis. */
function join(done: number, cells: number, fill: Boundary, boundary: Boundary, refuse: () => never): number {
  if (done === 0 || cells === 0) return done + cells;
  if (done > 0 && cells > 0 && (fill !== 'zeros' || boundary !== 'zeros')) refuse();
  // What was cut off does not come back.
  if (done < 0 && cells > 0) refuse();
  return done + cells;
}
