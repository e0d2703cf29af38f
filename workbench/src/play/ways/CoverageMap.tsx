// The map of ways: cells with their counts where they are few, else a picture with a pixel for each position.
import { createEffect, createSignal, createUniqueId, Index, Show, type JSX } from 'solid-js';
import './ways.css';
import { Hatching, hatchUrl } from '../../figure/Hatching.tsx';
import type { Language } from '../../figure/language.ts';
import { cellSize, textSize } from '../../figure/look.ts';
import type { FieldMap } from './map.ts';
import { coverageWords as words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly map: FieldMap | undefined;
  /** Where the output lies, along each axis from 0. */
  readonly position: readonly number[];
}

/** Cells that are drawn one by one; a drawing of more is slow, and its numbers are too small to read. */
const mostDrawn = 900;
const mostColumns = 40;

export function CoverageMap(props: Props): JSX.Element {
  const [chosen, choose] = createSignal<number>();
  const size = () => {
    const [columns = 1, rows = 1, slices = 1] = (props.map?.sizes ?? []).toReversed();
    return { slices, rows, columns };
  };
  /** The slice in the middle until another is chosen. */
  const slice = () => Math.min(chosen() ?? Math.floor(size().slices / 2), size().slices - 1);
  const plane = (map: FieldMap) => {
    const { rows, columns } = size();
    return map.ways.subarray(slice() * rows * columns, (slice() + 1) * rows * columns);
  };
  const isSmall = () => size().columns <= mostColumns && size().rows * size().columns <= mostDrawn;
  const sentence = (map: FieldMap) => words.sentence[props.language](props.position, map);
  return (
    <div class="coverage" data-holes={props.map ? props.map.total - props.map.used : undefined}>
      <Show when={props.map} fallback={<p>{words.none[props.language]}</p>}>
        {(map) => (
          <>
            <p class="coverage-says">{sentence(map())}</p>
            <Show when={size().slices > 1}>
              <label class="coverage-slice needs-script">
                {`${words.slice[props.language]} ${map().start[0]! + slice() + 1}`}
                <input
                  type="range"
                  min="0"
                  max={size().slices - 1}
                  value={slice()}
                  onInput={(event) => choose(event.currentTarget.valueAsNumber)}
                />
              </label>
            </Show>
            <Show
              when={isSmall()}
              fallback={
                <Picture {...size()} ways={plane(map())} most={map().most} label={words.title[props.language]} />
              }
            >
              <Cells {...size()} ways={plane(map())} most={map().most} label={words.title[props.language]} />
            </Show>
            <p class="coverage-legend">{words[isSmall() ? 'legend' : 'legendFine'][props.language]}</p>
          </>
        )}
      </Show>
    </div>
  );
}

interface Drawn {
  readonly rows: number;
  readonly columns: number;
  readonly ways: Float64Array;
  readonly most: number;
  readonly label: string;
}

/** A share of the most ways as the strength of the colour: what is read once stays visible. */
const strength = (ways: number, most: number): number => 0.12 + (0.6 * ways) / most;

function Cells(props: Drawn): JSX.Element {
  const hatching = createUniqueId();
  return (
    <svg
      class="coverage-cells"
      viewBox={`-1 -1 ${props.columns * cellSize + 2} ${props.rows * cellSize + 2}`}
      style={{ '--columns': props.columns }}
      role="img"
      aria-label={props.label}
    >
      <Hatching name={hatching} />
      <Index each={Array.from(props.ways)}>
        {(ways, at) => (
          <g
            class="coverage-cell"
            classList={{ hole: ways() === 0 }}
            transform={`translate(${(at % props.columns) * cellSize} ${Math.floor(at / props.columns) * cellSize})`}
          >
            <rect
              width={cellSize}
              height={cellSize}
              style={ways() === 0 ? { fill: hatchUrl(hatching) } : { 'fill-opacity': strength(ways(), props.most) }}
            />
            <text x={cellSize / 2} y={cellSize / 2} style={{ 'font-size': `${textSize(String(ways()))}px` }}>
              {ways()}
            </text>
          </g>
        )}
      </Index>
    </svg>
  );
}

function Picture(props: Drawn): JSX.Element {
  let canvas!: HTMLCanvasElement;
  createEffect(() => {
    const { rows, columns, ways, most } = props;
    const { color, outlineColor } = getComputedStyle(canvas);
    [canvas.width, canvas.height] = [columns, rows];
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    const bytesOf = (colour: string) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return context.getImageData(0, 0, 1, 1).data;
    };
    const [read, hole] = [bytesOf(color), bytesOf(outlineColor)];
    const pixels = new ImageData(columns, rows);
    ways.forEach((count, at) => {
      const [red, green, blue] = count === 0 ? hole : read;
      pixels.data.set([red!, green!, blue!, count === 0 ? 255 : 255 * strength(count, most)], 4 * at);
    });
    context.putImageData(pixels, 0, 0);
  });
  return (
    <canvas
      class="coverage-picture"
      ref={(element) => (canvas = element)}
      style={{ '--columns': props.columns, 'aspect-ratio': `${props.columns} / ${props.rows}` }}
      role="img"
      aria-label={props.label}
    />
  );
}
