// The operators a case may name, each as a chain of ours. What is not in this list is skipped by name.
import {
  channelShuffle,
  conv,
  onnxConv,
  onnxConvTranspose,
  pytorchConv,
  pytorchConvTranspose,
  shuffleProblem,
  type ConvProblem,
  type Operator,
  type Shape,
} from 'faltung/ops';
import type { Link } from './chain.ts';
import { Malformed, Unknown, type Case } from './format.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** The shapes of a case's tensors: the signal, and the parameters by name in their order. */
export interface CaseShapes {
  readonly x: Shape;
  readonly parameters: readonly (readonly [name: string, shape: Shape])[];
}

/** A case as a chain, with the number of axes of an unbatched signal (or undefined when it cannot be unbatched). */
export interface Chain {
  readonly links: readonly Link[];
  /** Dims of a batched signal: one fewer means that the batch is left out. */
  readonly rank: number;
}

type Build = (attributes: Attributes, shapes: CaseShapes, op: string) => Chain;

const convLink = (problem: ConvProblem, names: readonly string[]): Link => ({
  op: conv.y as unknown as Operator<never>,
  problem,
  parameters: { w: names[0]!, ...(names.length > 1 && { b: names[1]! }) },
});

const convolution =
  (
    problemOf: (
      attributes: Attributes,
      shapes: { input: Shape; weights: Shape; bias?: Shape | undefined },
    ) => ConvProblem,
  ): Build =>
  (attributes, { x, parameters }, op) => {
    const [weights, bias, ...rest] = parameters;
    if (!weights || rest.length > 0) throw new Malformed(`${op} takes an input, weights and perhaps a bias`);
    const problem = problemOf(attributes, { input: x, weights: weights[1], bias: bias?.[1] });
    const names = bias ? [weights[0], bias[0]] : [weights[0]];
    return { links: [convLink(problem, names)], rank: weights[1].length };
  };

const shuffle: Build = (attributes, { x }) => {
  const problem = shuffleProblem(x, attributes['groups'] as number);
  return { links: [{ op: channelShuffle.y as unknown as Operator<never>, problem, parameters: {} }], rank: x.length };
};

interface Stage {
  readonly op: string;
  readonly attributes: Attributes;
  readonly params: readonly string[];
}

const sequence: Build = (attributes, { x, parameters }) => {
  const stages = attributes['stages'] as readonly Stage[] | undefined;
  if (!Array.isArray(stages) || stages.length === 0) throw new Malformed('a sequence needs its stages');
  const named = new Map(parameters);
  const links: Link[] = [];
  let [shape, rank] = [x, x.length];
  for (const stage of stages as readonly Stage[]) {
    const own = stage.params.map((name): [string, Shape] => {
      const found = named.get(name);
      if (!found) throw new Malformed(`stage ${stage.op} names ${name}, which is not among the inputs`);
      return [name, found];
    });
    const chain = builderOf(stage.op)(stage.attributes, { x: shape, parameters: own }, stage.op);
    links.push(...chain.links);
    const last = chain.links.at(-1)!;
    shape = last.op.shape(last.problem as never, 'y');
    rank = Math.max(rank, chain.rank);
  }
  return { links, rank };
};

const builders: Readonly<Record<string, Build>> = {
  Conv: convolution(onnxConv),
  ConvTranspose: convolution(onnxConvTranspose),
  conv1d: convolution((attributes, shapes) => pytorchConv(1, attributes, shapes)),
  conv2d: convolution((attributes, shapes) => pytorchConv(2, attributes, shapes)),
  conv3d: convolution((attributes, shapes) => pytorchConv(3, attributes, shapes)),
  conv_transpose1d: convolution((attributes, shapes) => pytorchConvTranspose(1, attributes, shapes)),
  conv_transpose2d: convolution((attributes, shapes) => pytorchConvTranspose(2, attributes, shapes)),
  conv_transpose3d: convolution((attributes, shapes) => pytorchConvTranspose(3, attributes, shapes)),
  channel_shuffle: shuffle,
  sequence,
};

function builderOf(op: string): Build {
  const build = Object.hasOwn(builders, op) ? builders[op] : undefined;
  if (!build) throw new Unknown(`operator ${op}`);
  return build;
}

/** The chain that a case describes, or a refusal of ours where its settings are impossible. */
export function chainOf(test: Case, shapes: CaseShapes): Chain {
  return builderOf(test.op)(test.attributes ?? {}, shapes, test.op);
}
