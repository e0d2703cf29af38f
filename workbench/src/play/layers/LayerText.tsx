// The layers in one line of notation, with buttons that add one, take one away, or take the convolution from above.
import { For, type JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { NotationLine } from '../NotationLine.tsx';
import { longestText } from './model.ts';
import { layerWords as words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly text: string;
  readonly refused: boolean;
  readonly set: (text: string) => void;
  /** The notation of the figure above. */
  readonly above: string;
  readonly take: (text: string) => void;
}

const more = ['relu', 'maxPool2d taps=2', 'averagePool2d taps=2', 'resize scale=2', 'tanh'] as const;

export function LayerText(props: Props): JSX.Element {
  const stages = () => props.text.split('|');
  return (
    <NotationLine
      name="layers"
      label={words.text[props.language]}
      value={props.text}
      longest={longestText}
      refused={props.refused}
      set={props.set}
      help={words.help[props.language]}
    >
      <div role="group" aria-label={words.add[props.language]}>
        <button type="button" data-take onClick={() => props.take(props.above.replace(/^\s*(\w+)\s+\d[\dx]*/, '$1'))}>
          {words.take[props.language]}
        </button>
        <For each={more}>
          {(stage) => (
            <button type="button" onClick={() => props.set(`${props.text.trim()} | ${stage}`)}>
              {`+ ${stage}`}
            </button>
          )}
        </For>
        <button
          type="button"
          disabled={stages().length < 2}
          onClick={() => props.set(stages().slice(0, -1).join('|').trim())}
        >
          {words.remove[props.language]}
        </button>
      </div>
    </NotationLine>
  );
}
