// AlexNet as a table: a row for each layer, with the groups it was trained in or without.
import { For } from 'solid-js';
import '../grouped.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { written } from '../text.ts';
import { alexNet, type Row } from './alexNet.ts';
import { model, type Alex } from './model.ts';

const sum = (rows: readonly Row[], name: 'weights' | 'products'): number =>
  rows.reduce((total, row) => total + row[name], 0);

const text: FigureText<Alex, readonly Row[], 'split'> = {
  title: { ko: 'AlexNet을 다시 세기', en: 'AlexNet, counted again' },
  hint: {
    ko: '스위치를 꺼서 그룹이 없었다면 얼마나 들었을지 보세요.',
    en: 'Turn the switch off, and see what it would have cost without groups.',
  },
  describe: {
    ko: ({ split }, rows) =>
      `${split ? '그룹 2개로 나눈 층 셋이 있는 원래 모습' : '그룹이 없다면'}: 사진 한 장에 곱셈 ${written(sum(rows, 'products'), 'ko')}번.`,
    en: ({ split }, rows) =>
      `${split ? 'As it was, with three layers in 2 groups' : 'Without groups'}: ` +
      `${written(sum(rows, 'products'), 'en')} products for one picture.`,
  },
  labels: { split: { ko: '원래의 그룹 쓰기', en: 'With its groups' } },
};

const heads = {
  layer: { ko: '층', en: 'Layer' },
  groups: { ko: '그룹', en: 'Groups' },
  weights: { ko: '가중치', en: 'Weights' },
  products: { ko: '곱셈', en: 'Products' },
  total: { ko: '모두', en: 'In all' },
} as const satisfies Record<string, InBoth>;

export const AlexFigure = defineFigure({
  name: 'alexnet',
  model,
  scene: ({ split }: Alex) => alexNet(split),
  controls: ['split'],
  text,
  draw: ({ scene, language }) => (
    <div class="layer-table" tabindex="0" role="group" aria-label={text.title[language]}>
      <table>
        <thead>
          <tr>
            <For each={['layer', 'groups', 'weights', 'products'] as const}>
              {(name) => <th scope="col">{heads[name][language]}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={scene()}>
            {(row) => (
              <tr classList={{ split: row.groups > 1 }}>
                <th scope="row">{row.name}</th>
                <td>{row.groups}</td>
                <td>{written(row.weights, language)}</td>
                <td>{written(row.products, language)}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{heads.total[language]}</th>
            <td />
            <td>{written(sum(scene(), 'weights'), language)}</td>
            <td>
              <b class="total-products">{written(sum(scene(), 'products'), language)}</b>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  ),
});
