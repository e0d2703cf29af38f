// Every wrong rule of the course in one list: those about one convolution of one channel, and those of each
// lesson's own
// questions.
import type { InBoth } from '../figure/language.ts';
import * as arithmetic from './arithmetic/items.ts';
import * as grouped from './grouped/items.ts';
import * as pointwiseGrouped from './pointwise-grouped/items.ts';
import * as depthwiseSeparable from './depthwise-separable/items.ts';
import * as checkerboard from './checkerboard/items.ts';
import * as deepLearning from './deep-learning/items.ts';
import * as dilated from './dilated/wrong.ts';
import * as manyChannels from './many-channels/items.ts';
import * as flattened from './flattened/items.ts';
import { misconceptions } from './misconceptions.ts';
import * as volumes from './volumes/items.ts';
import * as pointwise from './pointwise/items.ts';
import * as spatiallySeparable from './spatially-separable/items.ts';
import * as transposed from './transposed/wrong.ts';
import * as shuffledGrouped from './shuffled-grouped/items.ts';

export const catalogue: readonly { readonly id: string; readonly say: InBoth }[] = [
  ...misconceptions,
  ...deepLearning.moveRules,
  ...deepLearning.weightRules,
  ...deepLearning.strideRules,
  ...deepLearning.poolRules,
  ...manyChannels.sumRules,
  ...manyChannels.numberRules,
  ...manyChannels.weightRules,
  ...manyChannels.kernelRules,
  ...volumes.columnRules,
  ...volumes.sizeRules,
  ...volumes.productRules,
  ...volumes.clipRules,
  ...pointwise.pixelRules,
  ...pointwise.layerRules,
  ...pointwise.stackRules,
  ...pointwise.rankRules,
  ...arithmetic.sameRules,
  ...arithmetic.fieldRules,
  ...arithmetic.backRules,
  ...transposed.valueRules,
  ...transposed.sizeRules,
  ...transposed.addedCellRules,
  ...transposed.columnRules,
  ...transposed.backRules,
  ...checkerboard.countRules,
  ...checkerboard.planeRules,
  ...checkerboard.sumRules,
  ...checkerboard.periodRules,
  ...dilated.readingRules,
  ...dilated.spanRules,
  ...dilated.fieldRules,
  ...dilated.usedRules,
  ...dilated.weightRules,
  ...depthwiseSeparable.productRules,
  ...depthwiseSeparable.weightRules,
  ...depthwiseSeparable.mapRules,
  ...depthwiseSeparable.limitRules,
  ...spatiallySeparable.splittingRules,
  ...spatiallySeparable.rankRules,
  ...flattened.weightRules,
  ...flattened.cubeRules,
  ...flattened.productRules,
  ...flattened.seriesRules,
  ...grouped.valueRules,
  ...grouped.weightRules,
  ...grouped.divisorRules,
  ...grouped.stackRules,
  ...shuffledGrouped.seenRules,
  ...shuffledGrouped.arrivalRules,
  ...shuffledGrouped.weightlessRules,
  ...pointwiseGrouped.pointWeightRules,
  ...pointwiseGrouped.middleRules,
  ...pointwiseGrouped.widestRules,
  ...pointwiseGrouped.halvingRules,
];
