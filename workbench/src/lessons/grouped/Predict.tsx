// The questions of this lesson. Only the first has a picture: the others are about counts.
import type { JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { Prediction } from '../../figure/Prediction.tsx';
import { judgeItem, type NumberItem } from '../item.ts';
import { sceneOf } from './channels.ts';
import { ChannelTable } from './ChannelTable.tsx';
import { items, type ItemName } from './items.ts';

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
        props.item === 'value' ? <ValuePicture known={known()} language={props.language} /> : undefined
      }
    />
  );
}

/** The table stays empty until the answer is known: which weights there are is what is asked. */
function ValuePicture(props: { readonly known: boolean; readonly language: Language }): JSX.Element {
  const { x, w, groups, output } = items.value.subject;
  const scene = sceneOf({ x, w, groups });
  const terms = () => (props.known ? scene.terms.filter(({ y }) => y === output) : []);
  return (
    <ChannelTable
      language={props.language}
      settings={{ x, w, groups }}
      scene={props.known ? scene : { ...scene, has: () => false }}
      focus={{ role: 'output', output, input: undefined, stage: undefined, terms: terms() }}
      shown={(row) => props.known && row === output}
    />
  );
}
