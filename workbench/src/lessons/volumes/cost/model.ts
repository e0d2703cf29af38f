// What a first layer on a clip costs in weights: with frames taken for channels, and with a window in three directions.
import { costs } from 'faltung/analysis';
import { convProblem } from 'faltung/ops';
import { whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

export interface CostState {
  readonly frames: number;
  /** How many frames the window reads. */
  readonly depth: number;
}

/** The first layer of C3D (arXiv:1412.0767): clips of 16 frames in 3 colours, 112×112, to 64 channels by 3×3×3. */
export const clip = { colours: 3, outputs: 64, frames: 16, side: 112, taps: 3 } as const;

export const model = defineModel<CostState>({
  prefix: 'cost.',
  start: { frames: clip.frames, depth: clip.taps },
  fields: { frames: whole(1, 32), depth: whole(1, 9) },
  settle: ({ frames, depth }) => ({ frames, depth: Math.min(depth, frames) }),
});

export interface CostScene {
  /** Weights with the frames taken for channels, and with a window that moves along time. */
  readonly flat: number;
  readonly volume: number;
}

export function sceneOf({ frames, depth }: CostState): CostScene {
  const { colours, outputs, side, taps } = clip;
  const weights = (input: readonly number[], own: readonly number[]) => costs(convProblem(input, own)).total.weights;
  return {
    flat: weights([1, colours * frames, side, side], [outputs, colours * frames, taps, taps]),
    volume: weights([1, colours, frames, side, side], [outputs, colours, depth, taps, taps]),
  };
}
