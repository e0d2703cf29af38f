// The words of the three passes, each language in its own way.
import { spell } from '../../figure/decimal.ts';
import type { FigureText } from '../../figure/defineFigure.tsx';
import type { InBoth } from '../../figure/language.ts';
import { litBy, productsOf, spotOf } from '../../figure/passes.ts';
import { sizes, type Passes } from './model.ts';
import { pointed, type Scene } from './scene.ts';

export const passWords = {
  channel: { ko: (c: number) => `입력 채널 ${c}`, en: (c: number) => `Input channel ${c}` },
  alpha: { ko: 'α 채널', en: 'α, channels' },
  mixed: { ko: '채널을 모은 m', en: 'Channels joined, m' },
  beta: { ko: 'β 세로', en: 'β, down' },
  lowered: { ko: '세로로 모은 l', en: 'Joined down, l' },
  gamma: { ko: 'γ 가로', en: 'γ, across' },
  output: { ko: '출력', en: 'Output' },
  slice: { ko: (c: number) => `채널 ${c}`, en: (c: number) => `channel ${c}` },
  cube: { ko: '셋이 뜻하는 필터 하나', en: 'The one filter that the three stand for' },
  onePass: { ko: '이 필터로 한 번에', en: 'This filter in one pass' },
  same: { ko: '세 번에 나눈 출력과 같습니다.', en: 'the same as in three passes' },
  differs: { ko: '세 번에 나눈 출력과 다릅니다.', en: 'not the same as in three passes' },
  unknown: { ko: '아직 계산하지 않음', en: 'not computed yet' },
  counts: { ko: '곱셈의 수', en: 'Multiplications' },
  soFar: { ko: '세 번에 나누어, 여기까지', en: 'Three passes, so far' },
  inOne: { ko: '한 번에, 모두', en: 'One pass, in all' },
} as const satisfies Record<string, InBoth<unknown>>;

/** What each pass computes; m and l are the numbers in between. */
export const passFormulas = [
  { name: 'm[i, j]', over: 'c', term: 'α[c]·x[c, i, j]' },
  { name: 'l[i, j]', over: 'u', term: 'β[u]·m[i + u, j]' },
  { name: 'y[i, j]', over: 'v', term: 'γ[v]·l[i, j + v]' },
] as const;

const passNames: InBoth<readonly [string, string, string]> = {
  ko: ['첫째, 채널 방향', '둘째, 세로 방향', '셋째, 가로 방향'],
  en: ['First pass, along the channels', 'Second pass, down', 'Third pass, across'],
};

const describe =
  (language: 'ko' | 'en') =>
  ({ step, point }: Passes, { passes }: Scene): string => {
    const ko = language === 'ko';
    const spot = pointed(point, point ? sizes[point.role][1] : 0) ?? spotOf(step, passes);
    if (spot.kind === 'weight') {
      const { numbers } = litBy(spot, passes);
      const uses = numbers[spot.level + 1]!.size;
      return ko
        ? `${passNames.ko[spot.level]}: 이 가중치는 ${uses}번 쓰입니다.`
        : `${passNames.en[spot.level]}: this weight is used ${uses} times.`;
    }
    if (spot.level === 0) {
      return ko
        ? '입력 한 칸은 같은 자리에 모이는 수 하나에 들어갑니다. 첫 단계는 이웃을 보지 않습니다.'
        : 'One input goes into the one number at its place: the first pass sees no neighbours.';
    }
    const pass = passes[spot.level - 1]!;
    const count = productsOf(pass, spot.at).length;
    const value = spell(pass.y[spot.at]!, 2 * (spot.level + 1));
    return ko
      ? `${passNames.ko[spot.level - 1]}: 곱 ${count}개의 합은 ${value}입니다.`
      : `${passNames.en[spot.level - 1]}: the sum of ${count} products is ${value}.`;
  };

export const passesText: FigureText<Passes, Scene, never> = {
  title: { ko: '채널로 한 번, 세로로 한 번, 가로로 한 번', en: 'Once through the channels, once down, once across' },
  hint: {
    ko: '‘다음’을 누르거나 칸을 짚어 보세요. 다시 누르면 숫자를 바꿀 수 있습니다.',
    en: 'Press Next, or point at a cell. Press it again to change its number.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {},
};
