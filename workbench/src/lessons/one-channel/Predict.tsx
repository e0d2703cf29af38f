// The questions of this lesson, each with its small picture.
import type { JSX } from 'solid-js';
import './one-channel.css';
import { spellNumber } from '../../figure/decimal.ts';
import type { Language } from '../../figure/language.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { MatrixGrid, type CellLook } from '../../figure/MatrixGrid.tsx';
import { Prediction } from '../../figure/Prediction.tsx';
import { judge, rightAnswer } from '../misconceptions.ts';
import { items, type Item, type ItemName } from './items.ts';
import { sceneOf } from './scene.ts';
import { matrixWords } from './text.ts';

export function Predict(props: { readonly item: ItemName; readonly language: Language }): JSX.Element {
  const item: Item = items[props.item];
  return (
    <Prediction
      name={props.item}
      language={props.language}
      ask={item.ask[props.language]}
      because={item.because[props.language]}
      judge={(answer) => judge(item.question, answer)}
      draw={(known) => <Picture item={item} language={props.language} known={known()} />}
    />
  );
}

/** A matrix in words, for those who do not see it. */
const inWords = (name: string, matrix: Matrix): string => `${name}: ${matrix.map((row) => row.join(' ')).join(' / ')}`;

function Picture(props: { readonly item: Item; readonly language: Language; readonly known: boolean }): JSX.Element {
  const { x, w, question } = props.item;
  const { ask, options } = question;
  const padding = typeof options.padding === 'number' ? options.padding : 0;
  const [stride, dilation] = [options.stride, options.dilation].map((all) => (typeof all === 'number' ? all : 1));
  const scene = sceneOf({ x, w, padding, stride: stride!, dilation: dilation!, boundary: 'zeros', flip: false });
  const { padded, rows, columns } = scene;
  const say = (name: 'input' | 'kernel' | 'output') => matrixWords[name][props.language];
  const asked = (row: number, column: number) => ask.kind !== 'size' && ask.at[0] === row && ask.at[1] === column;

  const inputCell = (row: number, column: number): CellLook => {
    const cell = (row + padding) * padded.columns + column + padding;
    return {
      text: spellNumber(padded.numbers[cell]! / 100),
      strong: ask.kind === 'readers' && asked(row, column),
    };
  };
  const outputCell = (row: number, column: number): CellLook => {
    if (ask.kind !== 'value' || !asked(row, column)) return { text: ask.kind === 'readers' ? '?' : '·' };
    return { text: props.known ? String(rightAnswer(question)) : '?', strong: true };
  };
  return (
    <div
      class="matrices"
      style={{ '--total': padded.columns + columnsOf(w) + columns, '--widest': Math.max(7, padded.columns) }}
    >
      <div class="part">
        <p class="part-name role-input">{say('input')}</p>
        <MatrixGrid
          role="input"
          label={inWords(say('input'), x)}
          language={props.language}
          rows={rowsOf(x)}
          columns={columnsOf(x)}
          around={padding}
          cell={inputCell}
        />
      </div>
      <p class="operator" aria-hidden="true">
        {options.flip ? '∗' : '⋆'}
      </p>
      <div class="part">
        <p class="part-name role-weight">{say('kernel')}</p>
        <MatrixGrid
          role="weight"
          label={inWords(say('kernel'), w)}
          language={props.language}
          rows={rowsOf(w)}
          columns={columnsOf(w)}
          cell={(row, column) => ({ text: spellNumber(w[row]![column]!) })}
        />
      </div>
      {ask.kind === 'size' ? undefined : (
        <>
          <p class="operator" aria-hidden="true">
            =
          </p>
          <div class="part">
            <p class="part-name role-output">{say('output')}</p>
            <MatrixGrid
              role="output"
              label={say('output')}
              language={props.language}
              rows={rows}
              columns={columns}
              cell={outputCell}
            />
          </div>
        </>
      )}
    </div>
  );
}
