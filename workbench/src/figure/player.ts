// Playing steps one after another: each a short move and then rest. Nothing plays by itself, nor off screen, nor in a
// hidden tab.
import { createEffect, createSignal, onCleanup, onMount, type Accessor } from 'solid-js';

export interface Steps {
  /** The step shown, from 1. */
  readonly at: Accessor<number>;
  readonly count: Accessor<number>;
  readonly go: (step: number) => void;
}

/** Milliseconds from one step to the next; the move itself is `--step` of the stylesheet. */
export const paces = { slow: 2000, normal: 1100, fast: 450 } as const;
export type Pace = keyof typeof paces;

export interface Player {
  readonly playing: Accessor<boolean>;
  readonly pace: Accessor<Pace>;
  readonly setPace: (pace: Pace) => void;
  readonly toggle: () => void;
  readonly pause: () => void;
  /** One step on or back; whoever steps by hand stops the playing. */
  readonly move: (by: 1 | -1) => void;
}

export function createPlayer({ at, count, go }: Steps, figure: Accessor<HTMLElement | undefined>): Player {
  const [playing, setPlaying] = createSignal(false);
  const [pace, setPace] = createSignal<Pace>('normal');
  const pause = () => setPlaying(false);

  createEffect(() => {
    if (!playing()) return;
    const timer = setTimeout(() => {
      if (at() < count()) go(at() + 1);
      if (at() >= count()) pause();
    }, paces[pace()]);
    at();
    onCleanup(() => clearTimeout(timer));
  });

  onMount(() => {
    const seen = new IntersectionObserver(([entry]) => entry!.isIntersecting || pause());
    seen.observe(figure()!);
    const hidden = () => document.hidden && pause();
    document.addEventListener('visibilitychange', hidden);
    onCleanup(() => {
      seen.disconnect();
      document.removeEventListener('visibilitychange', hidden);
    });
  });

  return {
    playing,
    pace,
    setPace,
    pause,
    toggle() {
      if (!playing() && at() >= count()) go(1);
      setPlaying(!playing() && count() > 0);
    },
    move(by) {
      pause();
      const next = at() + by;
      if (next >= 1 && next <= count()) go(next);
    },
  };
}
