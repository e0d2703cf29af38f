// NumPy and SciPy: scipy.signal.correlate over each pair of channels.
import { spanOf, type ConvProblem } from '../../ops/problem.ts';
import { tuple } from '../numbers.ts';
import type { Script } from '../script.ts';
import type { CodeState } from '../state.ts';
import { arrayLine, writeInputSteps, writeOutputSteps, type Place } from './numpySteps.ts';
import { inputSteps, outputSteps, wholeOutput } from './steps.ts';

const place: Place = { module: 'np', channels: 'first' };

export function writeScipy({ problem, x, w, b }: CodeState, script: Script): void {
  script.add('import numpy as np', 'from scipy import signal', '');
  script.add(arrayLine('x', x), arrayLine('w', w));
  if (b) script.add(arrayLine('b', b));
  script.add('');
  if (problem.op === 'conv') writeConv(problem, script);
  else writeTransposed(problem, script);
  script.add('print(y)');
}

function writeConv(problem: ConvProblem, script: Script): void {
  const { axes, batch, groups, inChannels, outChannels, flip, bias } = problem;
  writeInputSteps(
    inputSteps(problem, () => false),
    place,
    script,
    'one-channel',
  );
  spreadTaps(problem, script);
  script.explain(flip ? 'scipy-convolves' : 'scipy-correlates');
  script.remark('one-channel');
  const size = tuple([batch, outChannels, ...axes.map(({ output }) => output)]);
  const [each, made] = [inChannels / groups, outChannels / groups];
  const channel = groups === 1 ? 'c' : `o // ${made} * ${each} + c`;
  const steps = axes.map(({ stride }) => (stride === 1 ? ':' : `::${stride}`));
  const slices = steps.every((step) => step === ':') ? '' : `[${steps.join(', ')}]`;
  const call = `signal.${flip ? 'convolve' : 'correlate'}(x[n, ${channel}], w[o, c], mode="valid", method="direct")`;
  script.add(
    `y = np.zeros(${size}, x.dtype)`,
    `for n, o in np.ndindex(${batch}, ${outChannels}):`,
    `    for c in range(${each}):`,
    `        y[n, o] += ${call}${slices}`,
  );
  if (bias) script.add(`y = y + b.reshape(1, -1${', 1'.repeat(axes.length)})`);
}

function writeTransposed(problem: ConvProblem, script: Script): void {
  const { axes, batch, groups, inChannels, outChannels, flip } = problem;
  spreadTaps(problem, script);
  script.remark('scipy-stamps');
  if (axes.some(({ stride }) => stride > 1)) {
    const size = axes.map(({ input, stride }) => (input - 1) * stride + 1);
    script.add(`wide = np.zeros(${tuple([batch, inChannels, ...size])}, x.dtype)`);
    script.add(
      `wide[:, :, ${axes.map(({ stride }) => (stride === 1 ? ':' : `::${stride}`)).join(', ')}] = x`,
      'x = wide',
    );
  }
  script.explain(flip ? 'scipy-convolves' : 'scipy-correlates');
  const [each, made] = [inChannels / groups, outChannels / groups];
  const output = groups === 1 ? 'o' : `c // ${each} * ${made} + o`;
  // A full convolution stamps the taps as they are; correlate stamps them turned round.
  const call = `signal.${flip ? 'correlate' : 'convolve'}(x[n, c], w[c, o], mode="full", method="direct")`;
  script.add(
    `y = np.zeros(${tuple([batch, outChannels, ...axes.map(wholeOutput)])}, x.dtype)`,
    `for n, c in np.ndindex(${batch}, ${inChannels}):`,
    `    for o in range(${made}):`,
    `        y[n, ${output}] += ${call}`,
  );
  writeOutputSteps(problem, outputSteps(problem), place, script);
}

/** Zeros between the taps: SciPy has no dilation. */
function spreadTaps({ axes }: ConvProblem, script: Script): void {
  if (axes.every(({ dilation, taps }) => dilation === 1 || taps === 1)) return;
  script.remark('one-channel');
  const slices = axes.map(({ dilation }) => (dilation === 1 ? ':' : `::${dilation}`));
  script.add(`spread = np.zeros(${tuple(['*w.shape[:2]', ...axes.map(spanOf)])}, w.dtype)`);
  script.add(`spread[:, :, ${slices.join(', ')}] = w`, 'w = spread');
}
