import type { Stage } from '../ops/stages.ts';
import { channelsRead, phases } from './reads.ts';
import { sidesOf, unique } from './reach.ts';
import { shapesOf, stagesOf, type Route } from './route.ts';

export interface Dependency {
  /** One row for each output channel: 1 where it depends on an input channel, else 0. */
  readonly rows: readonly (readonly number[])[];
  /** Whether every output channel depends on every input channel. */
  readonly full: boolean;
}

/**
 * Which output channels depend on which input channels, wherever in the image: the pattern of the Jacobian summed
 * over all positions. Grouped convolutions alone give diagonal blocks; with a shuffle between g and g' groups all is
 * mixed exactly when a group holds enough channels, `channels / g' ≥ g`.
 *
 * @throws {ShapeError} `stage-mismatch` when a stage does not fit the next
 *
 * @example Two groups never meet
 * channelDependency(convProblem([1, 4, 3, 3], [2, 2, 3, 3], { groups: 2 })).rows; // [1, 1, 0, 0], [0, 0, 1, 1]
 */
export function channelDependency(route: Route): Dependency {
  const whole = stagesOf(route);
  const { x, y } = shapesOf(route);
  const rows = Array.from({ length: y[1]! }, (_, channel) => {
    const joined = channelsBehind(whole.after ?? [], [channel]);
    const [main, aside] = sidesOf(whole, joined);
    const read = new Set(channelsBehind(whole.stages, main));
    for (const c of whole.shortcut ? channelsBehind(whole.shortcut.stages, aside) : []) read.add(c);
    return Array.from({ length: x[1]! }, (_, c) => (read.has(c) ? 1 : 0));
  });
  return { rows, full: rows.every((row) => row.every((entry) => entry === 1)) };
}

const channelsBehind = (stages: readonly Stage[], channels: readonly number[]): number[] =>
  stages
    .toReversed()
    .reduce(
      (behind, stage) =>
        unique(behind.flatMap((channel) => everyPhase(stage).flatMap((phase) => channelsRead(stage, channel, phase)))),
      [...channels],
    );

const everyPhase = (stage: Stage): number[] => Array.from({ length: phases(stage) }, (_, phase) => phase);
