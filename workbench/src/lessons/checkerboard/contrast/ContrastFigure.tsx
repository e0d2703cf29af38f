// Two kernels side by side, one weight apart, on the same input with the same stride.
import { createMemo, For } from 'solid-js';
import '../checkerboard.css';
import { spellProduct } from '../../../figure/decimal.ts';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth, Language } from '../../../figure/language.ts';
import { MatrixGrid } from '../../../figure/MatrixGrid.tsx';
import { ones } from '../model.ts';
import { sceneOf, type Scene } from '../scene.ts';
import { StampView } from '../StampView.tsx';
import { stampWords } from '../text.ts';
import { model, type Contrast } from './model.ts';

const inputs = 5;

const sceneWith = (taps: number, stride: number): Scene => sceneOf({ x: ones(inputs), w: ones(taps), stride });

const seen = (scene: Scene, language: Language): string => {
  const inside = [...new Set(scene.phases.map(({ taps }) => taps.length))].toSorted((a, b) => a - b);
  return inside.join(language === 'ko' ? '번과 ' : ' and ');
};

const text: FigureText<Contrast, readonly [Scene, Scene], 'taps' | 'stride'> = {
  title: { ko: '나란히 놓고 보기: 가중치 하나 차이', en: 'Side by side: one weight apart' },
  hint: {
    ko: '스트라이드가 커널 크기를 나누는 쪽과 나누지 못하는 쪽을 견주어 보세요.',
    en: 'Compare the side where the stride divides the kernel size with the one where it does not.',
  },
  describe: {
    ko: ({ taps, stride }, [first, second]) =>
      `스트라이드 ${stride}에서 안쪽의 출력은, k = ${taps}이면 ${seen(first, 'ko')}번, ` +
      `k = ${taps + 1}이면 ${seen(second, 'ko')}번 겹칩니다.`,
    en: ({ taps, stride }, [first, second]) =>
      `With stride ${stride}, the number of products that meet inside is ${seen(first, 'en')} for k = ${taps}, ` +
      `and ${seen(second, 'en')} for k = ${taps + 1}.`,
  },
  labels: {
    taps: { ko: '첫째 커널의 크기 k', en: 'Size k of the first kernel' },
    stride: { ko: '스트라이드 s', en: 'Stride s' },
  },
  codes: { taps: 'kernel_size', stride: 'stride' },
};

const name: InBoth<(taps: number, stride: number) => string> = {
  ko: (taps, stride) => `k = ${taps}, s = ${stride}`,
  en: (taps, stride) => `k = ${taps}, s = ${stride}`,
};

export const ContrastFigure = defineFigure({
  name: 'contrast',
  model,
  scene: ({ taps, stride }: Contrast) => [sceneWith(taps, stride), sceneWith(taps + 1, stride)] as const,
  controls: ['taps', 'stride'],
  text,
  draw({ state, scene, language }) {
    return (
      <div class="two-boards">
        <For each={[0, 1] as const}>
          {(side) => {
            const one = createMemo(() => scene()[side]);
            const outputs = () => Array.from(one().y, spellProduct);
            return (
              <div>
                <p class="board-name">{name[language](state.taps + side, state.stride)}</p>
                <StampView scene={one()} language={language}>
                  <MatrixGrid
                    role="output"
                    label={`${stampWords.output[language]}: ${outputs().join(' ')}`}
                    language={language}
                    rows={1}
                    columns={outputs().length}
                    cell={(_, column) => ({ text: outputs()[column] ?? '' })}
                  />
                </StampView>
              </div>
            );
          }}
        </For>
      </div>
    );
  },
});
