// The questions of this lesson. They are about counts and single weights, and need no picture.
import type { JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { Prediction } from '../../figure/Prediction.tsx';
import { judgeItem, type NumberItem } from '../item.ts';
import { items, type ItemName } from './items.ts';

export function Predict(props: { readonly item: ItemName; readonly language: Language }): JSX.Element {
  const item = items[props.item] as unknown as NumberItem<unknown>;
  return (
    <Prediction
      name={props.item}
      language={props.language}
      ask={item.ask[props.language]}
      because={item.because[props.language]}
      judge={(answer) => judgeItem(item, answer)}
      draw={() => undefined}
    />
  );
}
