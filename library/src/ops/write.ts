// The canonical spelling of a convolution. It is the key of plans and caches, a benchmark's row, and part of a page's
// address.
import { convShapes, nameOf, type ConvProblem } from './problem.ts';

/** One value for each axis, or one for all where they are alike. */
export const joined = (values: readonly (number | string)[]): string =>
  values.every((value) => value === values[0]) ? String(values[0]) : values.join(',');

/** The cells before and behind each axis. */
export const writeSides = (axes: readonly { readonly before: number; readonly after: number }[]): string =>
  joined(axes.map(({ before, after }) => (before === after ? String(before) : `${before}:${after}`)));

/** A shape as notation spells it: `1x3x32x32`. */
export const writeShape = (shape: readonly number[]): string => shape.join('x');

/**
 * A problem in notation: operator, shapes, then padding stride dilation groups outputPadding boundary flip bias,
 * defaults left out; values of several axes joined by commas, before and after by a colon.
 *
 * @example
 * write(convProblem([1, 3, 32, 32], [16, 3, 3, 3], { padding: 1 })); // 'conv2d 1x3x32x32 * 16x3x3x3 padding=1'
 */
export function write(problem: ConvProblem): string {
  const { x, w } = convShapes(problem);
  const { axes, groups, flip, bias } = problem;
  const settings: [name: string, value: string, standard: string][] = [
    ['padding', writeSides(axes), '0'],
    ['stride', joined(axes.map((axis) => axis.stride)), '1'],
    ['dilation', joined(axes.map((axis) => axis.dilation)), '1'],
    ['groups', String(groups), '1'],
    ['outputPadding', joined(axes.map((axis) => axis.outputPadding)), '0'],
    ['boundary', joined(axes.map((axis) => axis.boundary)), 'zeros'],
    ['flip', String(flip), 'false'],
    ['bias', String(bias), 'false'],
  ];
  const told = settings.filter(([, value, standard]) => value !== standard).map(([name, value]) => ` ${name}=${value}`);
  return `${nameOf(problem)} ${writeShape(x)} * ${writeShape(w)}${told.join('')}`;
}
