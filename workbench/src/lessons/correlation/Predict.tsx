// The questions of this lesson, each with its small picture.
import type { JSX } from 'solid-js';
import '../one-channel/one-channel.css';
import type { Language } from '../../figure/language.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { Prediction } from '../../figure/Prediction.tsx';
import { judge, rightAnswer } from '../misconceptions.ts';
import { items, type Item, type ItemName } from './items.ts';
import { rowWords } from './text.ts';

export function Predict(props: { readonly item: ItemName; readonly language: Language }): JSX.Element {
  const item: Item = items[props.item];
  return (
    <Prediction
      name={props.item}
      language={props.language}
      ask={item.ask[props.language]}
      because={item.because[props.language]}
      judge={(answer) => judge(item.question, answer)}
      draw={(known) => <Picture item={item} language={props.language} known={known()} />}
    />
  );
}

function Picture(props: { readonly item: Item; readonly language: Language; readonly known: boolean }): JSX.Element {
  const { f, g, question } = props.item;
  const say = (name: 'f' | 'g' | 'conv' | 'corr') => rowWords[name][props.language];
  const places = question.ask.kind === 'size' ? 0 : f.length - g.length + 1;
  const spelt = () => String(rightAnswer(question)).replace('-', '−');
  return (
    <div class="matrices" style={{ '--total': f.length + g.length + places, '--widest': 7 }}>
      <MatrixPart role="input" name={say('f')} language={props.language} matrix={[f]} />
      <p class="operator" aria-hidden="true">
        {question.options.flip ? '∗' : '⋆'}
      </p>
      <MatrixPart role="weight" name={say('g')} language={props.language} matrix={[g]} />
      {places === 0 ? undefined : (
        <>
          <p class="operator" aria-hidden="true">
            =
          </p>
          <MatrixPart
            role="output"
            name={say(question.options.flip ? 'conv' : 'corr')}
            language={props.language}
            matrix={[Array.from({ length: places }, () => 0)]}
            look={(_, column) => (column > 0 ? { text: '·' } : { text: props.known ? spelt() : '?', strong: true })}
          />
        </>
      )}
    </div>
  );
}
