// Kinds that are more than one convolution are lists of stages, each a record like any other.
import type { Shape } from '../tensor/shape.ts';
import type { ConvProblem } from './problem.ts';

/**
 * Channels seen as `[groups, channels / groups]`, those two exchanged: `y[c] = x[(c mod g) · n + ⌊c / g⌋]` with
 * `n = channels / g`.
 */
export interface ShuffleProblem {
  readonly op: 'channelShuffle';
  readonly batch: number;
  readonly channels: number;
  readonly groups: number;
  readonly sizes: Shape;
}

export interface PoolAxis {
  readonly input: number;
  readonly taps: number;
  readonly output: number;
  readonly stride: number;
  readonly dilation: number; // maxPool only, 1 for averages
  readonly before: number;
  /** Cells added behind; in ceil mode the last window may reach beyond them. */
  readonly after: number;
}

/** The mean or the largest of a window, each channel by itself. */
export interface PoolProblem {
  readonly op: 'averagePool' | 'maxPool';
  readonly batch: number;
  readonly channels: number;
  readonly axes: readonly PoolAxis[];
  /** Whether padding counts as zeros in the mean (PyTorch's `count_include_pad`). */
  readonly countPadding: boolean;
}

/** Samples between samples: the nearest one, or linear between two along every axis (bilinear for images). */
export interface ResizeProblem {
  readonly op: 'resize';
  readonly mode: 'nearest' | 'linear';
  readonly batch: number;
  readonly channels: number;
  readonly axes: readonly { readonly input: number; readonly output: number }[];
  /** Whether the corner samples of both sides coincide (PyTorch's `align_corners`). */
  readonly alignCorners: boolean;
}

/** `channels` is the input's; each axis grows by its factor, channels shrink by their product. */
export interface PixelShuffleProblem {
  readonly op: 'pixelShuffle';
  readonly batch: number;
  readonly channels: number;
  readonly factors: Shape;
  readonly sizes: Shape;
}

/** The channels of two tensors one after another. */
export interface ConcatProblem {
  readonly op: 'concat';
  readonly batch: number;
  /** Channels of a and of b. */
  readonly channels: readonly [a: number, b: number];
  readonly sizes: Shape;
}

/** Two tensors of one shape, added cell by cell. */
export interface AddProblem {
  readonly op: 'add';
  readonly shape: Shape;
}

/** A function applied to every number. */
export interface ActivationProblem {
  readonly op: 'relu' | 'relu6' | 'leakyRelu' | 'sigmoid' | 'tanh' | 'hardSwish';
  readonly shape: Shape;
  /** Slope of leakyRelu for negative numbers; the others have none. */
  readonly slope?: number;
}

/** One step from one tensor to one tensor. */
export type Stage =
  | ConvProblem
  | ShuffleProblem
  | PoolProblem
  | ResizeProblem
  | PixelShuffleProblem
  | ActivationProblem;

/**
 * Another way from the input to the output; both results are added, or their channels concatenated behind those of
 * the stages.
 */
export interface Shortcut {
  readonly stages: readonly Stage[];
  readonly join: 'add' | 'concat';
}

/** Steps one after another. With a shortcut both ways are joined, and the stages in `after` follow. */
export interface Stages {
  /** The composite kind that it was spelt as, with the standard convolution it stands for. */
  readonly kind?: string;
  readonly standard?: ConvProblem;
  readonly stages: readonly Stage[];
  readonly shortcut?: Shortcut;
  readonly after?: readonly Stage[];
}
