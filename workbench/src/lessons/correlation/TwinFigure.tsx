// Convolution and cross-correlation of the same two rows, one below the other: nothing differs but the flip.
import { For, type JSX } from 'solid-js';
import '../one-channel/one-channel.css';
import './correlation.css';
import { defineFigure, type FigureText } from '../../figure/defineFigure.tsx';
import { spellProduct } from '../../figure/decimal.ts';
import type { InBoth } from '../../figure/language.ts';
import { sameMatrix, type Matrix } from '../../figure/matrix.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { largest, model, positionsOf, type Sliding } from './model.ts';
import { rowWords } from './text.ts';
import { relationOf, twinOf, type Relation, type Twin } from './twin.ts';

const says: Readonly<Record<Relation, InBoth>> = {
  equal: {
    ko: '두 출력이 같습니다. g를 뒤집어도 그대로이기 때문입니다.',
    en: 'Both outputs are the same, because flipping leaves g as it is.',
  },
  opposite: {
    ko: '두 출력은 부호만 다릅니다. g를 뒤집으면 부호가 바뀌기 때문입니다.',
    en: 'The outputs differ in sign only, because flipping changes the sign of g.',
  },
  mirrored: {
    ko: '두 출력은 서로 거울에 비친 모습입니다. f가 앞뒤로 같을 때에만 이렇게 됩니다.',
    en: 'The outputs are mirror images. That happens only when f reads the same from both ends.',
  },
  none: {
    ko: '두 출력은 같지도 않고 거울상도 아닙니다. 뒤집는 것은 g이지 출력이 아닙니다.',
    en: 'The outputs are neither equal nor mirrored: the flip is of g, not of the output.',
  },
};

const trials: readonly { readonly name: InBoth; readonly f: Matrix; readonly g: Matrix }[] = [
  { name: { ko: '처음 숫자', en: 'the first numbers' }, f: model.start.f, g: model.start.g },
  { name: { ko: 'g가 앞뒤로 같음', en: 'g the same from both ends' }, f: [[3, 3, 2, 1, 0]], g: [[1, 2, 1]] },
  { name: { ko: 'g의 부호가 뒤집힘', en: 'g that changes its sign' }, f: [[3, 3, 2, 1, 0]], g: [[-1, 0, 1]] },
  { name: { ko: 'f가 앞뒤로 같음', en: 'f the same from both ends' }, f: [[1, 3, 2, 3, 1]], g: [[0, 1, 2]] },
];

const text: FigureText<Sliding, Twin, never> = {
  title: { ko: '나란히 놓고 견주기', en: 'Side by side' },
  hint: {
    ko: '단추를 눌러 두 줄의 숫자를 바꾸거나, 칸의 숫자를 직접 고쳐 보세요.',
    en: 'Press a button for other numbers, or change a cell yourself.',
  },
  describe: {
    ko: (_, twin) => says[relationOf(twin)].ko,
    en: (_, twin) => says[relationOf(twin)].en,
  },
  labels: {},
};

export const TwinFigure = defineFigure({
  name: 'twins',
  model,
  scene: twinOf,
  text,
  numbers: (_, { corr, conv }) => ({ shape: [2, 1, corr.length], data: [...corr, ...conv], places: 4 }),
  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const output = (name: 'corr' | 'conv'): JSX.Element => (
      <MatrixPart
        role="output"
        name={rowWords[name][language]}
        language={language}
        matrix={[[...scene()[name]]]}
        spell={spellProduct}
        look={(_, column) => ({ lit: scene().corr[column] === scene().conv[column] })}
      />
    );
    return (
      <div class="twins" style={{ '--total': positionsOf(state), '--widest': positionsOf(state) }}>
        <div class="matrices">
          <MatrixPart
            role="input"
            name={rowWords.f[language]}
            language={language}
            matrix={state.f}
            set={(f) => change({ f, point: null })}
            largest={largest}
          />
          <MatrixPart
            role="weight"
            name={rowWords.g[language]}
            language={language}
            matrix={state.g}
            set={(g) => change({ g, point: null })}
            largest={largest}
          />
        </div>
        <div class="matrices">{output('corr')}</div>
        <div class="matrices">{output('conv')}</div>
      </div>
    );
  },
  explore: (drawing) => (
    <div class="twin-choices needs-script">
      <For each={trials}>
        {({ name, f, g }) => (
          <button
            type="button"
            aria-pressed={sameMatrix(drawing.state.f, f) && sameMatrix(drawing.state.g, g)}
            onClick={() => drawing.change({ f, g, point: null })}
          >
            {name[drawing.language]}
          </button>
        )}
      </For>
    </div>
  ),
});
