// The words of the figure with two stages.
import { spell } from '../../figure/decimal.ts';
import type { FigureText } from '../../figure/defineFigure.tsx';
import type { InBoth } from '../../figure/language.ts';
import { productsOf } from '../../figure/passes.ts';
import { short, sizes, type Stages } from './model.ts';
import { focusOf, litIn, roleOf, type Scene } from './scene.ts';

export const stageWords = {
  channel: { ko: (n: number) => `입력 ${n}`, en: (n: number) => `Input ${n}` },
  window: { ko: (n: number) => `창 ${n}`, en: (n: number) => `Window ${n}` },
  map: { ko: (n: number) => `맵 ${n}`, en: (n: number) => `Map ${n}` },
  output: { ko: (n: number) => `출력 ${n}`, en: (n: number) => `Output ${n}` },
  composed: {
    ko: (o: number, c: number) => `출력 ${o}의 커널 ${c}`,
    en: (o: number, c: number) => `Kernel ${o}, ${c}`,
  },
  mix: { ko: '섞는 가중치', en: 'Mixing weights' },
  first: { ko: '1단계: 채널마다 따로', en: 'Stage 1: each channel by itself' },
  second: { ko: '2단계: 자리마다 섞기', en: 'Stage 2: mixing at each place' },
  counts: { ko: '곱셈의 수', en: 'Multiplications' },
  soFar: { ko: '두 단계로, 여기까지', en: 'Two stages, so far' },
  standard: { ko: '보통의 합성곱, 모두', en: 'Standard, in all' },
  unknown: { ko: '아직 계산하지 않음', en: 'not computed yet' },
  same: { ko: '두 단계로 계산한 것과 같습니다.', en: 'the same as in two stages' },
  differs: { ko: '두 단계로 계산한 것과 다릅니다.', en: 'not the same as in two stages' },
  asStandard: {
    ko: '섞는 가중치와 창을 곱해 만든 커널로 보통의 합성곱을 하면',
    en: 'A standard convolution with mixing weight times window as its kernels',
  },
} as const satisfies Record<string, InBoth<unknown>>;

function korean(state: Stages, scene: Scene): string {
  const lit = focusOf(state, scene, null);
  const role = roleOf(lit.spot);
  const { at } = lit.spot;
  const [row, column] = [Math.floor(at / sizes[role][1]), (at % sizes[role][1]) + 1];
  const place = `${(row % short) + 1}행 ${column}열`;
  if (role === 'map') {
    const [channel, { y }] = [Math.floor(row / short) + 1, scene.passes[0]!];
    return `1단계: 맵 ${channel}의 ${place}은 ${spell(y[at]!, 4)}입니다. 입력 ${channel}만 읽었고 다른 채널은 더하지 않았습니다.`;
  }
  if (role === 'output') {
    const [o, { y }] = [Math.floor(row / short) + 1, scene.passes[1]!];
    const count = productsOf(scene.passes[1]!, at).length;
    return `2단계: 출력 ${o}의 ${place}은 세 맵의 같은 자리 숫자 ${count}개를 섞은 ${spell(y[at]!, 6)}입니다.`;
  }
  if (role === 'input') return `이 입력은 같은 채널의 맵 ${litIn(lit, 'map').size}칸에만 들어갑니다.`;
  const uses = litIn(lit, role === 'window' ? 'map' : 'output').size;
  return role === 'window'
    ? `창의 이 가중치는 자기 채널에서만 ${uses}번 쓰입니다.`
    : `섞는 가중치 하나가 모든 자리, ${uses}곳에서 쓰입니다.`;
}

function english(state: Stages, scene: Scene): string {
  const lit = focusOf(state, scene, null);
  const role = roleOf(lit.spot);
  const { at } = lit.spot;
  const [row, column] = [Math.floor(at / sizes[role][1]), (at % sizes[role][1]) + 1];
  const place = `row ${(row % short) + 1}, column ${column}`;
  if (role === 'map') {
    const [channel, { y }] = [Math.floor(row / short) + 1, scene.passes[0]!];
    return (
      `Stage 1: map ${channel}, ${place} is ${spell(y[at]!, 4)}. Only input ${channel} was read; ` +
      'no other channel is added.'
    );
  }
  if (role === 'output') {
    const [o, { y }] = [Math.floor(row / short) + 1, scene.passes[1]!];
    const count = productsOf(scene.passes[1]!, at).length;
    return (
      `Stage 2: output ${o}, ${place} is ${spell(y[at]!, 6)}, mixed from ${count} numbers at the ` +
      'same place of the maps.'
    );
  }
  if (role === 'input') {
    const cells = litIn(lit, 'map').size;
    return (
      'This input goes into ' +
      `${cells === 1 ? 'one number' : `${cells} numbers`} of its own channel’s map, and nowhere else.`
    );
  }
  const uses = litIn(lit, role === 'window' ? 'map' : 'output').size;
  return role === 'window'
    ? `This weight of the window is used ${uses} times, in its own channel only.`
    : `This mixing weight is used at every place: ${uses} times.`;
}

export const stagesText: FigureText<Stages, Scene, never> = {
  title: { ko: '따로 훑고, 함께 섞기', en: 'First apart, then together' },
  hint: {
    ko: '‘다음’을 누르거나 칸을 짚어 보세요. 다시 누르면 숫자를 바꿀 수 있습니다.',
    en: 'Press Next, or point at a cell. Press it again to change its number.',
  },
  describe: { ko: korean, en: english },
  labels: {},
};
