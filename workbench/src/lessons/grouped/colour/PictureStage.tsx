// A picture before and after: one of the samples or the reader's own, which stays in this page. What is made of it is
// said by the figure.
import { createEffect, createSignal, For, on, onMount, Show, type JSX } from 'solid-js';
import '../../one-channel/picture/picture.css';
import '../grouped.css';
import type { Language } from '../../../figure/language.ts';
import { sampleAddresses } from '../../../samples/addresses.ts';
import { samples, type Sample } from '../../../samples/index.ts';
import type { Pixels } from '../../one-channel/picture/pixels.ts';
import { pictureIn, pixelsAt, pixelsOfFile, putPixels } from '../../one-channel/picture/source.ts';
import { sourceWords } from '../../one-channel/picture/words.ts';

const words = { ...sourceWords, none: { ko: '출력 없음', en: 'No output' } } as const;

interface Props {
  readonly language: Language;
  readonly sample: Sample['id'];
  readonly choose: (sample: Sample['id']) => void;
  readonly live: () => boolean;
  readonly still: JSX.Element;
  /** What is made of the picture, or undefined. Runs again when what it reads changes. */
  readonly make: (picture: Pixels) => Pixels | undefined;
  /** What stands between both pictures. */
  readonly children: JSX.Element;
  readonly announce: (sentence: string) => void;
}

export function PictureStage(props: Props): JSX.Element {
  const say = (word: keyof typeof words) => words[word][props.language];
  const [picture, setPicture] = createSignal<Pixels>();
  const [fault, setFault] = createSignal('');
  const [refused, setRefused] = createSignal(false);
  const sample = () => samples.find(({ id }) => id === props.sample)!;
  let before!: HTMLCanvasElement;
  let after!: HTMLCanvasElement;

  const open = async (file: Blob | undefined) => {
    if (!file) return;
    try {
      setPicture(await pixelsOfFile(file));
      setFault('');
      props.announce(say('opened'));
    } catch {
      setFault(say('noPicture'));
      props.announce(say('noPicture'));
    }
  };

  onMount(() => {
    createEffect(
      on(
        () => props.sample,
        async (id) => setPicture(await pixelsAt(sampleAddresses[id])),
      ),
    );
    let frame: number | undefined;
    createEffect(() => {
      const pixels = picture();
      if (!pixels) return;
      const result = props.make(pixels);
      setRefused(result === undefined);
      putPixels(before, pixels);
      cancelAnimationFrame(frame ?? 0);
      frame = requestAnimationFrame(() => {
        if (!result) return;
        putPixels(after, result);
        after.dataset['done'] = String(Number(after.dataset['done'] ?? 0) + 1);
      });
    });
  });

  return (
    <div
      class="picture"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void open(pictureIn(event.dataTransfer));
      }}
    >
      <div class="picture-parts">
        <div class="picture-part">
          <p class="part-name role-input">{say('before')}</p>
          <Show
            when={props.live()}
            fallback={
              <img src={sampleAddresses.mandrill} alt={samples[0]!.alt[props.language]} width="128" height="128" />
            }
          >
            <canvas ref={(element) => (before = element)} role="img" aria-label={sample().alt[props.language]} />
          </Show>
        </div>
        {props.children}
        <div class="picture-part" classList={{ refused: refused() }}>
          <p class="part-name role-output">{say(refused() ? 'none' : 'after')}</p>
          <Show when={props.live()} fallback={props.still}>
            <canvas ref={(element) => (after = element)} role="img" aria-label={say(refused() ? 'none' : 'after')} />
          </Show>
        </div>
      </div>
      <div class="picture-sources needs-script">
        <label>
          {say('sample')}
          <select name="sample" onChange={(event) => props.choose(event.currentTarget.value as Sample['id'])}>
            <For each={samples}>
              {({ id, name }) => (
                <option value={id} selected={id === props.sample}>
                  {name[props.language]}
                </option>
              )}
            </For>
          </select>
        </label>
        <label class="picture-file">
          {say('file')}
          <input type="file" accept="image/*" onChange={(event) => void open(event.currentTarget.files?.[0])} />
        </label>
      </div>
      <p class="picture-help needs-script">{say('private')}</p>
      <Show when={fault()}>
        <p class="picture-fault">{fault()}</p>
      </Show>
    </div>
  );
}
