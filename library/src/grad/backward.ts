// Reverse mode: from the result back to the variables, every recorded call asks its operator for the gradients of its
// inputs and every variable adds up what reaches it.
import { ShapeError } from '../tensor/errors.ts';
import { sizeOf } from '../tensor/shape.ts';
import { dtypeOf, numbersOf, type Tensor } from '../tensor/tensor.ts';
import { plus } from './plus.ts';
import { record } from './record.ts';
import { detached, Variable, type Call } from './variable.ts';

export interface GradientOptions {
  /** What flows back into a result that is more than one number: a tensor of its shape. */
  readonly from?: Tensor | undefined;
  /** Whether the gradients are recorded too, so that gradients can be taken of them. Default `false`. */
  readonly record?: boolean | undefined;
}

/**
 * The gradients of a result by some variables: `g[i] = ∂y / ∂variable[i]`, each with its variable's shape.
 *
 * @param y one number, or any result together with `from`, and then `g[i] = Σ from[k] · ∂y[k] / ∂variable[i]`
 * @throws {ShapeError} `loss-not-scalar`, `not-in-graph`, or `changed-since` when a variable got other numbers
 *   meanwhile
 *
 * @example A gradient and the gradient of that
 * const x = variable(tensor([1], [3]));
 * const [slope] = gradients(sum(multiply(multiply(x, x), x)), [x], { record: true });
 * const [curvature] = gradients(sum(slope!), [x]);
 * [slope!.data[0], curvature!.data[0]]; // 27, 18
 */
export function gradients(y: Variable, variables: readonly Variable[], options: GradientOptions = {}): Variable[] {
  const order = inOrder(y);
  const wanted = new Set<Tensor>(variables);
  variables.forEach((each, which) => {
    if (!order.includes(each)) throw new ShapeError('not-in-graph', { which, shape: each.shape });
  });
  const found = flow(y, order, wanted, options);
  return variables.map((each) => found.get(each)!);
}

/**
 * Fills the `gradient` of every variable that the result was computed from, in place of what stood there before.
 *
 * @throws {ShapeError} `no-variables`, and as {@link gradients}
 *
 * @example
 * const w = variable(tensor([1, 1, 2], [1, 1]));
 * backward(sum(conv1d(tensor([1, 1, 3], [1, 2, 4]), w)));
 * w.gradient!.data; // 3, 6
 */
export function backward(y: Variable, options: GradientOptions = {}): void {
  const order = inOrder(y);
  const leaves = order.filter((each) => each.call === undefined);
  if (leaves.length === 0) throw new ShapeError('no-variables', { shape: y.shape });
  const found = flow(y, order, new Set<Tensor>(leaves), options);
  for (const leaf of leaves) leaf.gradient = found.get(leaf);
}

/** Everything tracked that the result was computed from, inputs before results. */
function inOrder(y: Variable): Variable[] {
  const order: Variable[] = [];
  const seen = new Set<Variable>();
  // A list of work, not recursion: a chain may be longer than the stack is deep.
  const work: { readonly at: Variable; readonly done: boolean }[] = [{ at: y, done: false }];
  for (let next = work.pop(); next; next = work.pop()) {
    if (next.done) order.push(next.at);
    if (seen.has(next.at)) continue;
    seen.add(next.at);
    work.push({ at: next.at, done: true });
    for (const input of Object.values(next.at.call?.inputs ?? {})) {
      if (input instanceof Variable && input.tracked && !seen.has(input)) work.push({ at: input, done: false });
    }
  }
  return y.tracked ? order : [];
}

function flow(
  y: Variable,
  order: readonly Variable[],
  wanted: ReadonlySet<Tensor>,
  options: GradientOptions,
): Map<Tensor, Variable> {
  const needed = new Set<Tensor>();
  for (const each of order) {
    if (wanted.has(each) || Object.values(each.call?.inputs ?? {}).some((input) => needed.has(input))) needed.add(each);
  }
  const found = new Map<Tensor, Variable>([[y, seedOf(y, options.from)]]);
  for (const each of order.toReversed()) {
    const arrived = found.get(each);
    if (!each.call || !arrived) continue;
    for (const role of each.call.op.inputs(each.call.problem)) {
      const input = each.call.inputs[role]!;
      if (!needed.has(input)) continue;
      const share = backThrough(each.call, role, arrived, options.record ?? false);
      const before = found.get(input);
      found.set(input, before ? plus(before, share) : share);
    }
  }
  return found;
}

/**
 * What one call sends back to one of its inputs: its operator's gradient, itself computed or recorded like any call.
 */
function backThrough(
  { op, problem, inputs, numbers }: Call,
  role: string,
  arrived: Variable,
  recorded: boolean,
): Variable {
  const gradient = op.gradient(role);
  const roles = gradient.inputs(problem);
  const given = roles.map((each): [string, Tensor] => {
    if (each === op.output) return [each, arrived];
    const input = inputs[each]!;
    if (input.data !== numbers[each]) throw new ShapeError('changed-since', { op: op.name, role: each });
    return [each, recorded ? input : detached(input)];
  });
  return record(gradient, problem, Object.fromEntries(given));
}

function seedOf(y: Variable, from: Tensor | undefined): Variable {
  if (from instanceof Variable) return from;
  if (from) return new Variable(from, false);
  if (sizeOf(y.shape) !== 1) throw new ShapeError('loss-not-scalar', { shape: y.shape });
  return new Variable({ shape: y.shape, data: numbersOf(dtypeOf(y), 1).fill(1) }, false);
}
