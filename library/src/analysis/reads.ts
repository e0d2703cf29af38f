// Which positions and channels of a stage's input one of its outputs reads. Stages treat their axes independently, so
// this is told for one axis at a time; only a pixel shuffle ties channels to positions (see `phases`).
import { sampleAt } from '../ops/boundary.ts';
import { shuffledFrom } from '../ops/channelShuffle.ts';
import { poolCells } from '../ops/poolProblem.ts';
import type { ConvAxis, ConvProblem } from '../ops/problem.ts';
import { sourceOf } from '../ops/resize.ts';
import type { ResizeProblem, Stage } from '../ops/stages.ts';

/** Where output `at` reads along spatial axis `d`: each position as often as there are taps that read it. */
export function positionsRead(stage: Stage, d: number, at: number): number[] {
  switch (stage.op) {
    case 'conv':
      return windowReads(stage.axes[d]!, at);
    case 'convTranspose':
      return stampReads(stage.axes[d]!, at);
    case 'averagePool':
    case 'maxPool':
      return poolCells(stage.axes[d]!, at);
    case 'resize':
      return resizeReads(stage, d, at);
    case 'pixelShuffle':
      return [Math.floor(at / stage.factors[d]!)];
    default:
      return [at];
  }
}

/** Channels of the input that output channel `channel` reads; for a pixel shuffle, at this position within a cell. */
export function channelsRead(stage: Stage, channel: number, phase = 0): number[] {
  switch (stage.op) {
    case 'conv':
    case 'convTranspose':
      return groupOf(stage, channel);
    case 'channelShuffle':
      return [shuffledFrom(stage, channel)];
    case 'pixelShuffle':
      return [channel * phases(stage) + phase];
    default:
      return [channel];
  }
}

/** Places of a pixel shuffle within the cell that one input position becomes; 1 for every other stage. */
export const phases = (stage: Stage): number =>
  stage.op === 'pixelShuffle' ? stage.factors.reduce((product, factor) => product * factor, 1) : 1;

/** `i = at · stride + k · dilation − before` for every tap k, where the boundary has a sample. */
function windowReads({ taps, stride, dilation, before, boundary, input }: ConvAxis, at: number): number[] {
  const read: number[] = [];
  for (let k = 0; k < taps; k++) {
    const i = sampleAt[boundary](at * stride + k * dilation - before, input);
    if (i >= 0 && i < input) read.push(i);
  }
  return read;
}

/**
 * The inputs p whose stamps reach output `at`: `at = p · stride + k · dilation − before`, or a padded cell that folds
 * onto it.
 */
function stampReads(axis: ConvAxis, at: number): number[] {
  const { taps, stride, dilation, before, input } = axis;
  const read: number[] = [];
  for (const place of placesFoldedOnto(axis, at)) {
    for (let k = taps - 1; k >= 0; k--) {
      const p = (place + before - k * dilation) / stride;
      if (Number.isInteger(p) && p >= 0 && p < input) read.push(p);
    }
  }
  return read;
}

function placesFoldedOnto({ boundary, before, after, output }: ConvAxis, at: number): number[] {
  if (boundary === 'zeros') return [at];
  const places: number[] = [];
  for (let place = -before; place < output + after; place++) {
    if (sampleAt[boundary](place, output) === at) places.push(place);
  }
  return places;
}

/**
 * The neighbours of the place that an output comes from, when they count: both lie at the last sample behind the end.
 */
function resizeReads(problem: ResizeProblem, d: number, at: number): number[] {
  const { input, output } = problem.axes[d]!;
  const source = sourceOf(problem, input, output, at);
  const below = Math.floor(source);
  return source === below ? [below] : [below, Math.min(below + 1, input - 1)];
}

function groupOf({ inChannels, outChannels, groups }: ConvProblem, channel: number): number[] {
  const each = inChannels / groups;
  const first = Math.floor((channel * groups) / outChannels) * each;
  return Array.from({ length: each }, (_, c) => first + c);
}
