// The questions of this lesson, each with its small picture.
import { Match, Switch, type JSX } from 'solid-js';
import './pointwise.css';
import type { Language } from '../../figure/language.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { Prediction } from '../../figure/Prediction.tsx';
import { judgeItem, type NumberItem } from '../item.ts';
import { items, type ItemName } from './items.ts';
import { mixWords } from './text.ts';

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
      draw={(known) => (
        <Switch>
          <Match when={props.item === 'pixel'}>
            <PixelPicture known={known()} language={props.language} />
          </Match>
          <Match when={props.item === 'weights'}>
            <p class="sizes">
              <b class="role-input">{items.weights.subject.inputs}</b> → <b class="role-weight">1×1</b> →{' '}
              <b class="role-output">{items.weights.subject.outputs}</b>
            </p>
          </Match>
          <Match when={props.item === 'stack'}>
            <p class="sizes">
              <b class="role-weight">1×1</b> → ReLU → <b class="role-weight">1×1</b> → ReLU →{' '}
              <b class="role-weight">1×1</b>
            </p>
          </Match>
          <Match when={props.item === 'rank'}>
            <p class="sizes">
              <b class="role-input">{items.rank.subject.channels}</b> → <b class="role-weight">1×1</b> →{' '}
              <b class="role-output">{items.rank.subject.middle}</b> → <b class="role-weight">1×1</b> →{' '}
              <b class="role-output">{items.rank.subject.channels}</b>
            </p>
          </Match>
        </Switch>
      )}
    />
  );
}

function PixelPicture(props: { readonly known: boolean; readonly language: Language }): JSX.Element {
  const { subject, right } = items.pixel;
  return (
    <div class="matrices one-line" style={{ '--total': 5 }}>
      <MatrixPart role="weight" name={mixWords.weight[props.language]} language={props.language} matrix={[subject.w]} />
      <p class="operator" aria-hidden="true">
        ·
      </p>
      <MatrixPart
        role="input"
        name={mixWords.input[props.language]}
        language={props.language}
        matrix={subject.x.map((number) => [number])}
      />
      <p class="operator" aria-hidden="true">
        =
      </p>
      <MatrixPart
        role="output"
        name={mixWords.output[props.language]}
        language={props.language}
        matrix={[[0]]}
        look={() => ({ text: props.known ? String(right(subject)) : '?', strong: true })}
      />
    </div>
  );
}
