import { expect, test } from 'vitest';
import { costs, type Costs } from '../../src/analysis/index.ts';
import { isConv } from '../../src/ops/stageOperators.ts';
import { alexNet, mobileNet, shuffleNet, type Network } from '../fixtures/networks.ts';

const costsOf = (network: Network): readonly Costs[] => network.map((unit) => costs(unit));
const sum = (list: readonly Costs[], part: (cost: Costs) => number) =>
  list.reduce((total, cost) => total + part(cost), 0);
const products = (list: readonly Costs[]) => sum(list, ({ total }) => total.counts.fvcore.count);
const weights = (list: readonly Costs[]) => sum(list, ({ total }) => total.weights);

test('C28: AlexNet needs 724,406,816 products with groups, 1,135,256,096 without', () => {
  const [grouped, whole] = [costsOf(alexNet(2)), costsOf(alexNet(1))];
  expect(products(grouped)).toBe(724_406_816);
  expect(products(whole)).toBe(1_135_256_096);
  // Convolutions alone, without the three dense layers.
  expect([weights(grouped.slice(0, -3)), weights(whole.slice(0, -3))]).toEqual([2_332_704, 3_745_824]);
  expect(weights(grouped)).toBe(60_954_656);
});

test('C28: MobileNet needs 568,740,352 products, 94.86 % of them in its 1x1 layers', () => {
  const all = costsOf(mobileNet());
  expect(products(all)).toBe(568_740_352);
  const pointwise = all
    .slice(1, -2)
    .flatMap(({ stages }) => stages)
    .filter(({ stage }) => isConv(stage) && stage.axes.every(({ taps }) => taps === 1))
    .reduce((total, { counts }) => total + counts.fvcore.count, 0);
  expect(((100 * pointwise) / 568_740_352).toFixed(2)).toBe('94.86');
  // 4.21 million weights, those of the dense layer among them.
  expect((weights(all) / 1e6).toFixed(2)).toBe('4.21');
  // With full convolutions in place of the separable ones: 4,867 million.
  const full = sum(all, ({ total, standard }) => (standard ?? total).counts.fvcore.count);
  expect((full / 1e6).toFixed(0)).toBe('4867');
});

test.each([
  [1, '143.079'],
  [2, '140.837'],
  [3, '137.461'],
  [4, '134.340'],
  [8, '138.366'],
] as const)('C28: ShuffleNet with %i groups needs %s million products', (groups, millions) => {
  expect((products(costsOf(shuffleNet(groups))) / 1e6).toFixed(3)).toBe(millions);
});
