// What a stage takes and what it gives, whatever operator it is.
import type { Shape } from '../tensor/shape.ts';
import { convShapes } from './problem.ts';
import type { Stage } from './stages.ts';

/** The shape of the tensor that a stage takes. */
export function inputShapeOf(stage: Stage): Shape {
  switch (stage.op) {
    case 'conv':
    case 'convTranspose':
      return convShapes(stage).x;
    case 'channelShuffle':
    case 'pixelShuffle':
      return [stage.batch, stage.channels, ...stage.sizes];
    case 'averagePool':
    case 'maxPool':
    case 'resize':
      return [stage.batch, stage.channels, ...stage.axes.map((axis) => axis.input)];
    default:
      return stage.shape;
  }
}

/** The shape of the tensor that a stage gives. */
export function outputShapeOf(stage: Stage): Shape {
  switch (stage.op) {
    case 'conv':
    case 'convTranspose':
      return convShapes(stage).y;
    case 'pixelShuffle': {
      const cells = stage.factors.reduce((product, factor) => product * factor, 1);
      return [stage.batch, stage.channels / cells, ...stage.sizes.map((length, d) => length * stage.factors[d]!)];
    }
    case 'averagePool':
    case 'maxPool':
    case 'resize':
      return [stage.batch, stage.channels, ...stage.axes.map((axis) => axis.output)];
    default:
      return inputShapeOf(stage);
  }
}
