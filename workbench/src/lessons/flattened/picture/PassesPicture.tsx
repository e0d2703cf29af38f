// The three passes on a real picture, one after another.
import { For } from 'solid-js';
import '../flattened.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { PictureFrame } from '../../../samples/PictureFrame.tsx';
import { PictureRow } from '../../../samples/PictureRow.tsx';
import { createReaderPicture } from '../../../samples/readerPicture.ts';
import { filterNames } from '../model.ts';
import { passWords } from '../text.ts';
import { largest, model, nameOf, tripleNames, triples, type PassesOfPicture, type TripleName } from './model.ts';
import { passesOf } from './passes.ts';

const views = ['picture', 'mixed', 'lowered', 'output'] as const;
const words = {
  picture: { ko: '사진', en: 'Picture' },
  mixed: passWords.mixed,
  lowered: passWords.lowered,
  output: passWords.output,
  gallery: { ko: '필터 고르기', en: 'Choose filters' },
} as const satisfies Record<string, InBoth>;

const tripleWords: Readonly<Record<TripleName, InBoth>> = {
  upright: { ko: '세로로 선 경계', en: 'upright edges' },
  level: { ko: '가로로 누운 경계', en: 'level edges' },
  reddish: { ko: '붉은 곳, 흐리게', en: 'what is reddish, blurred' },
  red: { ko: '빨강만 그대로', en: 'red alone' },
};

const isSigned = ({ alpha, beta, gamma }: PassesOfPicture): boolean =>
  [alpha, beta, gamma].some((list) => list.flat().some((weight) => weight < 0));

const text: FigureText<PassesOfPicture, undefined, never> = {
  title: { ko: '진짜 사진 위에서', en: 'On a real picture' },
  hint: {
    ko: '필터를 고르거나 가중치를 바꾸어 보세요. 사진도 바꿀 수 있습니다.',
    en: 'Choose filters or change a weight, and take another picture if you like.',
  },
  describe: {
    ko: (state) =>
      isSigned(state)
        ? '색 셋이 하나가 되고, 세로로 한 번, 가로로 한 번 지나갑니다. 음수가 있는 단계부터는 중간 회색이 0입니다.'
        : '색 셋이 하나가 되고, 세로로 한 번, 가로로 한 번 지나갑니다. 검은색이 0입니다.',
    en: (state) =>
      isSigned(state)
        ? 'Three colours become one, then a pass down and one across. From the first negative weight on, mid-grey is 0.'
        : 'Three colours become one, then a pass down and one across. Black is 0.',
  },
  labels: {},
};

export const PassesPicture = defineFigure({
  name: 'picture',
  model,
  scene: () => undefined,
  text,

  draw(drawing) {
    const { state, change, language, live } = drawing;
    const source = createReaderPicture(drawing);
    const make = () => {
      const pixels = source.picture();
      if (!pixels) return undefined;
      const [mixed, lowered, output] = passesOf(pixels, state);
      return { picture: pixels, mixed: mixed!, lowered: lowered!, output: output! };
    };
    return (
      <PictureFrame drawing={drawing} source={source}>
        <div class="flat-row">
          <For each={filterNames}>
            {(name) => (
              <MatrixPart
                role="weight"
                name={passWords[name][language]}
                language={language}
                matrix={state[name]}
                largest={largest}
                set={(next) => change({ [name]: next })}
              />
            )}
          </For>
        </div>
        <PictureRow
          views={views}
          name={(view) => words[view][language]}
          role={(view) => (view === 'picture' ? 'input' : 'output')}
          across={4}
          narrow={2}
          live={live}
          still={drawing.still}
          stillOf="output"
          make={make}
          mark={() => nameOf(state) ?? 'own'}
        />
      </PictureFrame>
    );
  },

  explore: ({ state, change, language }) => (
    <div class="kernel-gallery needs-script" role="group" aria-label={words.gallery[language]}>
      <For each={tripleNames}>
        {(name) => (
          <button type="button" aria-pressed={nameOf(state) === name} onClick={() => change(triples[name])}>
            {tripleWords[name][language]}
          </button>
        )}
      </For>
    </div>
  ),
});
