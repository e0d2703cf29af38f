// One case: run it, compare outputs, dims and gradients, and say what was wrong.
import { ShapeError, zeros, type Tensor } from 'faltung';
import type { BackendChoice } from 'faltung/engine';
import { sameShape, sizeOf, writeStage, type Stage } from 'faltung/ops';
import { curveOf } from './activation.ts';
import { backward, forward, type Link } from './chain.ts';
import { worstDifference } from './compare.ts';
import { Malformed, numbersIn, Unknown, type Case, type CaseTensor, type Tolerance } from './format.ts';
import { chainOf, type CaseShapes } from './operators.ts';

export interface Verdict {
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly reason?: string;
  /** The problem in notation, to repeat it. */
  readonly notation?: string;
}

type Named = Record<string, Tensor>;

export function judge(test: Case, fileTolerance: Tolerance, backend: BackendChoice): Verdict {
  let notation: string | undefined;
  const failed = (reason: string): Verdict => ({ status: 'failed', reason, ...(notation && { notation }) });
  try {
    if (test.error) return judgeRefusal(test);
    const shapes = shapesOf(test);
    const { links, rank } = chainOf(test, shapes);
    notation = spell(links);
    const reason = differenceOf(test, links, rank, test.tolerance ?? fileTolerance, backend);
    return reason === undefined ? { status: 'passed' } : failed(reason);
  } catch (error) {
    if (error instanceof Unknown) return { status: 'skipped', reason: error.message };
    if (error instanceof ShapeError) return failed(`refused as ${error.code}: ${error.message}`);
    return failed(error instanceof Malformed ? `malformed case: ${error.message}` : String(error));
  }
}

/** A case with `error` passes only when the call is refused with one of our codes. */
function judgeRefusal(test: Case): Verdict {
  try {
    const { links, rank } = chainOf(test, shapesOf(test));
    refuseTypes(test, links, rank);
  } catch (error) {
    if (error instanceof ShapeError) return { status: 'passed', reason: error.code };
    throw error;
  }
  return {
    status: 'failed',
    reason: `should have been refused (${test.error?.kind ?? test.error?.text ?? 'no reason given'})`,
  };
}

/** Number types are looked at only when numbers are: run on zeros, where that is no great work. */
function refuseTypes(test: Case, links: readonly Link[], rank: number): void {
  const [first, ...rest] = test.inputs as [CaseTensor, ...(CaseTensor | null)[]];
  if (test.inputs.some((tensor) => tensor && sizeOf(tensor.dims) > 1e6)) return;
  const blank = ({ dims, dtype }: CaseTensor, shape = dims): Tensor => zeros(shape, dtype as 'float32');
  const named = Object.fromEntries(
    rest.flatMap((tensor, i) => (tensor ? [[nameOfInput(tensor, i + 1), blank(tensor)]] : [])),
  );
  forward(links, blank(first, first.dims.length === rank - 1 ? [1, ...first.dims] : first.dims), named, 'ts');
}

const nameOfInput = (tensor: CaseTensor, position: number): string => tensor.name ?? `input ${position}`;

function shapesOf(test: Case): CaseShapes {
  const [x, ...rest] = test.inputs;
  if (!x) throw new Malformed('the first input is missing');
  const given = rest.map((tensor, i) => (tensor ? ([nameOfInput(tensor, i + 1), tensor.dims] as const) : undefined));
  return { x: x.dims, parameters: given.filter((entry) => entry !== undefined) };
}

/** What differs from the case, as a sentence, or undefined. */
function differenceOf(
  test: Case,
  links: readonly Link[],
  rank: number,
  tolerance: Tolerance,
  backend: BackendChoice,
): string | undefined {
  const [first, ...rest] = test.inputs as [CaseTensor, ...(CaseTensor | null)[]];
  const unbatched = first.dims.length === rank - 1;
  const batched = (tensor: CaseTensor): Tensor => ({
    shape: unbatched ? [1, ...tensor.dims] : tensor.dims,
    data: numbersIn(tensor),
  });
  const named: Named = {};
  rest.forEach((tensor, i) => {
    if (tensor) named[nameOfInput(tensor, i + 1)] = { shape: tensor.dims, data: numbersIn(tensor) };
  });

  const result = forward(links, batched(first), named, backend);
  const curve = test.activation && curveOf(test.activation);
  const output = curve ? mapped(result.y, curve.value) : result.y;
  const wanted = test.outputs[0];
  if (!wanted) throw new Malformed('no output to compare with');
  const check = (what: string, got: Tensor, want: CaseTensor, signal: boolean): string | undefined => {
    const dims = signal && unbatched ? got.shape.slice(1) : got.shape;
    if (!sameShape(dims, want.dims))
      return `${what} has dims [${dims.join(', ')}] instead of [${want.dims.join(', ')}]`;
    const worst = worstDifference(got.data, numbersIn(want), tolerance, test.exact === true);
    return (
      worst &&
      `${what}[${worst.at}] is ${worst.got} instead of ${worst.want}, ` +
        `${worst.excess.toPrecision(3)} times the tolerance`
    );
  };

  const wrong = check('output', output, wanted, true);
  if (wrong || !test.grad_output) return wrong;
  const gradient = batched(test.grad_output);
  const through = curve ? mapped(gradient, (g, i) => g * curve.slope(result.y.data[i]!)) : gradient;
  const gradients = backward(links, result, through, named, backend);
  for (const [key, want] of Object.entries(test)) {
    if (!key.startsWith('grad_') || key === 'grad_output' || !want) continue;
    const got = gradients[roleOf(key.slice('grad_'.length), Object.keys(named))];
    if (!got) throw new Malformed(`${key} belongs to no input`);
    const problem = check(key, got, want as CaseTensor, key === 'grad_input');
    if (problem) return problem;
  }
  return undefined;
}

/**
 * `grad_input` is the signal's, every other `grad_<name>` the parameter's of that name; weight and bias also by
 * position.
 */
function roleOf(name: string, parameters: readonly string[]): string {
  if (name === 'input') return 'x';
  if (parameters.includes(name)) return name;
  return parameters[name === 'weight' ? 0 : name === 'bias' ? 1 : -1] ?? name;
}

function mapped({ shape, data }: Tensor, change: (value: number, at: number) => number): Tensor {
  const result = data.slice();
  for (let i = 0; i < result.length; i++) result[i] = change(data[i]!, i);
  return { shape, data: result };
}

const spell = (links: readonly Link[]): string => links.map((link) => writeStage(link.problem as Stage)).join(' | ');
