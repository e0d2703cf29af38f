// A real picture as three channels: the table that mixes its colours, with groups that cut the table into blocks.
import { sayError } from 'faltung/text';
import '../grouped.css';
import { spellNumber, withinDecimals } from '../../../figure/decimal.ts';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import { withCell } from '../../../figure/matrix.ts';
import { MatrixGrid } from '../../../figure/MatrixGrid.tsx';
import { layer } from '../channels.ts';
import { tableWords } from '../words.ts';
import { colours, mixed } from './mixing.ts';
import { largest, model, type Colour, type ColourModel } from './model.ts';
import { PictureStage } from './PictureStage.tsx';

const describe = {
  ko: ({ groups }: Colour): string => {
    const { refusal } = layer(colours, colours, groups);
    if (refusal) return sayError(refusal, 'ko');
    return groups === 1
      ? '그룹 1개: 출력의 세 채널이 저마다 빨강, 초록, 파랑을 모두 읽습니다. 가중치 9쌍이 모두 쓰입니다.'
      : '그룹 3개: 빨강은 빨강만, 초록은 초록만, 파랑은 파랑만 읽습니다. 색이 서로 섞일 수 없습니다.';
  },
  en: ({ groups }: Colour): string => {
    const { refusal } = layer(colours, colours, groups);
    if (refusal) return sayError(refusal, 'en');
    return groups === 1
      ? '1 group: each of the three outputs reads red, green and blue. All 9 weights of the table are used.'
      : '3 groups: red reads red, green reads green, blue reads blue. Colours cannot mix any more.';
  },
};

const text: FigureText<Colour, undefined, 'groups' | 'filter'> = {
  title: { ko: '진짜 사진의 세 채널', en: 'The three channels of a real picture' },
  hint: {
    ko: '그룹을 3으로 올려 보세요. 그다음 2로도 해 보세요.',
    en: 'Raise the groups to 3. Then try 2.',
  },
  describe,
  labels: {
    groups: { ko: '그룹', en: 'Groups' },
    filter: { ko: '모든 쌍에 쓰는 커널', en: 'The kernel of every pair' },
  },
  codes: { groups: 'groups' },
  options: {
    filter: {
      identity: { ko: '그대로 (1×1)', en: 'identity (1×1)' },
      'sobel-x': { ko: '세로 경계 (sobel-x)', en: 'upright edges (sobel-x)' },
      'laplacian-4': { ko: '모든 경계 (laplacian-4)', en: 'all edges (laplacian-4)' },
      'box-5': { ko: '흐리게 (box-5)', en: 'smooth (box-5)' },
    },
  },
};

const names = {
  ko: ['빨강', '초록', '파랑'],
  en: ['red', 'green', 'blue'],
} as const;

export const colourFigure = (name: string, model: ColourModel, words: Partial<typeof text> = {}) =>
  defineFigure({
    name,
    model,
    scene: () => undefined,
    controls: ['groups', 'filter'],
    text: { ...text, ...words },
    draw(drawing) {
      const { state, change, language } = drawing;
      const has = (row: number, column: number) => {
        const { problem } = layer(colours, colours, state.groups);
        return (
          problem !== undefined &&
          Math.floor((row * state.groups) / colours) === Math.floor((column * state.groups) / colours)
        );
      };
      const value = (row: number, column: number) => state.w[row]![column]!;
      return (
        <PictureStage drawing={drawing} make={(picture) => mixed(picture, state)}>
          <div class="picture-kernel colour-table" style={{ '--cell': '2.9rem' }}>
            <p class="part-name role-weight">{tableWords.weights[language]}</p>
            <MatrixGrid
              role="weight"
              label={tableWords.weights[language]}
              language={language}
              rows={colours}
              columns={colours}
              cell={(row, column) => {
                const [from, to] = [names[language][column]!, names[language][row]!];
                if (!has(row, column)) return { text: '', say: `${from} → ${to}: ✗`, faded: true };
                const text = spellNumber(value(row, column));
                return { text, say: `${from} → ${to}: ${text}`, lit: true };
              }}
              point={() => {}}
              edit={{
                value,
                largest,
                most: colours,
                set: (row, column, next) =>
                  change({ w: withCell(state.w, row, column, withinDecimals(next, largest)) }),
                paste: (w) => change({ w }),
                drag: 0.05,
              }}
            />
            <p class="part-note">{names[language].join(' · ')}</p>
          </div>
        </PictureStage>
      );
    },
  });

export const PictureFigure = colourFigure('picture', model);
