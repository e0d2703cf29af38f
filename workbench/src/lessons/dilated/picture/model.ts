// The state of the figure with a real picture: the dilations of three layers, and whether most pixels are erased.
import { choice, onOff, whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';

export interface Woven {
  readonly sample: Sample['id'];
  /** The dilation of each layer, the first one next to the picture. */
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** Whether only every second row and column of the picture is kept. */
  readonly sieve: boolean;
}

/** The dense window beside the stack is (2·(5 + 5 + 5) + 1)² = 961 weights at most. */
export const mostRate = 5;

export const ratesOf = ({ first, second, third }: Pick<Woven, 'first' | 'second' | 'third'>): readonly number[] => [
  first,
  second,
  third,
];

const rate = whole(1, mostRate);

export const model = defineModel<Woven>({
  prefix: 'picture.',
  start: { sample: 'night', first: 2, second: 2, third: 2, sieve: false },
  fields: {
    sample: choice('mandrill', 'relief', 'coast', 'night'),
    first: rate,
    second: rate,
    third: rate,
    sieve: onOff(),
  },
});

/** Stacks worth a look, each one press away. */
export const trials = [
  { id: 'woven', part: { first: 2, second: 2, third: 2 } },
  { id: 'wider', part: { first: 4, second: 4, third: 4 } },
  { id: 'jump', part: { first: 1, second: 5, third: 5 } },
  { id: 'mended', part: { first: 1, second: 2, third: 5 } },
] as const satisfies readonly { readonly id: string; readonly part: Partial<Woven> }[];
