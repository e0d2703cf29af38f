// Two shapes over a continuous axis, cut into sixteenths: a box of some height, and a triangle that falls from 1 to 0.
// The sum over the middles of equal strips is the exact integral of anything piecewise linear that breaks between
// strips, so all areas here are exact fractions.
import { conv, convProblem } from 'faltung/ops';
import { choice, onOff, whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

/** Strips of a unit of the axis. */
export const strips = 16;

/** Units in which heights are whole numbers: the triangle's middles lie at odd thirty-seconds. */
export const unit = 2 * strips;

export const heights = ['half', 'one', 'two'] as const;
export type Height = (typeof heights)[number];
export const heightOf: Readonly<Record<Height, number>> = { half: 0.5, one: 1, two: 2 };

export interface AreaState {
  readonly height: Height;
  readonly flip: boolean;
  /** Places of the triangle, from left to right, counted from 1. */
  readonly step: number;
}

export const places = 2 * strips - 1;

export const model = defineModel<AreaState>({
  prefix: 'area.',
  start: { height: 'two', flip: true, step: strips },
  fields: { height: choice(...heights), flip: onOff(), step: whole(1, places) },
});

/** A fraction, in lowest terms. */
export interface Fraction {
  readonly over: number;
  readonly under: number;
}

export function fraction(over: number, under: number): Fraction {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const common = divisor(over, under) || 1;
  return { over: over / common, under: under / common };
}

export const spellFraction = ({ over, under }: Fraction): string => (under === 1 ? String(over) : `${over}/${under}`);

export interface Strip {
  /** Which strip of the axis, counted from the left end of the box. */
  readonly at: number;
  readonly f: number;
  readonly g: number;
}

export interface AreaScene {
  /** How far the triangle is shifted, in strips. */
  readonly shift: number;
  /** The strips that the triangle covers, with heights as numbers. */
  readonly strips: readonly Strip[];
  /** The area under the product, which is the output. */
  readonly product: Fraction;
  /** The area that the two shapes share. */
  readonly overlap: Fraction;
  /** All outputs, as numbers, by place. */
  readonly curve: readonly number[];
}

const triangle = Float64Array.from({ length: strips }, (_, at) => unit - 1 - 2 * at);

export function sceneOf({ height, flip, step }: AreaState): AreaScene {
  const box = new Float64Array(strips).fill(heightOf[height] * unit);
  const around = strips - 1;
  const [x, w] = [
    { shape: [1, 1, strips], data: box },
    { shape: [1, 1, strips], data: triangle },
  ];
  const values = conv.y.reference(convProblem(x.shape, w.shape, { padding: around, flip }), { x, w }).data;
  // Strips outside of the box are cells of a wider row of zeros, so that the whole triangle can be drawn.
  const wide = convProblem([1, 1, strips + 2 * around], w.shape, { flip });
  const covered: Strip[] = [];
  for (const term of conv.terms(wide)) {
    if (term.y !== step - 1) continue;
    const at = term.x - around;
    covered.push({ at, f: (box[at] ?? 0) / unit, g: triangle[term.w]! / unit });
  }
  const shared = covered.reduce((sum, { f, g }) => sum + Math.min(f, g) * unit, 0);
  return {
    shift: step - strips,
    strips: covered,
    product: fraction(values[step - 1]!, unit * unit * strips),
    overlap: fraction(shared, unit * strips),
    curve: [...values].map((value) => value / (unit * unit * strips)),
  };
}
