// The questions of this lesson. The first has its rows as a picture; the others are about counts.
import type { JSX } from 'solid-js';
import './deep-learning.css';
import type { Language } from '../../figure/language.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { Prediction } from '../../figure/Prediction.tsx';
import { judgeItem, type NumberItem } from '../item.ts';
import { items, outputOf, shifted, type ItemName } from './items.ts';
import { movingWords as words } from './text.ts';

export function Predict(props: { readonly item: ItemName; readonly language: Language }): JSX.Element {
  // Each item is judged by its own rules, which know its subject.
  const item = items[props.item] as NumberItem<unknown>;
  return (
    <Prediction
      name={props.item}
      language={props.language}
      ask={item.ask[props.language]}
      because={item.because[props.language]}
      judge={(answer) => judgeItem(item, answer)}
      draw={(known) => (props.item === 'move' ? <Rows known={known()} language={props.language} /> : undefined)}
    />
  );
}

function Rows(props: { readonly known: boolean; readonly language: Language }): JSX.Element {
  const { x, w, by, at } = items.move.subject;
  const later = shifted(x, by);
  const after = outputOf({ x: later, w });
  return (
    <div class="moving-rows">
      <MatrixPart role="input" name={words.input[props.language]} language={props.language} matrix={[x]} />
      <MatrixPart
        role="output"
        name={words.first[props.language]}
        language={props.language}
        matrix={[outputOf({ x, w })]}
      />
      <MatrixPart role="input" name={words.moved[props.language]} language={props.language} matrix={[later]} />
      <MatrixPart
        role="output"
        name={words.second[props.language]}
        language={props.language}
        matrix={[after]}
        look={(_, column) => {
          const asked = column === at;
          return { ...(!props.known && { text: asked ? '?' : '·' }), strong: asked };
        }}
      />
    </div>
  );
}
