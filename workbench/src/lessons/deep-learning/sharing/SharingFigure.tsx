// Which weight connects which input with which output, three times, and how many weights that takes on a picture.
import { For, type JSX } from 'solid-js';
import '../deep-learning.css';
import { Bars } from '../../../figure/Bars.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth, Language } from '../../../figure/language.ts';
import { MatrixGrid } from '../../../figure/MatrixGrid.tsx';
import { kindNames, model, sceneOf, type KindName, type Scene, type Sharing } from './model.ts';

const words: Readonly<Record<KindName, { readonly name: InBoth; readonly bar: InBoth }>> = {
  shared: {
    name: { ko: '합성곱: 함께 씀', en: 'Convolution: shared' },
    bar: { ko: '합성곱', en: 'convolution' },
  },
  local: {
    name: { ko: '창마다 따로', en: 'Local: each window its own' },
    bar: { ko: '창마다 따로', en: 'local, not shared' },
  },
  dense: { name: { ko: '완전 연결층', en: 'Dense layer' }, bar: { ko: '완전 연결층', en: 'dense' } },
};
const more = {
  bars: { ko: '사진 한 장에 드는 가중치', en: 'Weights for a picture' },
  square: {
    ko: (size: number) => `사진처럼 두 방향이면: 입력 ${size}×${size}`,
    en: (size: number) => `In two directions, as on a picture: input ${size}×${size}`,
  },
  none: { ko: '가중치 없음', en: 'no weight' },
  cell: {
    ko: (row: number, column: number, text: string) => `입력 ${column}에서 출력 ${row}로: ${text}`,
    en: (row: number, column: number, text: string) => `from input ${column} to output ${row}: ${text}`,
  },
  weight: { ko: (n: number) => `가중치 ${n}`, en: (n: number) => `weight ${n}` },
} as const;

const text: FigureText<Sharing, Scene, keyof Sharing> = {
  title: { ko: '가중치를 함께 쓰면', en: 'What sharing saves' },
  hint: {
    ko: '칸에 적힌 것은 가중치의 번호입니다. 번호가 같으면 같은 가중치입니다. 입력을 늘려 보세요.',
    en: 'The cells hold numbers of weights: the same number is the same weight. Make the input longer.',
  },
  describe: {
    ko: ({ size, taps }, { line }) =>
      `입력 ${size}개, 출력 ${line.outputs}개. 합성곱은 가중치 ${line.shared}개를 ${line.outputs}번 쓰고, 함께 쓰지 않으면 ` +
      `${line.local}개, 모두 이으면 ${line.dense}개가 듭니다. 커널 크기는 ${taps}입니다.`,
    en: ({ size, taps }, { line }) =>
      `${size} inputs, ${line.outputs} outputs, a kernel of ${taps}. Convolution uses its ${line.shared} ` +
      `${line.shared === 1 ? 'weight' : 'weights'} ${line.outputs} times; unshared it takes ${line.local}, ` +
      `with everything connected ${line.dense}.`,
  },
  labels: {
    size: { ko: '입력의 한 변', en: 'Side of the input' },
    taps: { ko: '커널 크기', en: 'Kernel size' },
  },
  codes: { size: 'i', taps: 'k' },
};

function Lines(props: { readonly state: Sharing; readonly scene: Scene; readonly language: Language }): JSX.Element {
  const i = () => <b class="role-input">{props.state.size}</b>;
  const k = () => <b class="role-weight">{props.state.taps}</b>;
  const side = () => Math.sqrt(props.scene.square.outputs);
  const o = () => <b class="role-output">{side()}</b>;
  const name = (kind: KindName) => words[kind].bar[props.language];
  return (
    <div class="sharing-lines">
      <p>
        o = ⌊(i − k) / 1⌋ + 1 = ⌊({i()} − {k()}) / 1⌋ + 1 = {o()}
      </p>
      <p>
        {name('shared')}: k² = {k()}² = <b>{props.scene.square.shared}</b>
      </p>
      <p>
        {name('local')}: o² · k² = {o()}² · {k()}² = <b>{props.scene.square.local}</b>
      </p>
      <p>
        {name('dense')}: o² · i² = {o()}² · {i()}² = <b class="dense-count">{props.scene.square.dense}</b>
      </p>
    </div>
  );
}

export const SharingFigure = defineFigure({
  name: 'sharing',
  model,
  scene: sceneOf,
  controls: ['size', 'taps'],
  text,
  command: ({ size, taps }) => `faltung cost "conv2d 1x1x${size}x${size} * 1x1x${taps}x${taps}"`,
  draw: ({ state, scene, language }) => (
    <>
      <div class="three-matrices">
        <For each={kindNames}>
          {(kind) => (
            <div>
              <p class="plane-name">{words[kind].name[language]}</p>
              <MatrixGrid
                role="weight"
                language={language}
                label={`${words[kind].name[language]} ${scene().rows}×${scene().columns}`}
                rows={scene().rows}
                columns={scene().columns}
                cell={(row, column) => {
                  const weight = scene().cells[kind][row * scene().columns + column]!;
                  const said = weight === 0 ? more.none[language] : more.weight[language](weight);
                  return {
                    text: weight === 0 ? '' : String(weight),
                    say: more.cell[language](row + 1, column + 1, said),
                    lit: weight > 0,
                    faded: weight === 0,
                    // One weight, wherever it stands: the first of each layer is marked.
                    strong: weight === 1,
                  };
                }}
                point={() => {}}
              />
            </div>
          )}
        </For>
      </div>
      <p class="plane-name">{more.square[language](state.size)}</p>
      <Lines state={state} scene={scene()} language={language} />
      <Bars
        label={more.bars[language]}
        bars={kindNames.map((kind) => ({
          name: words[kind].bar[language],
          parts: [scene().square[kind]],
          text: scene().square[kind].toLocaleString(language),
        }))}
      />
    </>
  ),
});
