// The words of this lesson's figures, each language in its own way. Rows and columns count from 1.
import type { FigureText } from '../../figure/defineFigure.tsx';
import { decimals, spell, spellProduct } from '../../figure/decimal.ts';
import type { InBoth } from '../../figure/language.ts';
import { resized } from '../../figure/matrix.ts';
import { sayRefusal } from '../../figure/sayRefusal.ts';
import { focusOf, type Focus } from './focus.ts';
import { exampleInput, exampleWeights, type OneChannel } from './model.ts';
import type { Ruler } from './ruler.ts';
import { cellAt, termsOf, type Scene } from './scene.ts';

export const matrixWords = {
  input: { ko: '입력', en: 'Input' },
  kernel: { ko: '커널', en: 'Kernel' },
  output: { ko: '출력', en: 'Output' },
  flipped: { ko: '뒤집어 읽습니다(180°)', en: 'read from behind (180°)' },
  none: { ko: '없음', en: 'none' },
  noOutput: { ko: '창이 들어갈 자리가 없습니다.', en: 'There is no place for the window.' },
  unknown: { ko: '아직 계산하지 않음', en: 'not computed yet' },
  ownNumbers: { ko: '내 숫자로 바꾸기: 크기와 붙여넣기', en: 'Use your own numbers: sizes and pasting' },
  cell: {
    ko: (row: number, column: number, text: string) => `${row}행 ${column}열: ${text}`,
    en: (row: number, column: number, text: string) => `row ${row}, column ${column}: ${text}`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

export const tapeWords = {
  products: { ko: '곱과 여기까지의 합', en: 'Products, and the sum so far' },
  total: { ko: '합', en: 'Sum' },
  uses: { ko: '이 칸이 들어가는 곱', en: 'Products this cell takes part in' },
  goes: {
    ko: (row: number, column: number) => `→ 출력 ${row}행 ${column}열`,
    en: (row: number, column: number) => `→ output ${row}, ${column}`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

export const placeWords = {
  output: { ko: '출력은 어디에서 왔나', en: 'Where does an output come from?' },
  input: { ko: '입력은 어디로 가나', en: 'Where does an input go?' },
  weight: { ko: '가중치는 어디에 쓰이나', en: 'Where is a weight used?' },
  corner: { ko: '모서리', en: 'corner' },
  edge: { ko: '가장자리', en: 'edge' },
  interior: { ko: '안쪽', en: 'interior' },
} as const satisfies Record<string, InBoth>;

export const boundaryWords: Readonly<Record<OneChannel['boundary'], InBoth>> = {
  zeros: { ko: '0으로 채우기 (zeros)', en: 'zeros' },
  reflect: { ko: '끝 칸을 빼고 비추기 (reflect)', en: 'reflect (without the edge)' },
  replicate: { ko: '끝 칸을 늘이기 (replicate)', en: 'replicate the edge' },
  circular: { ko: '반대쪽 이어 붙이기 (circular)', en: 'circular (wrap around)' },
  symmetric: { ko: '끝 칸까지 비추기 (symmetric)', en: 'symmetric (with the edge)' },
};

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
const outputs = (count: number): string => (count === 1 ? '1 output' : `${count} outputs`);

/** The rows and columns that a window covers, counted from 1 at the input; 0 and below are padding. */
function covered(state: OneChannel, scene: Scene, focus: Focus) {
  const cells = [...focus.x].map((cell) => cellAt(cell, scene.padded.columns));
  const bounds = (d: 0 | 1) => {
    const along = cells.map((cell) => cell[d] - state.padding + 1);
    const [first, last] = [Math.min(...along), Math.max(...along)];
    return first === last ? String(first) : `${first}–${last}`.replaceAll('-', '−');
  };
  return { rows: bounds(0), columns: bounds(1) };
}

const inPadding = (scene: Scene, focus: Focus): number =>
  [...focus.x].filter((cell) => scene.padded.outside[cell]).length;

function korean(state: OneChannel, scene: Scene): string {
  const focus = focusOf(state, scene, null);
  if (scene.refusal) return sayRefusal(scene.refusal, 'ko');
  if (!focus) return '';
  const place = `${focus.row + 1}행 ${focus.column + 1}열`;
  if (focus.role === 'input') {
    const count = focus.y.size;
    return count === 0
      ? `입력 ${place}은 어느 창에도 들어가지 않아 버려집니다.`
      : `입력 ${place}을 읽는 출력은 ${count}개입니다.`;
  }
  if (focus.role === 'weight') {
    const value = spell(scene.w[focus.at]!, decimals);
    return `커널 ${place}의 가중치 ${value}: 창이 놓이는 자리마다 한 번씩, 모두 ${termsOf(scene, 'weight', focus.at).length}번 쓰입니다.`;
  }
  const { rows, columns } = covered(state, scene, focus);
  const padding = inPadding(scene, focus);
  const sum = spellProduct(scene.y[focus.at]!);
  const padded = padding > 0 ? ` 그 가운데 ${padding}칸은 패딩입니다.` : '';
  switch (focus.stage) {
    case 'place':
      return `출력 ${place} 차례입니다. 창을 입력의 ${rows}행, ${columns}열에 놓습니다.${padded}`;
    case 'multiply':
      return '창 안의 숫자마다 그 위에 놓인 가중치를 곱합니다.';
    case 'add':
      return `곱한 값 ${focus.x.size}개를 차례로 더합니다.`;
    case 'write':
      return `합 ${sum}, 출력 ${place}에 적습니다.`;
    default:
      return `출력 ${place}의 ${sum}: 입력 ${rows}행, ${columns}열의 숫자 ${focus.x.size}개에 가중치를 곱해 더한 값입니다.${padded}`;
  }
}

function english(state: OneChannel, scene: Scene): string {
  const focus = focusOf(state, scene, null);
  if (scene.refusal) return sayRefusal(scene.refusal, 'en');
  if (!focus) return '';
  const place = `row ${focus.row + 1}, column ${focus.column + 1}`;
  if (focus.role === 'input') {
    const count = focus.y.size;
    return count === 0
      ? `No window reads the input at ${place}: it is dropped.`
      : `The input at ${place} is read by ${outputs(count)}.`;
  }
  if (focus.role === 'weight') {
    const value = spell(scene.w[focus.at]!, decimals);
    const used = times(termsOf(scene, 'weight', focus.at).length);
    return `The weight ${value} at ${place} is used ${used}: once for every place of the window.`;
  }
  const { rows, columns } = covered(state, scene, focus);
  const padding = inPadding(scene, focus);
  const sum = spellProduct(scene.y[focus.at]!);
  const padded = padding > 0 ? ` ${padding} of its cells ${padding === 1 ? 'is' : 'are'} padding.` : '';
  switch (focus.stage) {
    case 'place':
      return `Next output: ${place}. Lay the window on rows ${rows}, columns ${columns}.${padded}`;
    case 'multiply':
      return 'Multiply each number in the window by the weight that lies on it.';
    case 'add':
      return focus.x.size === 1
        ? 'There is one product to add.'
        : `Add up the ${focus.x.size} products, one after another.`;
    case 'write':
      return `The sum is ${sum}: write it into the output at ${place}.`;
    default:
      return (
        `The output at ${place} is ${sum}: ` +
        `input rows ${rows}, columns ${columns}, multiplied by the weights and added.${padded}`
      );
  }
}

export const describe: InBoth<(state: OneChannel, scene: Scene) => string> = { ko: korean, en: english };

export const windowText: FigureText<OneChannel, Scene, never> = {
  title: { ko: '놓고, 곱하고, 더하고, 적기', en: 'Lay, multiply, add, write' },
  hint: {
    ko: '‘다음’을 누르거나, 아무 칸이나 짚어 보세요. 한 번 더 누르면 숫자를 고칠 수 있습니다.',
    en: 'Press Next, or point at any cell. Press a cell again to change its number.',
  },
  describe,
  labels: {},
};

const cells = (count: number): string => (count === 1 ? '1 cell is' : `${count} cells are`);

export const rulerWords = {
  both: { ko: '가로와 세로 모두', en: 'Both axes' },
  height: { ko: '세로', en: 'Height' },
  width: { ko: '가로', en: 'Width' },
  inputSize: { ko: '입력 크기', en: 'Input size' },
  kernelSize: { ko: '커널 크기', en: 'Kernel size' },
  caption: {
    ko: ({ places, dropped, skipped }: Ruler) =>
      `창이 놓이는 자리 ${places.length}곳.` +
      (dropped.length > 0 ? ` 끝의 ${dropped.length}칸은 버려집니다(✗).` : '') +
      (skipped.length > 0 ? ` 사이의 ${skipped.length}칸은 아무도 읽지 않습니다.` : ''),
    en: ({ places, dropped, skipped }: Ruler) =>
      `${places.length === 1 ? '1 place' : `${places.length} places`} for the window.` +
      (dropped.length === 0
        ? ''
        : ` The last ${dropped.length === 1 ? 'cell is' : cells(dropped.length)} dropped (✗).`) +
      (skipped.length === 0 ? '' : ` In between, ${cells(skipped.length)} read by no window.`),
  },
  describe: {
    ko: (name: string, { cells, span, places }: Ruler) =>
      `${name}: 패딩을 더한 ${cells}칸 위에 폭 ${span}칸인 창이 놓이는 자리 ${places.length}곳`,
    en: (name: string, { cells, span, places }: Ruler) =>
      `${name}: ${cells} cells with padding, a window that spans ${span}, ${places.length} places for it`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

/** Settings worth a look, each one press away. */
export const trials: readonly { readonly label: InBoth; readonly part: (state: OneChannel) => Partial<OneChannel> }[] =
  [
    {
      label: { ko: '크기 그대로: 패딩 1', en: 'Same size: padding 1' },
      part: () => ({ x: exampleInput, w: exampleWeights, padding: 1, stride: 1, dilation: 1 }),
    },
    {
      label: { ko: '6×6에 스트라이드 2: 한 줄이 버려짐', en: '6×6 with stride 2: one line dropped' },
      part: () => ({ x: resized(exampleInput, 6, 6), w: exampleWeights, padding: 0, stride: 2, dilation: 1 }),
    },
    {
      label: { ko: '팽창 2: 빈틈', en: 'Dilation 2: holes' },
      part: () => ({ x: exampleInput, w: exampleWeights, padding: 0, stride: 1, dilation: 2 }),
    },
    {
      label: { ko: '팽창 3: 창이 너무 큼', en: 'Dilation 3: a window too large' },
      part: () => ({ x: exampleInput, w: exampleWeights, padding: 0, stride: 1, dilation: 3 }),
    },
  ];

/** What the settings make of the size; a cell pointed at is described instead. */
const sizes: InBoth<(state: OneChannel, scene: Scene) => string> = {
  ko: (state, scene) =>
    scene.refusal || state.point
      ? korean(state, scene)
      : `입력 ${state.x.length}×${state.x[0]!.length}에서 출력 ${scene.rows}×${scene.columns}이 나옵니다.` +
        (state.flip ? ' 커널을 뒤집어 읽습니다. 수학에서 말하는 합성곱입니다.' : ''),
  en: (state, scene) =>
    scene.refusal || state.point
      ? english(state, scene)
      : `An input of ${state.x.length}×${state.x[0]!.length} gives an output of ${scene.rows}×${scene.columns}.` +
        (state.flip ? ' The kernel is read from behind: this is the convolution of mathematics.' : ''),
};

export const sizeText: FigureText<OneChannel, Scene, 'stride' | 'padding' | 'dilation' | 'boundary' | 'flip'> = {
  title: { ko: '자로 재는 출력의 크기', en: 'The output’s size, with a ruler' },
  hint: {
    ko: '설정을 하나씩 움직이며 자와 식이 함께 바뀌는 것을 보세요.',
    en: 'Move one setting at a time, and watch ruler and formula change together.',
  },
  describe: sizes,
  labels: {
    stride: { ko: '스트라이드', en: 'Stride' },
    padding: { ko: '패딩', en: 'Padding' },
    dilation: { ko: '팽창', en: 'Dilation' },
    boundary: { ko: '패딩을 채우는 값', en: 'What fills the padding' },
    flip: { ko: '커널을 뒤집기 (수학의 합성곱)', en: 'Turn the kernel (true convolution)' },
  },
  codes: { stride: 'stride', padding: 'padding', dilation: 'dilation', boundary: 'padding_mode' },
  options: { boundary: boundaryWords },
};
