// The maps of every layer, small: choosing one shows it large.
import { createEffect, For, type JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { putPixels } from '../../lessons/one-channel/picture/source.ts';
import type { StageDone } from '../compute/work.ts';
import { mapCount, mapPixels, mapSize } from './maps.ts';
import { layerWords as words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly done: readonly StageDone[];
  readonly step: number;
  readonly channel: number;
  /** The slice that is drawn of a volume, from 1. */
  readonly slice: number;
  readonly choose: (step: number, channel: number) => void;
}

/** More maps of a layer than these are not drawn small. */
const mostMaps = 16;

export function MapStrip(props: Props): JSX.Element {
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => at);
  const shapeOf = (stage: number) => props.done[stage]?.y?.shape ?? [];
  return (
    <div class="map-strips" role="group" aria-label={words.maps[props.language]}>
      {/* By number: what a canvas shows changes, the canvas stays. */}
      <For each={numbered(props.done.length)}>
        {(stage) => (
          <div class="map-strip">
            <For each={numbered(Math.min(mostMaps, mapCount(shapeOf(stage))))}>
              {(channel) => {
                let canvas!: HTMLCanvasElement;
                createEffect(() => {
                  const y = props.done[stage]?.y;
                  if (y && channel < mapCount(y.shape) && mapSize(y.shape).rows * mapSize(y.shape).columns > 0)
                    putPixels(canvas, mapPixels(y.shape, y.data, channel, props.slice - 1));
                });
                return (
                  <button
                    type="button"
                    aria-pressed={props.step === stage + 1 && props.channel === channel + 1}
                    aria-label={words.map[props.language](stage + 1, channel + 1)}
                    onClick={() => props.choose(stage + 1, channel + 1)}
                  >
                    <canvas ref={(element) => (canvas = element)} />
                  </button>
                );
              }}
            </For>
          </div>
        )}
      </For>
    </div>
  );
}
