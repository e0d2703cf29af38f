// The one list of kinds of convolution, in the order of the guide: pages, the command line and the README's table
// read it. Their names and the sentences about them are in text/kinds.ts, by id.
import { composites, type CompositeName } from './composites.ts';
import type { ConvProblem } from './problem.ts';
import type { Stages } from './stages.ts';

export interface Kind {
  readonly id: string;
  /** The section of the guide, and the lesson, that is about it. */
  readonly section: string;
  /** What it computes or what its weights may be, as one formula. */
  readonly definition: string;
  /** A small problem of this kind, in notation. */
  readonly example: string;
  /** Composite kinds only: the stages that stand in for a standard convolution. */
  readonly stages?: (standard: ConvProblem) => Stages;
}

const composite = (name: CompositeName): Pick<Kind, 'stages'> => ({ stages: (standard) => composites[name](standard) });

export const kinds = [
  {
    id: 'correlation',
    section: '1',
    definition: 'y[p] = Σ x[p + k] · w[k]',
    example: 'conv1d 1x1x5 * 1x1x2',
  },
  {
    id: 'convolution',
    section: '1',
    definition: 'y[p] = Σ x[p − k] · w[k]',
    example: 'conv1d 1x1x5 * 1x1x2 flip=true',
  },
  {
    id: 'conv1d',
    section: '2',
    definition: 'y[n,o,p] = Σ x[n,c,p·s + k·d − before] · w[o,c,k]',
    example: 'conv1d 1x2x16 * 4x2x3',
  },
  {
    id: 'conv2d',
    section: '2.2',
    definition: 'y[n,o,p,q] = Σ x[n,c,i,j] · w[o,c,k,l]',
    example: 'conv2d 1x3x5x5 * 1x3x3x3',
  },
  {
    id: 'conv3d',
    section: '3',
    definition: 'y[n,o,p,q,r] = Σ x[n,c,h,i,j] · w[o,c,k,l,m]',
    example: 'conv3d 1x1x8x8x8 * 4x1x3x3x3',
  },
  {
    id: 'convNd',
    section: '3',
    definition: 'y[n,o,p…] = Σ x[n,c,i…] · w[o,c,k…], i = p·s + k·d − before',
    example: 'conv4d 1x1x4x5x6x7 * 2x1x2x2x2x2',
  },
  {
    id: 'pointwise',
    section: '4',
    definition: 'y[n,o,p] = Σ x[n,c,p] · w[o,c]',
    example: 'conv2d 1x64x8x8 * 16x64x1x1',
  },
  {
    id: 'transposed',
    section: '6',
    definition: 'y[n,o,p·s + k·d − before] += x[n,c,p] · w[c,o,k]',
    example: 'convTranspose2d 1x1x2x2 * 1x1x3x3 stride=2',
  },
  {
    id: 'dilated',
    section: '7',
    definition: 'y[p] = Σ x[p + k·d] · w[k]',
    example: 'conv2d 1x1x7x7 * 1x1x3x3 dilation=2',
  },
  {
    id: 'spatiallySeparable',
    section: '8.1',
    definition: 'w[o,c,u,v] = a[o,c,u] · b[o,v]',
    example: 'spatiallySeparable2d 1x1x5x5 * 1x1x3x3',
    ...composite('spatiallySeparable'),
  },
  {
    id: 'depthwise',
    section: '8.2',
    definition: 'y[n,c·M + m,p] = Σ x[n,c,i] · w[c·M + m,k]',
    example: 'conv2d 1x3x7x7 * 3x1x3x3 groups=3',
  },
  {
    id: 'depthwiseSeparable',
    section: '8.2',
    definition: 'w[o,c,k] = p[o,c] · d[c,k]',
    example: 'depthwiseSeparable2d 1x3x7x7 * 128x3x3x3',
    ...composite('depthwiseSeparable'),
  },
  {
    id: 'flattened',
    section: '9',
    definition: 'w[o,c,v,h] = α[o,c] · β[o,v] · γ[o,h]',
    example: 'flattened2d 1x3x7x7 * 128x3x3x3',
    ...composite('flattened'),
  },
  {
    id: 'grouped',
    section: '10',
    definition: 'y[n,o,p] = Σ x[n,c,i] · w[o,c,k] over the channels c of the group of o',
    example: 'conv2d 1x64x7x7 * 128x32x3x3 groups=2',
  },
  {
    id: 'channelShuffle',
    section: '11',
    definition: 'y[c] = x[(c mod g) · (C / g) + ⌊c / g⌋]',
    example: 'channelShuffle 1x12x8x8 groups=3',
  },
  {
    id: 'shuffledGrouped',
    section: '11',
    definition: 'shuffle(grouped(x))',
    example: 'shuffledGrouped2d 1x6x8x8 * 12x2x3x3 groups=3',
    ...composite('shuffledGrouped'),
  },
  {
    id: 'shuffleNetUnit',
    section: '12',
    definition: 'relu(x + pointwiseGrouped(depthwise(shuffle(relu(pointwiseGrouped(x))))))',
    example: 'shuffleNetUnit2d 1x240x28x28 * 240x80x3x3 padding=1 groups=3',
    ...composite('shuffleNetUnit'),
  },
  {
    id: 'pointwiseGrouped',
    section: '12',
    definition: 'y[n,o,p] = Σ x[n,c,p] · w[o,c] over the channels c of the group of o',
    example: 'conv2d 1x240x28x28 * 60x80x1x1 groups=3',
  },
] as const satisfies readonly Kind[];
