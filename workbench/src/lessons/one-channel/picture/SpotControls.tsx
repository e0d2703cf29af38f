// The pixel that is looked at, for those who do not point with a mouse.
import { For, type JSX } from 'solid-js';
import type { Drawing } from '../../../figure/defineFigure.tsx';
import { colours } from './colours.ts';
import type { PictureState } from './model.ts';
import type { Pixels } from './pictureProblem.ts';
import { lensWords as words } from './words.ts';

interface Props {
  readonly drawing: Drawing<PictureState, undefined>;
  readonly picture: Pixels | undefined;
}

export function SpotControls(props: Props): JSX.Element {
  const { state, change, language } = props.drawing;
  const slider = (name: 'row' | 'column', length: () => number | undefined) => (
    <label>
      {words[name][language]}
      <input
        type="range"
        name={`spot-${name}`}
        min="1"
        max={length() ?? 1}
        value={state.spot[name] + 1}
        onInput={(event) => change({ spot: { ...state.spot, [name]: event.currentTarget.valueAsNumber - 1 } })}
      />
    </label>
  );
  const chooseColour = (word: string) => {
    const known = colours.find((colour) => colour === word);
    if (known) change({ colour: known });
  };
  return (
    <details class="more needs-script">
      <summary>{words.look[language]}</summary>
      <div class="picture-sources">
        {slider('row', () => props.picture?.height)}
        {slider('column', () => props.picture?.width)}
        <label>
          {words.colour[language]}
          <select name="colour" onChange={(event) => chooseColour(event.currentTarget.value)}>
            <For each={colours}>
              {(colour) => (
                <option value={colour} selected={colour === state.colour}>
                  {words[colour][language]}
                </option>
              )}
            </For>
          </select>
        </label>
      </div>
    </details>
  );
}
