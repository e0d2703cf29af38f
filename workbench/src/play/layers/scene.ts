// What follows from the layers on a picture of a size, before anything is computed.
import { costs, receptiveField, type AxisField, type Costs, type Route } from 'faltung/analysis';
import { ShapeError } from 'faltung';
import { allStages, type Stage } from 'faltung/ops';
import { samples } from '../../samples/index.ts';
import { speech } from '../../samples/speech.ts';
import { volume } from '../../samples/volume.ts';
import type { Layers } from './model.ts';
import { routeOf, type RouteOutcome } from './route.ts';

export interface Scene {
  readonly outcome: RouteOutcome;
  readonly stages: readonly Stage[];
  /** After each stage; undefined where one reads its inputs unequally. */
  readonly fields: readonly (readonly AxisField[])[] | undefined;
  readonly costs: Costs | undefined;
}

export function sceneFor(text: string, sizes: readonly number[]): Scene {
  const outcome = routeOf(text, sizes);
  if (!outcome.route) return { outcome, stages: [], fields: undefined, costs: undefined };
  const { stages } = outcome.route;
  return { outcome, stages: allStages(stages), fields: fieldsOf(outcome.route.stages), costs: costs(stages) };
}

function fieldsOf(stages: Parameters<typeof receptiveField>[0]): Scene['fields'] {
  try {
    return receptiveField(stages).stages;
  } catch (error) {
    // A transposed convolution, a resize or a pixel shuffle reads differently from place to place.
    if (error instanceof ShapeError) return undefined;
    throw error;
  }
}

/** Before the signal is there: on one of the sample's size, with as many axes as the first stage has. */
export function sceneOf({ text, sample }: Layers): Scene {
  const { width, height } = samples.find(({ id }) => id === sample)!;
  const axes = Number(/^\s*\w*?([123])d\b/.exec(text)?.[1] ?? '2');
  return sceneFor(
    text,
    axes === 1 ? [speech.samples] : axes === 2 ? [height, width] : [volume.slices, volume.rows, volume.columns],
  );
}

/** The layers up to one of them; undefined in the middle of layers with a shortcut. */
export function routeUpTo({ outcome, stages }: Scene, stage: number): Route | undefined {
  const { route } = outcome;
  if (!route) return undefined;
  return stage === stages.length - 1 ? route.stages : route.stages.shortcut ? undefined : stages.slice(0, stage + 1);
}
