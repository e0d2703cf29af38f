// The words of the figure with two passes.
import { spell } from '../../figure/decimal.ts';
import type { FigureText } from '../../figure/defineFigure.tsx';
import type { InBoth } from '../../figure/language.ts';
import { sizesOf, type Passes, type Role } from './model.ts';
import { focusOf, productsOf, type Scene } from './scene.ts';

export const passWords = {
  input: { ko: '입력', en: 'Input' },
  column: { ko: '열', en: 'Column' },
  row: { ko: '행', en: 'Row' },
  between: { ko: '중간 결과', en: 'In between' },
  output: { ko: '출력', en: 'Output' },
  justKernel: { ko: '커널', en: 'Kernel' },
  kernel: { ko: '열 × 행 = 커널', en: 'Column × row = kernel' },
  inOnePass: { ko: '이 커널로 한 번에', en: 'This kernel in one pass' },
  unknown: { ko: '아직 계산하지 않음', en: 'not computed yet' },
  counts: { ko: '곱셈의 수', en: 'Multiplications' },
  soFar: { ko: '두 번에 나누어, 여기까지', en: 'Two passes, so far' },
  onePass: { ko: '한 번에, 모두', en: 'One pass, in all' },
  same: { ko: '두 번에 나눈 출력과 같습니다.', en: 'the same as in two passes' },
  differs: { ko: '두 번에 나눈 출력과 다릅니다.', en: 'not the same as in two passes' },
} as const satisfies Record<string, InBoth>;

const filterName = (state: Passes, role: Role): 'column' | 'row' =>
  (role === 'first') === (state.order === 'column') ? 'column' : 'row';

const placeOf = (state: Passes, role: Role, at: number): readonly [number, number] => {
  const columns = sizesOf(state)[role][1];
  return [Math.floor(at / columns) + 1, (at % columns) + 1];
};

function korean(state: Passes, scene: Scene): string {
  const { role, at, lit } = focusOf(state, scene, null);
  const [row, column] = placeOf(state, role, at);
  if (role === 'input') return `입력 ${row}행 ${column}열은 중간 결과 ${lit.middle.size}칸에 들어갑니다.`;
  if (role === 'first' || role === 'second') {
    const uses = role === 'first' ? lit.middle.size : lit.output.size;
    return `${passWords[filterName(state, role)].ko}의 이 가중치는 ${uses}번 쓰입니다.`;
  }
  const count = productsOf(scene, { role, at }).length;
  return role === 'middle'
    ? `첫 번째 걸음: 중간 결과 ${row}행 ${column}열은 곱 ${count}개의 합 ${spell(scene.middle[at]!, 4)}입니다.`
    : `두 번째 걸음: 출력 ${row}행 ${column}열은 중간 결과 ${count}개에서 나온 ${spell(scene.output[at]!, 6)}입니다. 한 ` +
        '번에 했다면 곱이 9개 들었을 칸입니다.';
}

function english(state: Passes, scene: Scene): string {
  const { role, at, lit } = focusOf(state, scene, null);
  const [row, column] = placeOf(state, role, at);
  if (role === 'input') {
    const cells = lit.middle.size === 1 ? '1 number' : `${lit.middle.size} numbers`;
    return `The input at row ${row}, column ${column} goes into ${cells} in between.`;
  }
  if (role === 'first' || role === 'second') {
    const uses = role === 'first' ? lit.middle.size : lit.output.size;
    return `This weight of the ${passWords[filterName(state, role)].en.toLowerCase()} is used ${uses} times.`;
  }
  const count = productsOf(scene, { role, at }).length;
  return role === 'middle'
    ? `First pass: row ${row}, column ${column} in between is the sum of ${count} products, ` +
        `${spell(scene.middle[at]!, 4)}.`
    : `Second pass: output row ${row}, column ${column} is ${spell(scene.output[at]!, 6)}, from ` +
        `${count} numbers in between. In one pass this cell takes 9 products.`;
}

export const passesText: FigureText<Passes, Scene, 'order'> = {
  title: { ko: '열 한 번, 행 한 번', en: 'Once down, once across' },
  hint: {
    ko: '‘다음’을 누르거나 칸을 짚어 보세요. 다시 누르면 숫자를 바꿀 수 있습니다.',
    en: 'Press Next, or point at a cell. Press it again to change its number.',
  },
  describe: { ko: korean, en: english },
  labels: { order: { ko: '먼저 할 쪽', en: 'Which comes first' } },
  options: {
    order: {
      column: { ko: '열 먼저, 그다음 행', en: 'the column, then the row' },
      row: { ko: '행 먼저, 그다음 열', en: 'the row, then the column' },
    },
  },
};
