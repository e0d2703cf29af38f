import type { Inputs, Operator } from '../ops/operator.ts';
import type { ActivationProblem } from '../ops/stages.ts';
import type { Dtype, Tensor } from '../tensor/tensor.ts';
import type { Reason } from './reason.ts';

/** What a bound may depend on, for one output. */
export interface BoundFacts {
  /** The definition with every input 1: how many terms are summed. */
  readonly terms: number;
  /** The definition with every input's absolute value: Σ|x||w|. */
  readonly sum: number;
  /** The definition itself: what operators that are not sums of products go by. */
  readonly value: number;
  readonly dtype: 'float32' | 'float64';
}

/** An activation, of whatever shape. */
export type ActivationShape = Pick<ActivationProblem, 'op' | 'slope'>;

/** How one operator is computed, on one back end. */
export interface Kernel<Problem> {
  /** Back end, operator and algorithm: its file, its benchmark row and its test's name. */
  readonly id: string;
  readonly op: Operator<Problem>;
  /** The number types it computes in; both where nothing is said. */
  readonly dtypes?: readonly Dtype[];
  /**
   * Whether it computes by other products than the definition's own: it is then passed over where accuracy is
   * `'strict'`.
   */
  readonly fast?: true;
  /**
   * A name for the order in which it adds up each output. Kernels of an operator with the same name give the same bits,
   * so tuning may choose between them; one without a name stands alone.
   */
  readonly order?: string;
  /** True, or why not. */
  supports(problem: Problem): true | Reason;
  /** Estimated nanoseconds of one run. */
  cost(problem: Problem): number;
  /**
   * The same from the inputs that stay too, or why it is not for them: for kernels whose work depends on the weights.
   * A plan passes them over where it does not know those.
   */
  costWith?(problem: Problem, fixed: Inputs): number | Reason;
  /**
   * Estimated nanoseconds of preparing, where they count beside those of a run: who runs once pays for both. Nothing
   * where it is left out.
   */
  preparation?(problem: Problem): number;
  /** The largest |result − definition| that rounding can explain. */
  bound(facts: BoundFacts, problem: Problem): number;
  /** The same for every output at once, where what is lost depends on more than its own sum (Winograd, FFT). */
  bounds?(problem: Problem, inputs: Inputs): Float64Array;
  /** Writes every number of `output`. Inputs and output have the problem's shapes and one number type. */
  run(problem: Problem, inputs: Inputs, output: Tensor): void;
  /**
   * Does once what depends on the problem and on the inputs that stay (weights and bias, if it reads them) alone, so
   * that it can run many times. Kernels that have nothing to do beforehand leave it out.
   *
   * @param activation of what it writes; only for kernels that say `activates`
   */
  prepare?(problem: Problem, fixed: Inputs, activation?: ActivationShape): Prepared;
  /** Whether `prepare` takes an activation. */
  readonly activates?: true;
}

/** What of an AbortSignal is needed. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason: unknown;
}

/** A problem with the inputs that stay, ready for the others, again and again. */
export interface Prepared {
  /** Writes every number of `output`. */
  run(inputs: Inputs, output: Tensor): void;
  /** The same by several threads, where it was prepared for them. */
  start?(inputs: Inputs, output: Tensor, signal?: AbortSignalLike): Promise<void>;
  /** Bytes it holds beside inputs, outputs and packed weights. */
  readonly scratchBytes: number;
  /** Gives back what it holds; it cannot run afterwards. */
  release(): void;
}

/**
 * The bound of a sum of products in any order: each of the `terms` products and additions rounds by at most u
 * relative to Σ|x||w| (u = 2^-24 in float32, 2^-53 in float64); 2^-149 is the smallest number float32 can lose below
 * that. For float64 the reference itself rounds too, so the bound counts both.
 */
export const sumOfProductsBound = ({ terms, sum, dtype }: BoundFacts): number =>
  dtype === 'float64' ? 2 * (terms + 1) * 2 ** -53 * sum : (terms + 1) * 2 ** -24 * sum + terms * 2 ** -149;

/**
 * The bound of one product or of a sum in float64, in the order of the definition, rounded once when it is written:
 * half a unit in the last place of float32, and nothing at all in float64.
 */
export const roundedOnceBound = ({ sum, dtype }: BoundFacts): number =>
  dtype === 'float64' ? 0 : Math.max(2 ** -24 * Math.abs(sum), 2 ** -150);

/**
 * The bound of any function that is worked out in float64 just as the definition does, and rounded once when it is
 * written.
 */
export const roundedValueBound = ({ value, dtype }: BoundFacts): number =>
  dtype === 'float64' ? 0 : Math.max(2 ** -24 * Math.abs(value), 2 ** -150);

/** The bound of copying numbers. */
export const copiedBound = (): number => 0;
