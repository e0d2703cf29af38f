// The questions of this lesson, each with its small picture.
import type { JSX } from 'solid-js';
import '../one-channel/one-channel.css';
import './dilated.css';
import type { Language } from '../../figure/language.ts';
import { MatrixGrid, type CellLook, type GridRole } from '../../figure/MatrixGrid.tsx';
import { Prediction } from '../../figure/Prediction.tsx';
import { judgeItem, type NumberItem } from '../item.ts';
import { items, type ItemName } from './items.ts';
import { zerosWords } from './zeros/words.ts';
import { readingOf } from './wrong.ts';

export function Predict(props: { readonly item: ItemName; readonly language: Language }): JSX.Element {
  const item = items[props.item] as NumberItem<unknown>;
  return (
    <Prediction
      name={props.item}
      language={props.language}
      ask={item.ask[props.language]}
      because={item.because[props.language]}
      judge={(answer) => judgeItem(item, answer)}
      draw={(known) => <Picture item={props.item} language={props.language} known={known()} />}
    />
  );
}

function Picture(props: {
  readonly item: ItemName;
  readonly language: Language;
  readonly known: boolean;
}): JSX.Element {
  const grid = (role: GridRole, name: string, columns: number, cell: (at: number) => CellLook) => (
    <div class="part">
      <p class={`part-name role-${role}`}>{name}</p>
      <MatrixGrid
        role={role}
        label={`${name}: ${Array.from({ length: columns }, (_, at) => cell(at).text).join(' ')}`}
        language={props.language}
        rows={1}
        columns={columns}
        cell={(_, column) => cell(column)}
      />
    </div>
  );
  const say = (name: 'x' | 'w' | 'y') => zerosWords[name][props.language];
  const name = props.item;
  if (name === 'reading') {
    const { subject } = items.reading;
    return (
      <div class="matrices" style={{ '--total': 13, '--widest': 7 }}>
        {grid('input', say('x'), subject.x.length, (at) => ({
          text: String(subject.x[at]),
          lit: props.known && at % subject.dilation === 0 && at / subject.dilation < subject.w.length,
        }))}
        <p class="operator" aria-hidden="true">
          ⋆
        </p>
        {grid('weight', say('w'), subject.w.length, (at) => ({ text: String(subject.w[at]) }))}
        <p class="operator" aria-hidden="true">
          =
        </p>
        {grid('output', say('y'), 3, (at) =>
          at === 0 ? { text: props.known ? String(readingOf(subject)) : '?', strong: true } : { text: '·' },
        )}
      </div>
    );
  }
  if (name === 'span') return <></>;
  const { rates } = items[name].subject;
  return (
    <div class="matrices" style={{ '--total': 6, '--widest': 6 }}>
      {grid('weight', zerosWords.rates[props.language], rates.length, (at) => ({ text: String(rates[at]) }))}
    </div>
  );
}
