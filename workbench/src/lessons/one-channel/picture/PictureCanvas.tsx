// A picture on a canvas, with a frame over the pixels that are looked at.
import { Show, type JSX } from 'solid-js';
import type { Frame } from '../../../figure/MatrixGrid.tsx';
import type { Spot } from './lens.ts';

interface Props {
  readonly label: string;
  readonly role: 'input' | 'output';
  readonly canvas: (canvas: HTMLCanvasElement) => void;
  /** Pixels of the picture across and down. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  readonly frame: Frame | undefined;
  readonly hover: (spot: Spot) => void;
  readonly pick: (spot: Spot) => void;
}

export function PictureCanvas(props: Props): JSX.Element {
  const spotOf = (event: MouseEvent & { currentTarget: HTMLElement }): Spot => {
    const box = event.currentTarget.getBoundingClientRect();
    const { width, height } = props.size ?? { width: 1, height: 1 };
    const at = (part: number, length: number) => Math.min(length - 1, Math.max(0, Math.floor(part * length)));
    return {
      row: at((event.clientY - box.top) / box.height, height),
      column: at((event.clientX - box.left) / box.width, width),
    };
  };
  const part = (of: number, whole: number) => `${(100 * of) / whole}%`;
  return (
    <div
      class={`picture-canvas role-${props.role}`}
      onPointerMove={(event) => event.pointerType === 'mouse' && props.hover(spotOf(event))}
      onClick={(event) => props.pick(spotOf(event))}
    >
      <canvas ref={(element) => props.canvas(element)} role="img" aria-label={props.label} />
      <Show when={props.size && props.frame}>
        {(frame) => (
          <span
            class="picture-frame"
            style={{
              left: part(frame().column, props.size!.width),
              top: part(frame().row, props.size!.height),
              width: part(frame().columns, props.size!.width),
              height: part(frame().rows, props.size!.height),
            }}
          />
        )}
      </Show>
    </div>
  );
}
