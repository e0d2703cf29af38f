// The questions of this lesson. The first has its numbers as a picture, the others their sizes.
import { For, type JSX } from 'solid-js';
import './many-channels.css';
import type { Language } from '../../figure/language.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { Prediction } from '../../figure/Prediction.tsx';
import { judgeItem, type NumberItem } from '../item.ts';
import { items, type ItemName } from './items.ts';
import { mixerWords } from './text.ts';

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
      draw={(known) => (props.item === 'sum' ? <Windows known={known()} language={props.language} /> : undefined)}
    />
  );
}

function Windows(props: { readonly known: boolean; readonly language: Language }): JSX.Element {
  const { subject, right } = items.sum;
  return (
    <div class="channel-rows">
      <For each={subject.x}>
        {(numbers, channel) => (
          <div class="matrices channel small">
            <MatrixPart
              role="input"
              name={mixerWords.input[props.language](channel())}
              language={props.language}
              matrix={[numbers]}
            />
            <p class="operator" aria-hidden="true">
              ⋆
            </p>
            <MatrixPart
              role="weight"
              name={mixerWords.kernel[props.language](channel())}
              language={props.language}
              matrix={[subject.w[channel()]!]}
            />
          </div>
        )}
      </For>
      <div class="matrices channel small">
        <MatrixPart
          role="weight"
          name={mixerWords.bias[props.language]}
          language={props.language}
          matrix={[[subject.bias]]}
        />
        <p class="operator" aria-hidden="true">
          →
        </p>
        <MatrixPart
          role="output"
          name={mixerWords.oneOutput[props.language]}
          language={props.language}
          matrix={[[0]]}
          look={() => ({ text: props.known ? String(right(subject)) : '?', strong: true })}
        />
      </div>
    </div>
  );
}
