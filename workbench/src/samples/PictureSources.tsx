// Where a picture may come from: a sample, a file, the clipboard, a camera. All stay in this page.
import { For, Show, type JSX } from 'solid-js';
import '../lessons/one-channel/picture/picture.css';
import { samples } from './index.ts';
import type { PictureDrawing, ReaderPicture } from './readerPicture.ts';
import { sourceWords as words } from './words.ts';

interface Props {
  readonly drawing: Pick<PictureDrawing, 'state' | 'language'>;
  readonly source: ReaderPicture;
  /** What else is chosen in the same line, before the picture. */
  readonly children?: JSX.Element;
}

export function PictureSources(props: Props): JSX.Element {
  const { drawing, source } = props;
  const say = (word: keyof typeof words) => words[word][drawing.language];
  const choose = (field: HTMLInputElement) => {
    void source.open(field.files?.[0]);
    field.value = ''; // so that the same file can be opened again, after another picture
  };
  return (
    <>
      <div class="picture-sources needs-script">
        {props.children}
        <label>
          {say('sample')}
          <select name="sample" onChange={(event) => source.choose(event.currentTarget.value)}>
            <For each={samples}>
              {({ id, name }) => (
                <option value={id} selected={!source.own() && id === drawing.state.sample}>
                  {name[drawing.language]}
                </option>
              )}
            </For>
            <Show when={source.own()}>
              <option value="" selected>
                {say('own')}
              </option>
            </Show>
          </select>
        </label>
        <label class="picture-file">
          {say('file')}
          <input type="file" accept="image/*" onChange={(event) => choose(event.currentTarget)} />
        </label>
        <button type="button" onClick={() => void source.toggleCamera()}>
          {say(source.filming() ? 'stop' : 'camera')}
        </button>
      </div>
      <p class="picture-help needs-script">
        {say('drop')} {say('private')} {source.note()}
      </p>
      <Show when={source.fault()}>
        <p class="picture-fault">{source.fault()}</p>
      </Show>
    </>
  );
}
