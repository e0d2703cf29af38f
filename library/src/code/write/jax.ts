// JAX: lax.conv_general_dilated and lax.conv_transpose, channels first.
import { jaxConvGeneralDilated } from '../../ops/adapters/jax.ts';
import { convShapes, type ConvProblem } from '../../ops/problem.ts';
import { pairs, tuple } from '../numbers.ts';
import type { Script } from '../script.ts';
import type { CodeState } from '../state.ts';
import { unarranged } from './arranged.ts';
import { arrayLine, writeInputSteps, writeOutputSteps, type Place } from './numpySteps.ts';
import { settingsOf } from './settings.ts';
import { fillsZeros, inputSteps, outputSteps, type Sides } from './steps.ts';

const place: Place = { module: 'jnp', channels: 'first' };

/** The letters of the axes, as many as JAX users have names for. */
export const mostAxes = 6;
const letters = (axes: number): string => 'UVTDHW'.slice(-axes);

export function writeJax(state: CodeState, script: Script): void {
  const { problem, x, w, b } = state;
  const wide = [x, w, b].some((tensor) => tensor?.data instanceof Float64Array);
  script.add(...(wide ? ['import jax'] : []), 'import jax.numpy as jnp', 'from jax import lax', '');
  if (wide) script.add('jax.config.update("jax_enable_x64", True)');
  script.add(arrayLine('x', x, 'jnp'));
  if (problem.op === 'conv') writeConv(state, script);
  else writeTransposed(state, script);
  script.add('print(y)');
}

function writeConv({ problem, w, b }: CodeState, script: Script): void {
  const { axes, groups, bias } = problem;
  script.add(arrayLine('w', w, 'jnp'), ...(b ? [arrayLine('b', b, 'jnp')] : []), '');
  turnTaps(problem, script, 'flip');
  // JAX pads with zeros on either side, and crops: only what a boundary fills comes before.
  const steps = inputSteps(problem, fillsZeros);
  const cropped = steps.kept.map((sides, d): Sides => {
    const [before, after] = steps.crops[d]!;
    return before || after ? [-before, -after] : sides;
  });
  writeInputSteps({ ...steps, crops: axes.map(() => [0, 0]) }, place, script, 'unequal-padding');
  const settings = settingsOf([
    ['window_strides', tuple(axes.map(({ stride }) => stride)), ''],
    ['padding', pairs(cropped), ''],
    ['rhs_dilation', tuple(axes.map(({ dilation }) => dilation)), tuple(axes.map(() => 1))],
    ['feature_group_count', String(groups), '1'],
  ]);
  script.add(`y = lax.conv_general_dilated(x, w${settings})`);
  if (bias) script.add(biasLine(problem));
}

function writeTransposed(state: CodeState, script: Script): void {
  const { problem, w, b } = state;
  const { axes, groups, flip, bias } = problem;
  const boundary = axes.some((axis) => !fillsZeros(axis));
  const padding = axes.map(({ taps, dilation, before, after, outputPadding }): Sides => {
    const reach = (taps - 1) * dilation;
    return boundary ? [reach, reach] : [reach - before, reach - after + outputPadding];
  });
  const spatial = letters(axes.length);
  const strides = tuple(axes.map(({ stride }) => stride));
  const dilations = tuple(axes.map(({ dilation }) => dilation));
  const still = tuple(axes.map(() => 1));
  const biasLines = b ? [arrayLine('b', b, 'jnp')] : [];
  if (groups === 1) {
    script.add(arrayLine('w', w, 'jnp'), ...biasLines, '');
    if (axes.some(({ outputPadding }) => outputPadding > 0) && !boundary) script.remark('joined-padding');
    const settings = settingsOf([
      ['strides', strides, ''],
      ['padding', pairs(padding), ''],
      ['rhs_dilation', dilations, still],
      ['dimension_numbers', `("NC${spatial}", "${flip ? 'IO' : 'OI'}${spatial}", "NC${spatial}")`, ''],
      ['transpose_kernel', flip ? 'False' : 'True', 'False'],
    ]);
    if (boundary) script.remark('transposed-cells');
    script.add(`y = lax.conv_transpose(x, w${settings})`);
  } else {
    const { x, w: shape } = convShapes(problem);
    const theirs = [shape[0]! / groups, problem.outChannels, ...shape.slice(2)];
    const numbers = [`NC${spatial}`, `IO${spatial}`, `NC${spatial}`];
    // Any stride above 1 makes the adapter see a stretched input; how the weights lie does not depend on it.
    const attributes = {
      padding: axes.map(({ taps, dilation }) => [(taps - 1) * dilation, (taps - 1) * dilation]),
      lhs_dilation: axes.map(() => 2),
      rhs_dilation: axes.map(({ dilation }) => dilation),
      feature_group_count: groups,
      dimension_numbers: numbers,
    };
    const { weights } = jaxConvGeneralDilated(attributes, { input: x, weights: theirs });
    script.remark('moved-groups');
    script.add(arrayLine('w', unarranged(w, weights, theirs), 'jnp'), ...biasLines, '');
    if (!flip) turnTaps({ ...problem, flip: true }, script, 'turned-taps');
    if (boundary) script.remark('transposed-cells');
    else if (axes.some(({ outputPadding }) => outputPadding > 0)) script.remark('joined-padding');
    const settings = settingsOf([
      ['window_strides', still, ''],
      ['padding', pairs(padding), ''],
      ['lhs_dilation', strides, still],
      ['rhs_dilation', dilations, still],
      ['dimension_numbers', `("${numbers.join('", "')}")`, ''],
      ['feature_group_count', String(groups), '1'],
    ]);
    script.add(`y = lax.conv_general_dilated(x, w${settings})`);
  }
  if (boundary) writeOutputSteps(problem, outputSteps(problem), place, script);
  else if (bias) script.add(biasLine(problem));
}

const biasLine = ({ axes }: ConvProblem): string => `y = y + b.reshape(1, -1${', 1'.repeat(axes.length)})`;

function turnTaps({ axes, flip }: ConvProblem, script: Script, why: 'flip' | 'turned-taps'): void {
  if (!flip) return;
  script.remark(why);
  script.add(`w = jnp.flip(w, ${tuple(axes.map((_, d) => d + 2))})`);
}
