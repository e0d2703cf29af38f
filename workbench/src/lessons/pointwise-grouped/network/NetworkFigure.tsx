// The network as a table: a row for each stage, counted anew.
import { For } from 'solid-js';
import '../pointwise-grouped.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { model, type Network } from './model.ts';
import { shuffleNet, totalOf, type Row } from './shuffleNet.ts';

const written = (count: number): string => count.toLocaleString('en');
const millions = (rows: readonly Row[]): string => (totalOf(rows) / 1e6).toFixed(1);

const text: FigureText<Network, readonly Row[], 'groups'> = {
  title: { ko: 'ShuffleNet을 다시 세기', en: 'ShuffleNet, counted again' },
  hint: {
    ko: '그룹을 바꾸어 보세요. 채널은 늘어나지만 곱셈의 합은 거의 그대로입니다.',
    en: 'Change the groups: channels grow, while the products in all stay about the same.',
  },
  describe: {
    ko: ({ groups }, rows) =>
      `그룹 ${groups}개: 2단계의 채널이 ${rows[1]!.channels}개이고, 사진 한 장에 곱셈이 ${millions(rows)}백만 번 듭니다.`,
    en: ({ groups }, rows) =>
      `Groups: ${groups}. Stage 2 has ${rows[1]!.channels} channels; a picture takes ` +
      `${millions(rows)} million products.`,
  },
  labels: { groups: { ko: '그룹', en: 'Groups' } },
  codes: { groups: 'groups' },
};

const heads = {
  part: { ko: '부분', en: 'Part' },
  map: { ko: '출력', en: 'Output' },
  units: { ko: '블록', en: 'Units' },
  products: { ko: '곱셈', en: 'Products' },
  total: { ko: '모두', en: 'In all' },
} as const satisfies Record<string, InBoth>;

export const NetworkFigure = defineFigure({
  name: 'network',
  model,
  scene: ({ groups }: Network) => shuffleNet(groups),
  controls: ['groups'],
  text,
  draw: ({ scene, language }) => (
    <div class="layer-table" tabindex="0" role="group" aria-label={text.title[language]}>
      <table>
        <thead>
          <tr>
            <For each={['part', 'map', 'units', 'products'] as const}>
              {(name) => <th scope="col">{heads[name][language]}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={scene()}>
            {(row) => (
              <tr>
                <th scope="row">{row.name}</th>
                <td>{`${row.channels}×${row.side}×${row.side}`}</td>
                <td>{row.units}</td>
                <td>{written(row.products)}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{heads.total[language]}</th>
            <td />
            <td />
            <td>
              <b class="total-products">{written(totalOf(scene()))}</b>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  ),
});
