// The problem in one line of notation, as the library and the command line read it, and kinds to start from.
import { For, type JSX } from 'solid-js';
import type { Language } from '../figure/language.ts';
import { longestProblem } from './asked.ts';
import { examples } from './examples.ts';
import { NotationLine } from './NotationLine.tsx';
import { playWords } from './words.ts';

interface Props {
  readonly language: Language;
  readonly conv: string;
  readonly refused: boolean;
  readonly set: (conv: string) => void;
}

export function NotationBox(props: Props): JSX.Element {
  return (
    <NotationLine
      name="conv"
      label={playWords.notation[props.language]}
      value={props.conv}
      longest={longestProblem}
      refused={props.refused}
      set={props.set}
      help={
        <>
          {playWords.notationHelp[props.language]} <code>conv2d 1x3x6x6 * 4x3x3x3 stride=2 padding=1:0,same</code>
        </>
      }
    >
      <div role="group" aria-label={playWords.examples[props.language]}>
        <For each={examples}>
          {({ name, conv }) => (
            <button type="button" aria-pressed={props.conv === conv} onClick={() => props.set(conv)}>
              {name[props.language]}
            </button>
          )}
        </For>
      </div>
    </NotationLine>
  );
}
