// Rows of cells one below another, each with its name: why something cannot be.
import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { Hatching, hatchUrl } from '../../figure/Hatching.tsx';
import type { Language } from '../../figure/language.ts';
import type { Cell, Row } from './drawing.ts';
import { refusalWords, rowNames } from './words.ts';

interface Props {
  readonly language: Language;
  readonly label: string;
  readonly rows: readonly Row[];
}

const height = 32;
const gap = 26;
/** Monospaced letters of 13 px are about 8 px wide. */
const widthOf = ({ text }: Cell): number => Math.max(height, text.length * 8 + 14);

export function RowsDrawing(props: Props): JSX.Element {
  const hatching = createUniqueId();
  const starts = (row: Row): number[] => {
    let x = (row.from ?? 0) * height;
    return row.cells.map((cell) => {
      const at = x;
      x += widthOf(cell);
      return at;
    });
  };
  const width = () =>
    Math.max(
      160,
      ...props.rows.map((row) => (row.from ?? 0) * height + row.cells.reduce((sum, cell) => sum + widthOf(cell), 0)),
    );
  const total = () => props.rows.length * (height + gap) + 4;
  return (
    <div class="refusal-drawing">
      <svg
        viewBox={`-2 -2 ${width() + 4} ${total()}`}
        style={{ width: `${width() + 4}px` }}
        role="img"
        aria-label={props.label}
      >
        <Hatching name={hatching} />
        <For each={props.rows}>
          {(row, at) => (
            <g transform={`translate(0 ${at() * (height + gap)})`}>
              <text class="row-name" x="0" y="14">
                {rowNames[row.name][props.language]}
              </text>
              <For each={row.cells}>
                {(cell, which) => (
                  <g class={`refusal-cell of-${cell.look}`} transform={`translate(${starts(row)[which()]} 20)`}>
                    <rect
                      x="1"
                      y="1"
                      width={widthOf(cell) - 2}
                      height={height - 2}
                      style={{ fill: cell.look === 'padding' ? hatchUrl(hatching) : undefined }}
                    />
                    <text x={widthOf(cell) / 2} y={height / 2}>
                      {cell.text}
                    </text>
                    <Show when={cell.look === 'wrong'}>
                      <title>{refusalWords.wrong[props.language]}</title>
                    </Show>
                  </g>
                )}
              </For>
            </g>
          )}
        </For>
      </svg>
    </div>
  );
}
