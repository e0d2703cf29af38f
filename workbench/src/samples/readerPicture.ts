// The picture that is filtered: a sample until the reader opens, drops, pastes or films one.
import { createEffect, createSignal, on, onCleanup, onMount, type Accessor } from 'solid-js';
import type { Numbers } from '../figure/drawn/numbers.ts';
import type { Language } from '../figure/language.ts';
import type { Pixels } from '../lessons/one-channel/picture/pictureProblem.ts';
import {
  lessonFrame,
  openCamera,
  pictureIn,
  pictureOfFile,
  pixelsAt,
  type Camera,
  type FrameSize,
} from '../lessons/one-channel/picture/source.ts';
import { sampleAddresses } from './addresses.ts';
import { samples, type Sample } from './index.ts';
import { cameraFault, shrunkWords, sourceWords, type SourceWord } from './words.ts';

/** What of a figure's drawing is needed: its state names the sample. */
export interface PictureDrawing {
  readonly state: { readonly sample: Sample['id'] };
  readonly change: (part: { readonly sample: Sample['id'] }) => void;
  readonly language: Language;
  readonly announce: (sentence: string) => void;
  readonly gives: (numbers: () => Numbers | HTMLElement | undefined) => void;
}

export interface ReaderPicture {
  readonly picture: Accessor<Pixels | undefined>;
  /** What is to be seen in it, for those who do not see it. */
  readonly alt: Accessor<string>;
  /** Whether it is the reader's own, and no sample. */
  readonly own: Accessor<boolean>;
  /** Why the last wish could not be met. */
  readonly fault: Accessor<string>;
  /** What was done to the reader's picture. */
  readonly note: Accessor<string>;
  readonly filming: Accessor<boolean>;
  readonly choose: (sample: string) => void;
  readonly open: (file: Blob | undefined) => Promise<void>;
  readonly toggleCamera: () => Promise<void>;
  /** What is in view while the picture is: off screen the camera stops, and what is pasted is meant for another. */
  readonly watch: (stage: Element) => void;
}

/** Several windows pass over a picture at once, so it is kept smaller than where one does. */
const longestOfMany = 320;

interface Sizes {
  /** Pixels of the longest side; larger pictures are made smaller. */
  readonly longest?: number;
  /** Pixels of the camera that are asked for. */
  readonly frame?: FrameSize;
}

export function createReaderPicture(
  drawing: PictureDrawing,
  { longest = longestOfMany, frame = lessonFrame }: Sizes = {},
): ReaderPicture {
  const { state, change, language, announce } = drawing;
  const [picture, setPicture] = createSignal<Pixels>();
  const [own, setOwn] = createSignal(false);
  const [loaded, setLoaded] = createSignal<Sample['id']>();
  const [camera, setCamera] = createSignal<Camera>();
  const [fault, setFault] = createSignal('');
  const [note, setNote] = createSignal('');
  let stage: Element | undefined;
  let inView = false;
  /** Counts wishes: what comes late, after another wish, is passed over. */
  let wish = 0;

  const say = (word: SourceWord) => sourceWords[word][language];
  const stop = () => {
    wish++;
    camera()?.stop();
    setCamera(undefined);
  };
  const refuse = (sentence: string) => {
    setNote('');
    setFault(sentence);
    announce(sentence);
  };
  const take = (pixels: Pixels) => {
    setOwn(true);
    setPicture(pixels);
    setFault('');
  };
  const open = async (file: Blob | undefined) => {
    if (!file) return;
    stop();
    const mine = wish;
    try {
      const { pixels, width, height } = await pictureOfFile(file, longest);
      if (mine !== wish) return;
      take(pixels);
      const smaller = pixels.width < width || pixels.height < height;
      setNote(smaller ? shrunkWords[language]([width, height], [pixels.width, pixels.height]) : '');
      announce(note() || say('opened'));
    } catch {
      if (mine === wish) refuse(say(/^image\/(png|jpeg|webp)$/.test(file.type) ? 'broken' : 'noPicture'));
    }
  };
  const start = async () => {
    const mine = ++wish;
    try {
      const opened = await openCamera(take, longest, frame);
      // Whoever wished for something else in the meantime is not filmed.
      if (mine !== wish) return opened.stop();
      setCamera(opened);
      setNote('');
    } catch (error) {
      if (mine === wish) refuse(say(cameraFault(error)));
    }
  };

  onMount(() => {
    const paste = (event: ClipboardEvent) => {
      if (inView && event.clipboardData?.files.length) void open(pictureIn(event.clipboardData));
    };
    document.addEventListener('paste', paste);
    const seen = new IntersectionObserver(([entry]) => {
      inView = entry!.isIntersecting;
      if (!inView && camera()) stop();
    });
    if (stage) seen.observe(stage);
    createEffect(
      on(
        () => state.sample,
        () => setOwn(false),
        { defer: true },
      ),
    );
    createEffect(
      on([() => state.sample, own], async ([sample, own]) => {
        if (own) return;
        stop();
        const mine = wish;
        const pixels = await pixelsAt(sampleAddresses[sample], longest);
        if (mine !== wish) return;
        setPicture(pixels);
        setLoaded(sample);
      }),
    );
    // Until a sample is there, what is drawn is of the one before.
    createEffect(() => stage?.setAttribute('aria-busy', String(!own() && loaded() !== state.sample)));
    onCleanup(() => {
      stop();
      seen.disconnect();
      document.removeEventListener('paste', paste);
    });
  });

  return {
    picture,
    alt: () => (own() ? say('ownAlt') : samples.find(({ id }) => id === state.sample)!.alt[language]),
    own,
    fault,
    note,
    filming: () => camera() !== undefined,
    choose(name) {
      const known = samples.find(({ id }) => id === name);
      if (!known) return;
      setNote('');
      setFault('');
      setOwn(false);
      change({ sample: known.id });
    },
    open,
    toggleCamera: async () => (camera() ? stop() : start()),
    watch: (element) => (stage = element),
  };
}
