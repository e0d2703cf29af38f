// SciPy's scripts as we write them: it has no call for a whole convolution, so loops over channels stand for one. What
// the loops mean is taken from their numbers, and read only if writing it gives the same script again.
import { sampleAt, type Boundary } from '../../ops/boundary.ts';
import { convProblem, convTransposeProblem } from '../../ops/convProblem.ts';
import type { ConvProblem } from '../../ops/problem.ts';
import { ShapeError } from '../../tensor/errors.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import { scriptIn } from '../script.ts';
import type { CodeState } from '../state.ts';
import { writeScipy } from '../write/scipy.ts';

const fills: Readonly<Record<string, Boundary>> = {
  '': 'zeros',
  reflect: 'reflect',
  edge: 'replicate',
  wrap: 'circular',
  symmetric: 'symmetric',
};

/** Lines without remarks, blanks and line ends: what two scripts that do the same have in common. */
const essence = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('')
    .replace(/\s+/g, '');

type Sides = [before: number, after: number];

/** The state of a script, or nothing where it is not one of ours. */
export function readScipy(text: string, tensors: ReadonlyMap<string, Tensor>): CodeState | undefined {
  const [x, w, b] = ['x', 'w', 'b'].map((name) => tensors.get(name));
  if (!x || !w || x.shape.length !== w.shape.length || x.shape.length < 3) return undefined;
  try {
    const problem = problemOf(essence(text), x, w, b);
    if (!problem) return undefined;
    const state: CodeState = { problem, x, w, ...(problem.bias && b && { b }) };
    const script = scriptIn('en', '#');
    writeScipy(state, script);
    return essence(script.finish().code) === essence(text) ? state : undefined;
  } catch (error) {
    if (error instanceof ShapeError) return undefined;
    throw error;
  }
}

function problemOf(text: string, x: Tensor, w: Tensor, b: Tensor | undefined): ConvProblem | undefined {
  const [, call, mode] =
    /\+=signal\.(correlate|convolve)\(x\[n,[^\]]*\],w\[[oc],[oc]\],mode="(valid|full)"/.exec(text) ?? [];
  const size = numbersIn(/y=np\.zeros\(\(([\d,]+)\),x\.dtype\)/.exec(text)?.[1]);
  const axes = x.shape.length - 2;
  if (!call || size.length !== axes + 2) return undefined;
  const steps = (pattern: RegExp): number[] => {
    const parts = pattern.exec(text)?.[1]?.split(',') ?? [];
    return Array.from({ length: axes }, (_, d) => Number(/^::(\d+)$/.exec(parts[d] ?? '')?.[1] ?? 1));
  };
  const shared = {
    dilation: steps(/spread\[:,:,([:\d,]+)\]=w/),
    flip: (call === 'convolve') === (mode === 'valid'),
  };
  const bias = b && /y=y\+b\.reshape\(/.test(text) ? b.shape : undefined;
  const { sides, boundary } = stepsOn(mode === 'valid' ? 'x' : 'y', text, axes);
  if (mode === 'full') {
    const padding = sides.map(([before, after]): Sides => [-before, -after]);
    const options = { ...shared, stride: steps(/wide\[:,:,([:\d,]+)\]=x/), groups: x.shape[1]! / groupSize(text, x) };
    return foldedOf(text, axes) ? undefined : convTransposeProblem(x.shape, w.shape, { ...options, padding }, bias);
  }
  const stride = steps(/method="direct"\)\[([:\d,]+)\]/);
  const groups = x.shape[1]! / w.shape[1]!;
  return convProblem(x.shape, w.shape, { ...shared, stride, groups, padding: sides, boundary }, bias);
}

/** How many input channels one group of a transposed convolution has: `c // each * made + o`. */
const groupSize = (text: string, x: Tensor): number => Number(/y\[n,c\/\/(\d+)\*/.exec(text)?.[1] ?? x.shape[1]);

/** A boundary that folds an output back: no short list of numbers tells which. */
const foldedOf = (text: string, axes: number): boolean => axes > 0 && text.includes('np.add.at(');

const numbersIn = (list: string | undefined): number[] => (list ?? '').split(',').filter(Boolean).map(Number);

/** Cells that are added to and cut off a tensor along its spatial axes, and what fills them. */
function stepsOn(name: 'x' | 'y', text: string, axes: number): { sides: Sides[]; boundary: Boundary[] } {
  const sides = Array.from({ length: axes }, (): Sides => [0, 0]);
  const boundary = Array.from({ length: axes }, (): Boundary => 'zeros');
  const pad = new RegExp(String.raw`${name}=np\.pad\(${name},\(([\d(),]+)\)(?:,mode="(\w+)")?\)`, 'g');
  for (const [, cells = '', mode = ''] of text.matchAll(pad)) {
    const numbers = numbersIn(cells.replace(/[()]/g, ''));
    sides.forEach((own, d) => {
      const [before, after] = [numbers[2 * d + 4] ?? 0, numbers[2 * d + 5] ?? 0];
      if (before === 0 && after === 0) return;
      own[0] += before;
      own[1] += after;
      if (Object.hasOwn(sampleAt, fills[mode] ?? '')) boundary[d] = fills[mode]!;
    });
  }
  const cut = new RegExp(String.raw`${name}=${name}\[([-:\d,]+)\]`).exec(text)?.[1]?.split(',') ?? [];
  sides.forEach((own, d) => {
    const [, before = '', after = ''] = /^(\d*):(?:-(\d+))?$/.exec(cut[d + 2] ?? ':') ?? [];
    own[0] -= Number(before || 0);
    own[1] -= Number(after || 0);
  });
  return { sides, boundary };
}
