// What becomes of a file's numbers: taken as they are, or what is in the way and the nearest thing to do about it.
import { convShapes, sizeOf, type Shape } from 'faltung/ops';
import { axesOf, isTransposed, withChannels, writeAsked, type Asked } from '../asked.ts';
import { largest, none, type Play } from '../model.ts';
import { mostOwn, withAxes } from '../change.ts';
import { stacked } from '../numbers.ts';
import { outcomeOf } from '../problem.ts';
import { suggestionsFor } from '../refusal/suggest.ts';
import { sameCells, withoutLeading, withRole, type FileRole } from './opened.ts';
import type { FileNumbers } from './readNumbers.ts';

export type Fit =
  | { readonly kind: 'taken'; readonly change: Partial<Play>; readonly held: boolean }
  /** The shape is another: the notation with this shape, and the numbers once in each plane, where that can be. */
  | {
      readonly kind: 'shape';
      readonly wanted: Shape;
      readonly conv: string | undefined;
      readonly repeated: FileNumbers | undefined;
    }
  /** Cells have two decimals: what is taken is this many times the numbers, rounded, at most `off` from them. */
  | { readonly kind: 'rounded'; readonly change: Partial<Play>; readonly scale: number; readonly off: number };

const tensorName = { x: 'input', w: 'weights' } as const;

/** The change that numbers ask for, whose shape is that of the notation or the reason why there is none. */
export function fitOf(file: FileNumbers, role: FileRole, state: Play, asked: Asked): Fit | undefined {
  const { problem } = outcomeOf(state.conv);
  const wanted = problem ? convShapes(problem)[role] : undefined;
  if (wanted && sameCells(file.shape, wanted)) return numbersTaken(file, role, state, wanted);
  const conv = convOf(file.shape, role, asked);
  if (!wanted && conv === undefined) return undefined;
  return {
    kind: 'shape',
    wanted: wanted ?? asked[tensorName[role]],
    conv,
    repeated: wanted && role === 'w' ? repeatedIn(file, wanted) : undefined,
  };
}

function numbersTaken({ data, single }: FileNumbers, role: FileRole, state: Play, shape: Shape): Fit {
  const whole = role === 'w' ? { divisor: 1 } : {};
  if (data.length > mostOwn) {
    return { kind: 'taken', held: true, change: { [role]: none, file: withRole(state.file, role, true), ...whole } };
  }
  // Numbers that differ in the last digit of a double are the same as they were written.
  const written = single ? Math.fround : (value: number) => Number(value.toPrecision(15));
  const most = data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const at = (scale: number) => {
    const kept = data.map((value) => (Math.round(value * scale * 100) + 0) / 100);
    const offs = kept.map((value, i) =>
      written(value / scale) === written(data[i]!) ? 0 : Math.abs(value / scale - data[i]!),
    );
    const off = Math.max(...offs);
    const divisor = role === 'w' ? { divisor: scale < 1 ? 1 : scale } : {};
    const numbers = stacked(kept, shape);
    return { off, scale, change: { [role]: numbers, file: withRole(state.file, role, false), ...divisor } };
  };
  // Weights stand over a divisor, so more decimals than two can be exact; an input has none.
  const scales = (role === 'w' ? [1, 10, 100, 1000] : [1]).filter((scale) => most * scale <= largest);
  const tried = scales.map(at);
  const exact = tried.find(({ off }) => off === 0);
  if (exact) return { kind: 'taken', held: false, change: exact.change };
  let scale = 1;
  while (most * scale > largest) scale /= 10;
  const { change, off, scale: taken } = tried.at(-1) ?? at(scale);
  return { kind: 'rounded', change, off, scale: taken };
}

/** One window in every plane of the weights. */
function repeatedIn({ shape, data, single }: FileNumbers, wanted: Shape): FileNumbers | undefined {
  const taps = wanted.slice(2);
  if (withoutLeading(shape).join() !== withoutLeading(taps).join() || sizeOf(shape) !== sizeOf(taps)) return undefined;
  const planes = wanted[0]! * wanted[1]!;
  const numbers = new Float64Array(planes * data.length);
  for (let plane = 0; plane < planes; plane++) numbers.set(data, plane * data.length);
  return { shape: wanted, data: numbers, single };
}

/** The notation with a shape of the file, legal; undefined where no convolution has such a tensor. */
export function convOf(shape: Shape, role: FileRole, asked: Asked): string | undefined {
  const axes = shape.length > axesOf(asked) + 2 ? shape.length - 2 : axesOf(asked);
  if (axes > 3) return undefined;
  const inAxes = axes === axesOf(asked) ? asked : withAxes(asked, axes);
  const whole = [...Array.from({ length: axes + 2 - shape.length }, () => 1), ...shape];
  const groups = Number(inAxes.settings['groups'] ?? '1');
  const texts = [groups, 1].map((groups) => writeAsked(withShape(inAxes, role, whole, groups)));
  const legal = [
    ...texts,
    ...texts.flatMap(suggestionsFor),
    writeAsked(plain(withShape(inAxes, role, whole, 1), role)),
  ];
  return legal.find((text) => {
    const { problem } = outcomeOf(text);
    return problem && convShapes(problem)[role].join() === whole.join();
  });
}

/** The channels of the other tensor follow. */
function withShape(asked: Asked, role: FileRole, shape: Shape, groups: number): Asked {
  const [first = 1, second = 1, ...sizes] = shape;
  const settings = { ...asked.settings, groups: String(groups) };
  const own = { ...asked, settings };
  const channels = (asked: Asked) => asked.input.at(-1 - axesOf(asked)) ?? 1;
  if (role === 'w') {
    const inputs = isTransposed(asked) ? first : second * groups;
    const lead = asked.input.length === axesOf(asked) + 2 ? asked.input.slice(0, 1) : [1];
    return { ...own, input: [...lead, inputs, ...asked.input.slice(-axesOf(asked))], weights: shape };
  }
  if (second === channels(asked)) return { ...own, input: shape };
  const outputs = isTransposed(asked) ? (asked.weights[1] ?? 1) * groups : (asked.weights[0] ?? 1);
  const turned = withChannels({ ...own, input: [first, second, ...sizes] }, { inputs: second, outputs, groups });
  return { ...turned, input: shape };
}

/** Without any setting, and with the sizes of the other tensor so that the window has room. */
function plain(asked: Asked, role: FileRole): Asked {
  const axes = axesOf(asked);
  const [lead, sizes, taps] = [asked.input.slice(0, -axes), asked.input.slice(-axes), asked.weights.slice(2)];
  return {
    ...asked,
    settings: {},
    input: role === 'x' ? asked.input : [...lead, ...sizes.map((size, d) => Math.max(size, taps[d]!))],
    weights:
      role === 'w' ? asked.weights : [...asked.weights.slice(0, 2), ...taps.map((k, d) => Math.min(k, sizes[d]!))],
  };
}
