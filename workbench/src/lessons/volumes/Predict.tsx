// The questions of this lesson, each with its small picture.
import { Match, Switch, type JSX } from 'solid-js';
import './volumes.css';
import type { Language } from '../../figure/language.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { Prediction } from '../../figure/Prediction.tsx';
import { judgeItem, type NumberItem } from '../item.ts';
import { items, type ItemName } from './items.ts';
import { volumeWords as words } from './text.ts';

export function Predict(props: { readonly item: ItemName; readonly language: Language }): JSX.Element {
  // Each item is judged by its own rules, which know its subject.
  const item = items[props.item] as NumberItem<unknown>;
  const { depth, side, taps } = items.size.subject;
  const { frames, colours, outputs } = items.clip.subject;
  return (
    <Prediction
      name={props.item}
      language={props.language}
      ask={item.ask[props.language]}
      because={item.because[props.language]}
      judge={(answer) => judgeItem(item, answer)}
      draw={(known) => (
        <Switch>
          <Match when={props.item === 'column'}>
            <ColumnPicture known={known()} language={props.language} />
          </Match>
          <Match when={props.item === 'clip'}>
            <p class="sizes">
              <b class="role-input">{`${colours} × ${frames}×H×W`}</b> <span class="star">⋆</span>{' '}
              <b class="role-weight">3×3×3</b> → <b class="role-output">{`${outputs} × ${frames}×H×W`}</b>
            </p>
          </Match>
          <Match when={props.item === 'size' || props.item === 'products'}>
            <p class="sizes">
              <b class="role-input">{`${depth}×${side}×${side}`}</b> <span class="star">⋆</span>{' '}
              <b class="role-weight">{`${taps}×${taps}×${taps}`}</b> ={' '}
              <b class="role-output">{known() || props.item === 'products' ? '8×5×5' : '?×5×5'}</b>
            </p>
          </Match>
        </Switch>
      )}
    />
  );
}

function ColumnPicture(props: { readonly known: boolean; readonly language: Language }): JSX.Element {
  const { subject, right } = items.column;
  const outputs = subject.x.length - subject.w.length + 1;
  return (
    <div class="matrices along-depth" style={{ '--total': 9 }}>
      <MatrixPart role="input" name={words.input[props.language]} language={props.language} matrix={[subject.x]} />
      <p class="operator" aria-hidden="true">
        ⋆
      </p>
      <MatrixPart role="weight" name={words.weight[props.language]} language={props.language} matrix={[subject.w]} />
      <p class="operator" aria-hidden="true">
        =
      </p>
      <MatrixPart
        role="output"
        name={words.output[props.language]}
        language={props.language}
        matrix={[Array.from({ length: outputs }, () => 0)]}
        look={(_, column) => {
          if (column !== subject.output) return { text: '·' };
          return { text: props.known ? String(right(subject)).replace('-', '−') : '?', strong: true };
        }}
      />
    </div>
  );
}
