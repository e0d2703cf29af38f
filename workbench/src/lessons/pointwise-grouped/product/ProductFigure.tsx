// The block pattern of two layers in a row: without a shuffle the blocks stay, with one the matrix fills up.
import { createMemo, Show } from 'solid-js';
import '../pointwise-grouped.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { GridRole } from '../../../figure/MatrixGrid.tsx';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { ProductTape } from '../../../figure/ProductTape.tsx';
import { model, pathsOf, read, sceneOf, type Product, type Scene, type Table } from './model.ts';

const text: FigureText<Product, Scene, 'size' | 'shuffle'> = {
  title: { ko: '두 층을 행렬 하나로', en: 'Two layers as one matrix' },
  hint: {
    ko: '셔플을 켜고 끄며 오른쪽 행렬의 빈칸을 견주어 보세요. 그 칸을 짚으면 지나온 길이 보입니다.',
    en: 'Turn the shuffle on and off and watch the empty places on the right. Point at one to see its paths.',
  },
  describe: {
    ko({ point }, scene) {
      const paths = pathsOf(scene, point!.row, point!.column);
      const [row, column] = [point!.row + 1, point!.column + 1];
      const empty = scene.missing === 0 ? '빈칸이 없습니다.' : `빈칸이 ${scene.missing}개 있습니다.`;
      return paths.length === 0
        ? `입력 ${column}에서 출력 ${row}으로 가는 길이 없습니다. ${empty}`
        : `입력 ${column}에서 출력 ${row}으로 가는 길 ${paths.length}개의 합은 ${paths.at(-1)!.sum}입니다. ${empty}`;
    },
    en({ point }, scene) {
      const paths = pathsOf(scene, point!.row, point!.column);
      const [row, column] = [point!.row + 1, point!.column + 1];
      const empty =
        scene.missing === 0 ? 'No place is empty.' : `${scene.missing} places of the whole matrix are empty.`;
      return paths.length === 0
        ? `There is no path from input ${column} to output ${row}. ${empty}`
        : `From input ${column} to output ${row}: ${paths.length === 1 ? '1 path' : `${paths.length} paths`}, ` +
            `adding up to ${paths.at(-1)!.sum}. ${empty}`;
    },
  },
  labels: {
    shuffle: { ko: '사이에서 채널 셔플', en: 'Shuffle channels in between' },
    size: { ko: '채널과 그룹', en: 'Channels and groups' },
  },
  options: {
    size: {
      '4,2': { ko: '채널 4개, 그룹 2개', en: '4 channels, 2 groups' },
      '6,2': { ko: '채널 6개, 그룹 2개', en: '6 channels, 2 groups' },
      '6,3': { ko: '채널 6개, 그룹 3개', en: '6 channels, 3 groups' },
      '8,2': { ko: '채널 8개, 그룹 2개', en: '8 channels, 2 groups' },
      '8,4': { ko: '채널 8개, 그룹 4개', en: '8 channels, 4 groups' },
    },
  },
};

const words = {
  second: { ko: '둘째 층 W₂', en: 'Second layer W₂' },
  plain: { ko: '첫째 층 W₁', en: 'First layer W₁' },
  shuffled: { ko: '셔플한 첫째 층 P·W₁', en: 'First layer, shuffled: P·W₁' },
  both: { ko: '두 층을 합친 것', en: 'Both together' },
  none: { ko: '비어 있음', en: 'empty' },
} as const satisfies Record<string, InBoth>;

export const ProductFigure = defineFigure({
  name: 'product',
  model,
  scene: sceneOf,
  controls: ['shuffle', 'size'],
  text,
  numbers: (_, { both: { numbers } }) => ({ shape: [numbers.length, numbers.length], data: numbers.flat() }),
  draw({ state, scene, change, language }) {
    const say = (word: keyof typeof words) => words[word][language];
    const point = () => state.point!;
    const paths = createMemo(() => pathsOf(scene(), point().row, point().column));
    const via = createMemo(() => new Set(paths().map(({ at }) => at)));
    const part = (role: GridRole, name: string, table: Table, lit: (row: number, column: number) => boolean) => (
      <MatrixPart
        role={role}
        name={name}
        language={language}
        matrix={table.numbers}
        spell={String}
        look={(row, column) => ({
          lit: lit(row, column),
          faded: !lit(row, column),
          ...(!table.has(row, column) && { text: '', say: say('none') }),
        })}
      />
    );
    return (
      <>
        <div class="matrices blocks" style={{ '--total': 3 * read(state.size)[0], '--widest': read(state.size)[0] }}>
          {part('weight', say('second'), scene().second, (row, column) => row === point().row && via().has(column))}
          <p class="operator" aria-hidden="true">
            ·
          </p>
          {part(
            'weight',
            say(state.shuffle ? 'shuffled' : 'plain'),
            scene().first,
            (row, column) => column === point().column && via().has(row),
          )}
          <p class="operator" aria-hidden="true">
            =
          </p>
          <MatrixPart
            role="output"
            name={say('both')}
            language={language}
            matrix={scene().both.numbers}
            spell={String}
            look={(row, column) => ({
              strong: row === point().row && column === point().column,
              ...(!scene().both.has(row, column) && { text: '', say: say('none') }),
            })}
            point={(row, column) => change({ point: { role: 'output', row, column } })}
          />
        </div>
        <Show when={paths().length > 0}>
          <ProductTape
            language={language}
            from="weight"
            products={paths()}
            spellX={String}
            spellW={String}
            spellProduct={String}
            total={paths().at(-1)!.sum}
          />
        </Show>
      </>
    );
  },
});
