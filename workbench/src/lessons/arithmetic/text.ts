// The words of the ruler, each language in its own way. Places and cells count from 1.
import { sayError } from 'faltung/text';
import type { FigureText } from '../../figure/defineFigure.tsx';
import { decimals, spell, spellProduct } from '../../figure/decimal.ts';
import type { InBoth } from '../../figure/language.ts';
import type { Lane } from './lane.ts';
import type { RulerState } from './model.ts';
import type { Setting } from './relations.ts';
import type { RulerScene } from './scene.ts';

export const settingWords: Readonly<Record<Setting, InBoth>> = {
  input: { ko: '입력 i', en: 'Input i' },
  kernel: { ko: '커널 크기 k', en: 'Kernel size k' },
  stride: { ko: '스트라이드 s', en: 'Stride s' },
  padding: { ko: '패딩 p', en: 'Padding p' },
  dilation: { ko: '팽창 d', en: 'Dilation d' },
  rest: { ko: '나머지 a', en: 'Remainder a' },
};

/** Names of arguments in PyTorch, beside the labels. */
export const settingCodes: Readonly<Partial<Record<Setting, string>>> = {
  kernel: 'kernel_size',
  stride: 'stride',
  padding: 'padding',
  dilation: 'dilation',
  rest: 'output_padding',
};

export const rulerWords = {
  relation: { ko: '관계', en: 'Relation' },
  input: { ko: '입력', en: 'Input' },
  weight: { ko: '커널', en: 'Kernel' },
  products: { ko: '곱과 여기까지의 합', en: 'Products, and the sum so far' },
  total: { ko: '합', en: 'Sum' },
  most: { ko: '가장 큰 수', en: 'Largest' },
  cell: {
    ko: (at: number, text: string) => `${at}번째: ${text}`,
    en: (at: number, text: string) => `number ${at}: ${text}`,
  },
  lane: {
    ko: ({ cells, span, places }: Lane) => `${cells.length}칸 위에 폭 ${span}칸인 창이 놓이는 자리 ${places.length}곳`,
    en: ({ cells, span, places }: Lane) =>
      `${cells.length} cells, a window that spans ${span}, ${places.length} places for it`,
  },
  legend: {
    ko: ({ op, lane, settings }: RulerScene) =>
      [
        op === 'convTranspose' && settings.stride > 1 ? `입력 사이마다 0을 ${settings.stride - 1}칸 끼웠습니다.` : '',
        op === 'convTranspose' && settings.rest > 0 ? `끝에 ${settings.rest}칸을 더 놓았습니다.` : '',
        op === 'convTranspose' ? '커널은 뒤집어 읽습니다.' : '',
        lane.dropped.length > 0 ? `끝의 ${lane.dropped.length}칸은 버려집니다.` : '',
        lane.skipped.length > 0 ? `사이의 ${lane.skipped.length}칸은 아무 창도 읽지 않습니다.` : '',
      ].join(' '),
    en: ({ op, lane, settings }: RulerScene) =>
      [
        op === 'convTranspose' && settings.stride > 1
          ? `${settings.stride - 1} zero${settings.stride > 2 ? 's' : ''} between neighbouring inputs.`
          : '',
        op === 'convTranspose' && settings.rest > 0 ? `${settings.rest} more at the end.` : '',
        op === 'convTranspose' ? 'The kernel is read from behind.' : '',
        lane.dropped.length > 0
          ? `The last ${lane.dropped.length === 1 ? 'cell is' : `${lane.dropped.length} cells are`} dropped.`
          : '',
        lane.skipped.length > 0 ? `Cells in between that are never read: ${lane.skipped.length}.` : '',
      ].join(' '),
  },
} as const satisfies Record<string, InBoth<unknown>>;

const valueAt = ({ op, y }: RulerScene, place: number): string =>
  op === 'maxPool' ? spell(y[place]!, decimals) : spellProduct(y[place]!);

/** The cells that a place covers, counted from 1 on the ruler. */
const covered = ({ lane }: RulerScene, place: number): readonly [number, number] => {
  const reads = lane.places[place]!;
  return [reads[0]! + 1, reads.at(-1)! + 1];
};

const even = ({ relation, kernel }: RulerState): boolean =>
  kernel % 2 === 0 && (relation === 'r3' || relation === 'r10');

const describe: InBoth<(state: RulerState, scene: RulerScene) => string> = {
  ko(state, scene) {
    if (scene.refusal) return sayError(scene.refusal, 'ko');
    const [first, last] = covered(scene, state.step - 1);
    const note = even(state) ? ' 커널 크기가 짝수이면 절반 패딩이 딱 맞지 않아 크기가 1만큼 달라집니다.' : '';
    return (
      `출력 ${scene.output}칸 가운데 ${state.step}번째: 창이 자의 ${first}–${last}번째 칸을 덮습니다. 값은 ` +
      `${valueAt(scene, state.step - 1)}입니다.${note}`
    );
  },
  en(state, scene) {
    if (scene.refusal) return sayError(scene.refusal, 'en');
    const [first, last] = covered(scene, state.step - 1);
    const note = even(state) ? ' With an even kernel, half of it is not a whole number: the size is off by one.' : '';
    return (
      `Output ${state.step} of ${scene.output}: the window lies on cells ${first} to ${last} of the ` +
      `ruler and gives ${valueAt(scene, state.step - 1)}.${note}`
    );
  },
};

export const rulerText: FigureText<RulerState, RulerScene, never> = {
  title: { ko: '열다섯 가지 관계, 자 하나', en: 'Fifteen relations, one ruler' },
  hint: {
    ko: '관계를 고르고, 설정을 움직이고, ‘다음’으로 창을 한 자리씩 옮겨 보세요.',
    en: 'Choose a relation, move its settings, and press Next to move the window place by place.',
  },
  describe,
  labels: {},
};
