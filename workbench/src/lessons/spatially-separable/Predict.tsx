// The questions of this lesson, each with its small picture.
import type { JSX } from 'solid-js';
import './spatially-separable.css';
import type { Language } from '../../figure/language.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { Prediction } from '../../figure/Prediction.tsx';
import { judgeItem } from '../item.ts';
import { exampleWeights } from '../one-channel/model.ts';
import { countingItems, rankItem } from './items.ts';
import { passWords } from './text.ts';

export function PredictCount(props: {
  readonly item: keyof typeof countingItems;
  readonly language: Language;
}): JSX.Element {
  const item = countingItems[props.item];
  const { size, taps } = item.subject;
  const short = size - taps + 1;
  const between = (known: boolean) => (known ? `${short}×${size}` : '?');
  return (
    <Prediction
      name={props.item}
      language={props.language}
      ask={item.ask[props.language]}
      because={item.because[props.language]}
      judge={(answer) => judgeItem(item, answer)}
      draw={(known) => (
        <p class="sizes">
          <b class="role-input">{`${size}×${size}`}</b> <span class="star">⋆</span>{' '}
          <b class="role-weight">{`${taps}×1`}</b> = <b class="role-output">{between(known())}</b>,{' '}
          <b class="role-output">{between(known())}</b> <span class="star">⋆</span>{' '}
          <b class="role-weight">{`1×${taps}`}</b> = <b class="role-output">{`${short}×${short}`}</b>
        </p>
      )}
    />
  );
}

export function PredictRank(props: { readonly language: Language }): JSX.Element {
  return (
    <Prediction
      name="rank"
      language={props.language}
      ask={rankItem.ask[props.language]}
      because={rankItem.because[props.language]}
      judge={(answer) => judgeItem(rankItem, answer)}
      draw={() => (
        <div class="matrices" style={{ '--total': 3, '--widest': 7 }}>
          <MatrixPart
            role="weight"
            name={passWords.justKernel[props.language]}
            language={props.language}
            matrix={exampleWeights}
          />
        </div>
      )}
    />
  );
}
