// Choosing a filter and a picture.
import { filterNames } from 'faltung/ops';
import { For, Show, type JSX } from 'solid-js';
import type { Drawing } from '../../../figure/defineFigure.tsx';
import { samples } from '../../../samples/index.ts';
import { filterIn, weightsOf, type PictureState } from './model.ts';
import type { ReaderPicture } from './readerPicture.ts';
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
  const chooseSample = (id: string) => {
    const known = samples.find((sample) => sample.id === id);
    if (known) change({ sample: known.id });
  };
  return (
    <>
      <div class="picture-sources needs-script">
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
        <label>
          {say('sample')}
          <select name="sample" onChange={(event) => chooseSample(event.currentTarget.value)}>
            <For each={samples}>
              {({ id, name }) => (
                <option value={id} selected={id === state.sample}>
                  {name[language]}
                </option>
              )}
            </For>
          </select>
        </label>
        <label class="picture-file">
          {say('file')}
          <input type="file" accept="image/*" onChange={(event) => void source.open(event.currentTarget.files?.[0])} />
        </label>
        <button type="button" onClick={() => void source.toggleCamera()}>
          {say(source.filming() ? 'stop' : 'camera')}
        </button>
      </div>
      <p class="picture-help needs-script">
        {say('drop')} {say('private')}
      </p>
      <Show when={source.fault()}>
        <p class="picture-fault">{source.fault()}</p>
      </Show>
    </>
  );
}
