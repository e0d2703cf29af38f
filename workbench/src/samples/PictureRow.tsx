// Pictures side by side: all that a figure makes of one picture.
import { createEffect, For, onMount, Show, type JSX } from 'solid-js';
import '../lessons/one-channel/picture/picture.css';
import type { Pixels } from '../lessons/one-channel/picture/pictureProblem.ts';
import { putPixels } from '../lessons/one-channel/picture/source.ts';

interface Props<View extends string> {
  readonly views: readonly View[];
  readonly name: (view: View) => string;
  readonly role?: (view: View) => 'input' | 'output';
  /** A line below a picture. */
  readonly note?: (view: View) => string;
  /** Pictures in a row, and on a narrow screen. */
  readonly across: number;
  readonly narrow?: number;
  readonly class?: string;
  /** Whether scripts run; and without them, what stands in for which picture. */
  readonly live: () => boolean;
  readonly still: JSX.Element;
  readonly stillOf: View;
  /** The pictures; runs again when what it reads changes. */
  readonly make: () => Readonly<Record<View, Pixels>> | undefined;
  /** What the drawn pictures show, as `data-done`; how often they were drawn without it. */
  readonly mark?: () => string | number;
}

export function PictureRow<View extends string>(props: Props<View>): JSX.Element {
  const canvases: Partial<Record<View, HTMLCanvasElement>> = {};
  onMount(() => {
    let times = 0;
    createEffect(() => {
      const made = props.make();
      if (!made) return;
      times++;
      for (const view of props.views) {
        putPixels(canvases[view]!, made[view]);
        canvases[view]!.dataset['done'] = String(props.mark?.() ?? times);
      }
    });
  });
  return (
    <div
      class={`picture-row ${props.class ?? ''}`}
      style={{ '--across': props.across, '--narrow': props.narrow ?? props.across }}
    >
      <For each={props.views}>
        {(view) => (
          <div class="picture-part" data-view={view}>
            <p class={`part-name role-${props.role?.(view) ?? 'output'}`}>{props.name(view)}</p>
            <Show when={props.live()} fallback={view === props.stillOf ? props.still : <span class="no-picture" />}>
              <canvas ref={(element) => (canvases[view] = element)} role="img" aria-label={props.name(view)} />
            </Show>
            <Show when={props.note}>{(note) => <p class="part-note">{note()(view) || '\u00a0'}</p>}</Show>
          </div>
        )}
      </For>
    </div>
  );
}
