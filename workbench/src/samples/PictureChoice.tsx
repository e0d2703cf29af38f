// A picture for a figure: one of the samples, or one of the reader's own, which stays in this page.
import { createEffect, createSignal, For, on, onMount, Show, type Accessor, type JSX } from 'solid-js';
import type { Language } from '../figure/language.ts';
import type { Pixels } from '../lessons/one-channel/picture/pixels.ts';
import { pixelsAt, pixelsOf } from '../lessons/one-channel/picture/source.ts';
import '../lessons/one-channel/picture/picture.css';
import { sampleAddresses } from './addresses.ts';
import { samples, type Sample } from './index.ts';

const words = {
  sample: { ko: '준비된 사진', en: 'A sample' },
  file: { ko: '내 사진 열기', en: 'Open your picture' },
  private: { ko: '사진은 이 컴퓨터를 떠나지 않습니다.', en: 'Pictures do not leave your computer.' },
  noPicture: {
    ko: '이 파일은 브라우저가 읽을 수 있는 사진이 아닙니다. PNG, JPEG, WebP 사진을 열어 주세요.',
    en: 'The browser cannot read this file as a picture. Open a PNG, JPEG or WebP.',
  },
} as const;

/** Several windows pass over a picture at once, so it is kept smaller than where one does. */
const longest = 320;

export interface ChosenPicture {
  readonly pixels: Accessor<Pixels | undefined>;
  readonly open: (file: Blob | undefined) => Promise<void>;
  /** Whether the last file could not be read. */
  readonly failed: Accessor<boolean>;
}

export function createPicture(sample: Accessor<Sample['id']>): ChosenPicture {
  const [pixels, setPixels] = createSignal<Pixels>();
  const [failed, setFailed] = createSignal(false);
  onMount(() => createEffect(on(sample, async (id) => setPixels(await pixelsAt(sampleAddresses[id])))));
  return {
    pixels,
    failed,
    async open(file) {
      if (!file) return;
      try {
        const bitmap = await createImageBitmap(file);
        const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
        setPixels(pixelsOf(bitmap, bitmap.width * scale, bitmap.height * scale));
        setFailed(false);
        bitmap.close();
      } catch {
        setFailed(true);
      }
    },
  };
}

interface Props {
  readonly language: Language;
  readonly sample: Sample['id'];
  readonly choose: (sample: Sample['id']) => void;
  readonly picture: ChosenPicture;
}

export function PictureChoice(props: Props): JSX.Element {
  const say = (word: keyof typeof words) => words[word][props.language];
  return (
    <>
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
          <input
            type="file"
            accept="image/*"
            onChange={(event) => void props.picture.open(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
      <p class="picture-help needs-script">{say('private')}</p>
      <Show when={props.picture.failed()}>
        <p class="picture-fault" role="alert">
          {say('noPicture')}
        </p>
      </Show>
    </>
  );
}
