// Choosing a filter and a picture.
import { filterNames } from 'faltung/ops';
import { For, Show, type JSX } from 'solid-js';
import type { Drawing } from '../../../figure/defineFigure.tsx';
import { ReaderSources } from '../../../samples/ReaderSources.tsx';
import type { ReaderPicture } from '../../../samples/readerPicture.ts';
import { filterIn, weightsOf, type PictureState } from './model.ts';
import { filterWords, sourceWords as words } from './words.ts';

interface Props {
  readonly drawing: Drawing<PictureState, undefined>;
  readonly source: ReaderPicture;
}

export function Sources({ drawing, source }: Props): JSX.Element {
  const { state, change, language } = drawing;
  const say = (word: keyof typeof words) => words[word][language];
  const chooseFilter = (name: string) => {
    const known = filterNames.find((known) => known === name);
    if (known) change(weightsOf(known));
  };
  return (
    <ReaderSources language={language} sample={state.sample} choose={(sample) => change({ sample })} source={source}>
      <label>
        {say('filter')}
        <select name="filter" onChange={(event) => chooseFilter(event.currentTarget.value)}>
          <For each={filterNames}>
            {(name) => (
              <option value={name} selected={name === filterIn(state)}>
                {filterWords[name][language]}
              </option>
            )}
          </For>
          <Show when={!filterIn(state)}>
            <option value="" selected>
              {say('own')}
            </option>
          </Show>
        </select>
      </label>
    </ReaderSources>
  );
}
