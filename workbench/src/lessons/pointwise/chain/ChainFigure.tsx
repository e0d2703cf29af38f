// Two layers worked out step by step, and the one layer that does the same; unless a ReLU stands between.
import { For, type JSX } from 'solid-js';
import '../pointwise.css';
import { spell } from '../../../figure/decimal.ts';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { Matrix } from '../../../figure/matrix.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import type { GridRole } from '../../../figure/MatrixGrid.tsx';
import { largest, model, sceneOf, type ChainScene, type ChainState } from './model.ts';

const words = {
  layers: { ko: '한 층씩', en: 'Layer by layer' },
  one: { ko: '한 층으로 접어서', en: 'Folded into one' },
  input: { ko: '입력 X', en: 'Input X' },
  first: { ko: 'W₁', en: 'W₁' },
  second: { ko: 'W₂', en: 'W₂' },
  hidden: { ko: 'H = W₁·X', en: 'H = W₁·X' },
  rectified: { ko: 'H = ReLU(W₁·X)', en: 'H = ReLU(W₁·X)' },
  output: { ko: '출력 W₂·H', en: 'Output W₂·H' },
  product: { ko: 'W₂·W₁', en: 'W₂·W₁' },
  folded: { ko: '출력 (W₂·W₁)·X', en: 'Output (W₂·W₁)·X' },
} as const satisfies Record<string, InBoth>;

const text: FigureText<ChainState, ChainScene, 'relu'> = {
  title: { ko: '두 층이 한 층으로 접힐 때', en: 'When two layers fold into one' },
  hint: {
    ko: 'ReLU를 켜고 두 출력이 갈라지는지 보세요. 입력을 바꾸면 갈라지는 칸도 바뀝니다.',
    en: 'Turn the ReLU on and see whether the outputs part. Which cells do depends on the input.',
  },
  describe: {
    ko: ({ relu }, { apart, hidden }) => {
      const cut = hidden.flat().filter((value) => value < 0).length;
      if (!relu) return '사이에 아무것도 없어 두 출력이 모든 칸에서 같습니다. 두 층은 행렬 W₂·W₁ 하나입니다.';
      return cut === 0
        ? 'ReLU가 있지만 H에 음수가 없어 아무것도 바뀌지 않았습니다. 음수가 나오도록 입력을 바꾸어 보세요.'
        : `ReLU가 H의 음수 ${cut}개를 0으로 바꾸었고, 출력 6칸 가운데 ${apart}칸이 갈라졌습니다.`;
    },
    en: ({ relu }, { apart, hidden }) => {
      const cut = hidden.flat().filter((value) => value < 0).length;
      if (!relu) return 'With nothing between, both outputs agree in every cell: two layers are the one matrix W₂·W₁.';
      return cut === 0
        ? 'There is a ReLU, but H has no negative number, so nothing changes. Change the input until it has.'
        : `The ReLU set ${cut === 1 ? 'one negative number' : `${cut} negative numbers`} of H to 0, and ` +
            `${apart} of the 6 outputs differ.`;
    },
  },
  labels: { relu: { ko: '두 층 사이에 ReLU', en: 'A ReLU between the layers' } },
};

const operator = (sign: string): JSX.Element => (
  <p class="operator" aria-hidden="true">
    {sign}
  </p>
);

export const ChainFigure = defineFigure({
  name: 'chain',
  model,
  scene: sceneOf,
  controls: ['relu'],
  text,
  numbers: (_, { twoLayers: y }) => ({ shape: [y.length, y[0]!.length], data: y.flat(), places: 6 }),
  draw({ state, scene, change, language }) {
    const differs = (row: number, column: number) => scene().twoLayers[row]![column] !== scene().oneLayer[row]![column];
    const given = (role: GridRole, name: keyof typeof words, key: 'x' | 'first' | 'second') => (
      <MatrixPart
        role={role}
        name={words[name][language]}
        language={language}
        matrix={state[key]}
        largest={largest}
        set={(table) => change({ [key]: table })}
      />
    );
    const result = (
      role: GridRole,
      name: keyof typeof words,
      table: () => Matrix,
      decimals: number,
      marked = false,
    ) => (
      <MatrixPart
        role={role}
        name={words[name][language]}
        language={language}
        matrix={table()}
        spell={(value) => spell(value, decimals)}
        look={(row, column) => (marked && differs(row, column) ? { strong: true } : {})}
      />
    );
    return (
      <div class="chains">
        <For each={['layers', 'one'] as const}>
          {(way) => (
            <div role="group" aria-label={words[way][language]}>
              <p class="chain-name">{words[way][language]}</p>
              <div class="matrices chain" style={{ '--total': 15 }}>
                {way === 'layers' ? (
                  <>
                    {given('weight', 'first', 'first')}
                    {operator('·')}
                    {given('input', 'input', 'x')}
                    {operator('=')}
                    {result('output', state.relu ? 'rectified' : 'hidden', () => scene().handed, 4)}
                    <span class="chain-gap" />
                    {given('weight', 'second', 'second')}
                    {operator('·')}
                    {operator('H')}
                    {operator('=')}
                    {result('output', 'output', () => scene().twoLayers, 6, true)}
                  </>
                ) : (
                  <>
                    {result('weight', 'product', () => scene().product, 4)}
                    {operator('·')}
                    {operator('X')}
                    {operator('=')}
                    {result('output', 'folded', () => scene().oneLayer, 6, true)}
                  </>
                )}
              </div>
            </div>
          )}
        </For>
      </div>
    );
  },
});
