// Choosing a filter that has a name.
import { filterNames } from 'faltung/ops';
import { For, Show, type JSX } from 'solid-js';
import type { Drawing } from '../../../figure/defineFigure.tsx';
import { filterIn, weightsOf, type PictureState } from './model.ts';
import { filterWords, partWords as words } from './words.ts';

export function FilterChoice(props: { readonly drawing: Drawing<PictureState, undefined> }): JSX.Element {
  const { state, change, language } = props.drawing;
  const choose = (name: string) => {
    const known = filterNames.find((known) => known === name);
    if (known) change(weightsOf(known));
  };
  return (
    <label>
      {words.filter[language]}
      <select name="filter" onChange={(event) => choose(event.currentTarget.value)}>
        <For each={filterNames}>
          {(name) => (
            <option value={name} selected={name === filterIn(state)}>
              {filterWords[name][language]}
            </option>
          )}
        </For>
        <Show when={!filterIn(state)}>
          <option value="" selected>
            {words.own[language]}
          </option>
        </Show>
      </select>
    </label>
  );
}
