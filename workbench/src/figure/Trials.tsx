// Settings worth a look, each one press away.
import { For, type JSX } from 'solid-js';
import type { InBoth, Language } from './language.ts';

interface Props<Id extends string, State> {
  readonly trials: readonly { readonly id: Id; readonly part: Partial<State> }[];
  readonly words: Readonly<Record<Id, InBoth>>;
  readonly language: Language;
  readonly change: (part: Partial<State>) => void;
}

export function Trials<Id extends string, State>(props: Props<Id, State>): JSX.Element {
  return (
    <div class="trials needs-script">
      <div>
        <For each={props.trials}>
          {({ id, part }) => (
            <button type="button" onClick={() => props.change(part)}>
              {props.words[id][props.language]}
            </button>
          )}
        </For>
      </div>
    </div>
  );
}
