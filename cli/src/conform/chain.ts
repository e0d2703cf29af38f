// A chain of operators run forward, then its gradients backward, each by the kernels of one back end.
import { compute, type BackendChoice } from 'faltung/engine';
import type { Operator } from 'faltung/ops';
import type { Tensor } from 'faltung';

/** One link: an operator, its problem, and which named parameter plays which role. */
export interface Link {
  readonly op: Operator<never>;
  readonly problem: unknown;
  readonly parameters: Readonly<Record<string, string>>;
}

type Named = Readonly<Record<string, Tensor>>;

export interface Forward {
  readonly y: Tensor;
  /** What each link read, kept for the way back. */
  readonly inputs: readonly Tensor[];
}

const run = (op: Operator<never>, problem: unknown, inputs: Named, backend: BackendChoice): Tensor =>
  compute(op as unknown as Operator<unknown>, problem, inputs, backend, 'strict');

const parametersOf = (link: Link, named: Named): Record<string, Tensor> =>
  Object.fromEntries(Object.entries(link.parameters).map(([role, name]) => [role, named[name]!]));

export function forward(links: readonly Link[], x: Tensor, named: Named, backend: BackendChoice): Forward {
  const inputs: Tensor[] = [];
  let y = x;
  for (const link of links) {
    inputs.push(y);
    y = run(link.op, link.problem, { x: y, ...parametersOf(link, named) }, backend);
  }
  return { y, inputs };
}

/** The gradients of `sum(y · gradient)` for the input (`x`) and for every parameter by its name. */
export function backward(
  links: readonly Link[],
  { inputs }: Forward,
  gradient: Tensor,
  named: Named,
  backend: BackendChoice,
): Record<string, Tensor> {
  const gradients: Record<string, Tensor> = {};
  let g = gradient;
  for (let i = links.length - 1; i >= 0; i--) {
    const link = links[i]!;
    const known = { x: inputs[i]!, ...parametersOf(link, named), y: g };
    const solve = (role: string): Tensor => {
      const op = link.op.gradient(role) as unknown as Operator<unknown>;
      const wanted = op.inputs(link.problem);
      return compute(
        op,
        link.problem,
        Object.fromEntries(wanted.map((key) => [key, known[key as 'x']])),
        backend,
        'strict',
      );
    };
    for (const [role, name] of Object.entries(link.parameters)) gradients[name] = solve(role);
    g = solve('x');
  }
  gradients['x'] = g;
  return gradients;
}
