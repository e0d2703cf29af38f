// The words of the main figure. Slices, rows and columns count from 1.
import type { FigureText } from '../../figure/defineFigure.tsx';
import { spellNumber, spellProduct } from '../../figure/decimal.ts';
import type { InBoth } from '../../figure/language.ts';
import { side, slices, taps, type VolumeState } from './model.ts';
import { placeOf, spotAt, type VolumeScene } from './scene.ts';

export const volumeWords = {
  input: { ko: '입력', en: 'Input' },
  weight: { ko: '커널', en: 'Kernel' },
  output: { ko: '출력', en: 'Output' },
  slice: { ko: (n: number) => `단면 ${n}`, en: (n: number) => `slice ${n}` },
  stackInput: {
    ko: '비스듬히 본 입력. 창이 읽는 칸을 채웠습니다.',
    en: 'The input from the side; what is read is filled.',
  },
  stackOutput: { ko: '비스듬히 본 출력', en: 'The output from the side' },
  note: {
    ko: '앞쪽 단면부터 왼쪽에 놓았습니다. 깊이는 왼쪽에서 오른쪽으로 갑니다.',
    en: 'The slice in front stands on the left: the depth runs from left to right.',
  },
} as const satisfies Record<string, InBoth<unknown>>;

const span = (first: number, count: number): string => (count === 1 ? String(first) : `${first}–${first + count - 1}`);

/** What the sentence is about: the output of the step, or the cell that is pointed at. */
function subject(state: VolumeState, { pass }: VolumeScene) {
  const spot = state.point && state.point.role !== 'output' ? spotAt(state.point) : undefined;
  if (!spot || !state.point) return undefined;
  const key = spot.kind === 'weight' ? 'w' : 'x';
  const uses = pass.terms.filter((term) => term[key] === spot.at).length;
  const rows = state.point.role === 'weight' ? taps : side;
  const value = spellNumber((key === 'w' ? pass.w[spot.at]! : pass.x[spot.at]!) / 100);
  return { role: state.point.role, slice: Math.floor(state.point.row / rows) + 1, uses, value };
}

export const volumeText: FigureText<VolumeState, VolumeScene, 'depth' | 'stride'> = {
  title: { ko: '세 방향으로 움직이는 창', en: 'A window that moves in three directions' },
  hint: {
    ko: '‘다음’으로 창을 옮기고, 창의 깊이를 1에서 4까지 바꾸어 보세요. 숫자는 모두 고칠 수 있습니다.',
    en: 'Move the window with Next, and let its depth go from 1 to 4. Every number can be changed.',
  },
  describe: {
    ko(state, scene) {
      const about = subject(state, scene);
      if (about)
        return about.role === 'weight'
          ? `커널의 단면 ${about.slice}에 있는 가중치 ${about.value}은 출력 ${about.uses}개에 모두 쓰입니다.`
          : `입력의 단면 ${about.slice}에 있는 ${about.value}은 출력 ${about.uses}개에 읽힙니다.`;
      const [slice, row, column] = placeOf(state.step - 1, state.stride);
      const value = spellProduct(scene.pass.y[state.step - 1]!);
      const collapsed =
        state.depth === slices ? ' 창이 부피만큼 깊어 깊이 방향으로는 움직일 자리가 없고, 출력은 단면 하나입니다.' : '';
      const apart = state.depth === 1 ? ' 창이 단면 하나만 읽으므로 단면마다 2차원 합성곱을 하는 것과 같습니다.' : '';
      return (
        `창이 단면 ${span(slice + 1, state.depth)}, 행 ${span(row + 1, taps)}, 열 ${span(column + 1, taps)}에 놓여 있습니다. ` +
        `곱 ${state.depth * taps * taps}개를 더하면 ${value}입니다.${collapsed}${apart}`
      );
    },
    en(state, scene) {
      const about = subject(state, scene);
      const outputs = (count: number) => (count === 1 ? '1 output' : `${count} outputs`);
      if (about)
        return about.role === 'weight'
          ? `The weight ${about.value} in slice ${about.slice} of the kernel is used for all ${outputs(about.uses)}.`
          : `The ${about.value} in slice ${about.slice} of the input is read for ${outputs(about.uses)}.`;
      const [slice, row, column] = placeOf(state.step - 1, state.stride);
      const value = spellProduct(scene.pass.y[state.step - 1]!);
      const collapsed =
        state.depth === slices ? ' It is as deep as the volume and has nowhere to go in depth: one slice is left.' : '';
      const apart = state.depth === 1 ? ' It reads one slice at a time: a 2D convolution of each slice.' : '';
      return (
        `The window lies on ${state.depth === 1 ? 'slice' : 'slices'} ${span(slice + 1, state.depth)}, rows ` +
        `${span(row + 1, taps)}, columns ${span(column + 1, taps)}. Its ${state.depth * taps * taps} products add ` +
        `up to ${value}.${collapsed}${apart}`
      );
    },
  },
  labels: {
    depth: { ko: '창의 깊이', en: 'Depth of the window' },
    stride: { ko: '깊이 방향 스트라이드', en: 'Stride along the depth' },
  },
  codes: { depth: 'kernel_size[0]', stride: 'stride[0]' },
};

export const formulaWords = {
  weights: { ko: '가중치', en: 'weights' },
  products: { ko: '곱셈', en: 'multiplications' },
} as const satisfies Record<string, InBoth>;

const sum = [
  [1, 1],
  [1, 1],
];
const less = [
  [-1, -1],
  [-1, -1],
];
const none = [
  [0, 0],
  [0, 0],
];

/** Windows worth a look, each one press away. */
export const trials: readonly { readonly label: InBoth; readonly part: Partial<VolumeState> }[] = [
  {
    label: { ko: '깊이 방향의 차이', en: 'Difference along the depth' },
    part: { w: [...less, ...sum, ...none, ...none], depth: 2, stride: 1, step: 1, point: null },
  },
  {
    label: { ko: '단면 안의 경계 (깊이 1)', en: 'Edges inside a slice (depth 1)' },
    part: { w: [[-1, 1], [-1, 1], ...none, ...none, ...none], depth: 1, stride: 1, step: 1, point: null },
  },
  {
    label: { ko: '모두 더해 한 장으로 (깊이 4)', en: 'All added into one slice (depth 4)' },
    part: { w: [...sum, ...sum, ...sum, ...sum], depth: 4, stride: 1, step: 1, point: null },
  },
];
