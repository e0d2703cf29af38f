// The questions of this lesson. The first has a picture, which shows its stamps once the answer is known.
import { Show, type JSX } from 'solid-js';
import '../one-channel/one-channel.css';
import type { Language } from '../../figure/language.ts';
import { MatrixGrid } from '../../figure/MatrixGrid.tsx';
import { Prediction } from '../../figure/Prediction.tsx';
import { judgeItem, type NumberItem } from '../item.ts';
import { focusOf } from './focus.ts';
import { items, type ItemName } from './items.ts';
import { ones } from './model.ts';
import { sceneOf } from './scene.ts';
import { StampView } from './StampView.tsx';
import { stampWords } from './text.ts';

export function Predict(props: { readonly item: ItemName; readonly language: Language }): JSX.Element {
  const item = items[props.item] as NumberItem<unknown>;
  return (
    <Prediction
      name={props.item}
      language={props.language}
      ask={item.ask[props.language]}
      because={item.because[props.language]}
      judge={(answer) => judgeItem(item, answer)}
      draw={(known) =>
        props.item === 'count' ? (
          <Show when={known()}>
            <Stamps language={props.language} />
          </Show>
        ) : undefined
      }
    />
  );
}

function Stamps(props: { readonly language: Language }): JSX.Element {
  const { inputs, taps, stride, at } = items.count.subject;
  const scene = sceneOf({ x: ones(inputs), w: ones(taps), stride });
  const focus = focusOf({ step: at + 1, point: null }, scene, null);
  const name = stampWords.output[props.language];
  return (
    <StampView scene={scene} language={props.language} focus={focus}>
      <MatrixGrid
        role="output"
        label={`${name}: ${Array.from(scene.y, (value) => value / 10_000).join(' ')}`}
        language={props.language}
        rows={1}
        columns={scene.y.length}
        cell={(_, column) => ({ text: String(scene.y[column]! / 10_000), strong: column === at })}
      />
    </StampView>
  );
}
