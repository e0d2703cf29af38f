// The weights over a picture: dragged, typed or pasted.
import { Show, type JSX } from 'solid-js';
import { spellNumber, withinDecimals } from '../../../figure/decimal.ts';
import type { Drawing } from '../../../figure/defineFigure.tsx';
import { columnsOf, rowsOf, withCell } from '../../../figure/matrix.ts';
import { MatrixGrid } from '../../../figure/MatrixGrid.tsx';
import { faultWords } from '../../../figure/words.ts';
import { matrixWords } from '../text.ts';
import { largestWeight, mostTaps, type PictureState } from './model.ts';

export function PictureKernel({ drawing }: { readonly drawing: Drawing<PictureState, undefined> }): JSX.Element {
  const { state, change, language, announce } = drawing;
  return (
    <div class="picture-kernel" style={{ '--cell': columnsOf(state.w) > 5 ? '1.9rem' : '2.75rem' }}>
      <p class="part-name role-weight">
        {matrixWords.kernel[language]}
        <Show when={state.divisor !== 1}>
          {' '}
          <span>{`÷ ${state.divisor}`}</span>
        </Show>
      </p>
      <MatrixGrid
        role="weight"
        label={matrixWords.kernel[language]}
        language={language}
        rows={rowsOf(state.w)}
        columns={columnsOf(state.w)}
        cell={(row, column) => {
          const text = spellNumber(state.w[row]![column]!);
          return { text, say: matrixWords.cell[language](row + 1, column + 1, text), lit: true };
        }}
        point={() => {}}
        edit={{
          value: (row, column) => state.w[row]![column]!,
          largest: largestWeight,
          most: mostTaps,
          set: (row, column, value) =>
            change({ w: withCell(state.w, row, column, withinDecimals(value, largestWeight)) }),
          paste: (w) => change({ w, divisor: 1 }),
          refuse: (why) => announce(faultWords[why][language](largestWeight, mostTaps)),
          drag: 0.1,
        }}
      />
    </div>
  );
}
