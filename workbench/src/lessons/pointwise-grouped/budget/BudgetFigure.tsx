// The same number of products buys more channels the more groups there are.
import '../pointwise-grouped.css';
import { Bars } from '../../../figure/Bars.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { affordable, groupCounts, type Affordable } from './budget.ts';
import { model, type Budget } from './model.ts';

const written = (count: number): string => count.toLocaleString('en');

const text: FigureText<Budget, readonly Affordable[], 'hundreds'> = {
  title: { ko: '같은 비용으로 살 수 있는 채널', en: 'Channels for the same cost' },
  hint: {
    ko: '예산을 움직여 보세요. 10,700에서 ShuffleNet 논문의 표에 적힌 채널 수가 그대로 나옵니다.',
    en: 'Move the budget. At 10,700 the widths of the table in the ShuffleNet paper come out.',
  },
  describe: {
    ko: ({ hundreds }, rows) =>
      `화소마다 곱셈 ${written(100 * hundreds)}번이면 그룹 1개로는 채널 ${rows[0]!.channels}개, ` +
      `그룹 8개로는 ${rows.at(-1)!.channels}개까지 쓸 수 있습니다.`,
    en: ({ hundreds }, rows) =>
      `With ${written(100 * hundreds)} products a pixel, 1 group affords ${rows[0]!.channels} channels and ` +
      `8 groups afford ${rows.at(-1)!.channels}.`,
  },
  labels: { hundreds: { ko: '예산: 화소마다 곱셈 (×100)', en: 'Budget: products a pixel (×100)' } },
};

const words = {
  bars: { ko: '쓸 수 있는 채널 수', en: 'Channels that can be afforded' },
  groups: { ko: (count: number) => `그룹 ${count}개`, en: (count: number) => `groups: ${count}` },
  row: {
    ko: (channels: number, products: string) => `채널 ${channels}개 (곱셈 ${products}번)`,
    en: (channels: number, products: string) => `${channels} channels (${products} products)`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

export const BudgetFigure = defineFigure({
  name: 'budget',
  model,
  scene: ({ hundreds }: Budget) => groupCounts.map((groups) => affordable(100 * hundreds, groups)),
  controls: ['hundreds'],
  text,
  draw: ({ scene, language }) => (
    <Bars
      label={words.bars[language]}
      bars={scene().map(({ groups, channels, products }) => ({
        name: words.groups[language](groups),
        parts: [channels],
        text: words.row[language](channels, written(products)),
      }))}
    />
  ),
});
