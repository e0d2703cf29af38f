// The picture that is filtered: a sample until the reader opens, drops, pastes or films one.
import { createEffect, createSignal, on, onCleanup, onMount, type Accessor } from 'solid-js';
import type { Pixels } from '../lessons/one-channel/picture/pictureProblem.ts';
import {
  openCamera,
  pictureIn,
  pixelsAt,
  pixelsOfFile,
  type Camera,
  type FrameSize,
} from '../lessons/one-channel/picture/source.ts';

interface Settings {
  /** The address of the sample that is chosen. */
  readonly sample: Accessor<string>;
  /** What off screen means for the camera. */
  readonly stage: Accessor<HTMLElement>;
  /** Pixels of the camera that are asked for; without it, those of a lesson's picture. */
  readonly camera?: FrameSize;
  readonly announce: (sentence: string) => void;
  readonly sentences: { readonly opened: string; readonly noPicture: string; readonly noCamera: string };
}

export interface ReaderPicture {
  readonly picture: Accessor<Pixels | undefined>;
  /** Why the last wish could not be met. */
  readonly fault: Accessor<string>;
  readonly filming: Accessor<boolean>;
  readonly open: (file: Blob | undefined) => Promise<void>;
  readonly toggleCamera: () => Promise<void>;
}

export function createReaderPicture({ sample, stage, camera: frame, announce, sentences }: Settings): ReaderPicture {
  const [picture, setPicture] = createSignal<Pixels>();
  const [camera, setCamera] = createSignal<Camera>();
  const [fault, setFault] = createSignal('');
  const refuse = (sentence: string) => {
    setFault(sentence);
    announce(sentence);
  };
  const stop = () => {
    camera()?.stop();
    setCamera(undefined);
  };
  const open = async (file: Blob | undefined) => {
    if (!file) return;
    try {
      const pixels = await pixelsOfFile(file);
      stop();
      setPicture(pixels);
      setFault('');
      announce(sentences.opened);
    } catch {
      refuse(sentences.noPicture);
    }
  };
  const start = async () => {
    try {
      setCamera(await openCamera(setPicture, frame));
      setFault('');
    } catch {
      refuse(sentences.noCamera);
    }
  };

  onMount(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData?.files.length) void open(pictureIn(event.clipboardData));
    };
    document.addEventListener('paste', paste);
    // Off screen the camera would only cost power.
    const seen = new IntersectionObserver(([entry]) => entry!.isIntersecting || stop());
    seen.observe(stage());
    createEffect(
      on(sample, async (address) => {
        stop();
        const pixels = await pixelsAt(address);
        // Whoever chose another sample in the meantime is not given this one.
        if (address === sample()) setPicture(pixels);
      }),
    );
    onCleanup(() => {
      stop();
      seen.disconnect();
      document.removeEventListener('paste', paste);
    });
  });

  return {
    picture,
    fault,
    filming: () => camera() !== undefined,
    open,
    toggleCamera: async () => (camera() ? stop() : start()),
  };
}
