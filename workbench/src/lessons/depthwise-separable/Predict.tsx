// The questions of this lesson, each with its small picture.
import { Show, type JSX } from 'solid-js';
import './depthwise-separable.css';
import type { Language } from '../../figure/language.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { Prediction } from '../../figure/Prediction.tsx';
import { judgeItem, type NumberItem } from '../item.ts';
import { costItem, limitItem, mapItem, weightsItem } from './items.ts';
import { stageWords } from './text.ts';

const items = { 'two-stages': costItem, weights: weightsItem, map: mapItem, limit: limitItem } as const;
export type ItemName = keyof typeof items;

function Picture(props: {
  readonly item: ItemName;
  readonly known: boolean;
  readonly language: Language;
}): JSX.Element {
  const { x, k } = mapItem.subject;
  return (
    <Show
      when={props.item === 'map'}
      fallback={
        <p class="sizes">
          <b class="role-input">7×7, 3</b> → <b class="role-output">{props.known ? '5×5, 3' : '?'}</b> →{' '}
          <b class="role-output">5×5, 128</b>
        </p>
      }
    >
      {x.map((row, channel) => (
        <div class="matrices apart" style={{ '--total': 10 }}>
          <MatrixPart
            role="input"
            name={stageWords.channel[props.language](channel + 1)}
            language={props.language}
            matrix={[row]}
          />
          <p class="operator" aria-hidden="true">
            ⋆
          </p>
          <MatrixPart
            role="weight"
            name={stageWords.window[props.language](channel + 1)}
            language={props.language}
            matrix={[k[channel]!]}
          />
          <p class="operator" aria-hidden="true">
            =
          </p>
          <MatrixPart
            role="output"
            name={stageWords.map[props.language](channel + 1)}
            language={props.language}
            matrix={[[0, 0]]}
            look={(_, column) => {
              if (channel !== mapItem.subject.channel || column !== 0) return { text: '·' };
              return { text: props.known ? '−10' : '?', strong: true };
            }}
          />
        </div>
      ))}
    </Show>
  );
}

export function Predict(props: { readonly item: ItemName; readonly language: Language }): JSX.Element {
  // Each item is judged by its own rules, which know its subject.
  const item = items[props.item] as unknown as NumberItem<unknown>;
  return (
    <Prediction
      name={props.item}
      language={props.language}
      ask={item.ask[props.language]}
      because={item.because[props.language]}
      judge={(answer) => judgeItem(item, answer)}
      draw={(known) =>
        props.item === 'limit' ? undefined : <Picture item={props.item} known={known()} language={props.language} />
      }
    />
  );
}
