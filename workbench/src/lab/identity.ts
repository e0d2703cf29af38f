// What an identity is: two ways to compute one thing, shown matrix by matrix, for a few stops of a slider that morphs
// one kind of convolution into another, and one setting that breaks it. Numbers are whole, so both sides agree exactly.
import type { Tensor } from 'faltung';
import type { InBoth } from '../figure/language.ts';
import type { Part } from './parts.ts';
import type { Data } from './picture/data.ts';

/** The parts of a side from left to right; the last one is its result, with a number in every cell. */
export type Side = readonly Part[];

export interface Sides {
  readonly left: Side;
  readonly right: Side;
}

/** What a side is computed from. */
export interface Given {
  readonly x: readonly number[];
  readonly w: readonly number[];
  /** Whether the one setting that breaks the identity is on. */
  readonly broken: boolean;
}

/** Both results as tensors, whose numbers come in the same order. */
export interface Results {
  readonly left: Tensor;
  readonly right: Tensor;
}

/** Both ways, for an input of any size: the few numbers that are shown, or a whole picture. */
export type Compute = (input: Tensor, given: Omit<Given, 'x'>) => Results;

export interface Stop {
  readonly name: InBoth;
  /** How many numbers the input and the weights have. */
  readonly counts: { readonly x: number; readonly w: number };
  /** How a picture, or a volume, is taken for its input. */
  readonly data: Data;
  readonly compute: Compute;
  readonly run: (given: Given) => Sides;
}

interface Words {
  /** Its name in addresses: `lab/?identity=NAME`. */
  readonly name: string;
  readonly title: InBoth;
  /** The identity in a sentence or two. */
  readonly statement: InBoth;
  /** What both sides are. */
  readonly left: InBoth;
  readonly right: InBoth;
  /** What the slider morphs. */
  readonly slider: InBoth;
  /** The one setting that breaks it, as a switch. */
  readonly breaks: InBoth;
  /** Why it does. */
  readonly why: InBoth;
  /** The lesson that tells more. */
  readonly lesson: string;
}

export interface Identity extends Words {
  readonly stops: readonly Stop[];
}

interface Definition<At> extends Words {
  readonly stops: readonly At[];
  readonly stop: (at: At) => Stop;
}

/** An identity from the values that its slider stops at. */
export const defineIdentity = <At>({ stops, stop, ...words }: Definition<At>): Identity => ({
  ...words,
  stops: stops.map(stop),
});
