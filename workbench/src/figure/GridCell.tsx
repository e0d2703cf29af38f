// One cell: its square, its number, and the small number that lies on it.
import { Show, type JSX } from 'solid-js';
import { cellSize, textSize } from './look.ts';
import type { CellLook } from './MatrixGrid.tsx';

interface Props {
  readonly row: number;
  readonly column: number;
  readonly look: CellLook;
  /** A pattern that fills a cell of padding. */
  readonly fill?: string;
  /** A second outline, the mark of weights. */
  readonly double?: boolean;
  readonly interactive?: boolean;
  readonly tabStop?: boolean;
  readonly drag?: number | undefined;
  readonly add?: (by: number) => void;
  readonly focus?: () => void;
  readonly hover?: () => void;
  /** Pressed although it already had the focus. */
  readonly again?: () => void;
  readonly key?: (event: KeyboardEvent) => void;
}

/** Pixels that a finger moves for one step of a dragged number. */
const pixelsPerStep = 4;

export function GridCell(props: Props): JSX.Element {
  let focusedBefore = false;
  let dragged: { y: number; pointer: number } | undefined;
  let moved = false;

  const onPointerDown = (event: PointerEvent & { currentTarget: SVGGElement }) => {
    focusedBefore = document.activeElement === event.currentTarget;
    moved = false;
    if (props.drag && event.button === 0) dragged = { y: event.clientY, pointer: event.pointerId };
  };
  const onPointerMove = (event: PointerEvent & { currentTarget: SVGGElement }) => {
    if (event.pointerType === 'mouse' && !dragged) props.hover?.();
    if (!dragged || dragged.pointer !== event.pointerId) return;
    const steps = Math.trunc((dragged.y - event.clientY) / pixelsPerStep);
    if (steps === 0) return;
    moved = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.y -= steps * pixelsPerStep;
    props.add!(steps * props.drag!);
  };
  const onPointerUp = () => {
    dragged = undefined;
  };
  const onClick = (event: MouseEvent & { currentTarget: SVGGElement }) => {
    if (moved) return;
    if (focusedBefore) props.again?.();
    else event.currentTarget.focus();
  };

  const classes = () => ({
    padding: props.fill !== undefined,
    lit: props.look.lit === true,
    strong: props.look.strong === true,
    faded: props.look.faded === true,
    negative: props.look.text.startsWith('−'),
    drag: props.drag !== undefined,
  });
  /** What is to be seen in the cell is part of its name. */
  const name = () =>
    (props.look.say ?? props.look.text) + (props.look.small === undefined ? '' : `×${props.look.small}`);
  const transform = () => `translate(${props.column * cellSize} ${props.row * cellSize})`;

  return (
    <g
      class="cell"
      classList={classes()}
      transform={transform()}
      role={props.interactive ? 'gridcell' : undefined}
      tabindex={props.interactive ? (props.tabStop ? 0 : -1) : undefined}
      aria-label={props.interactive ? name() : undefined}
      data-cell={`${props.row},${props.column}`}
      // Not "focus": Chromium lets Tab stop at every drawn thing that listens for it.
      onFocusIn={() => props.focus?.()}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onClick={onClick}
      onKeyDown={(event) => props.key?.(event)}
    >
      <rect class="ground" x="1" y="1" width={cellSize - 2} height={cellSize - 2} style={{ fill: props.fill }} />
      <Show when={props.double}>
        <rect class="inner" x="4" y="4" width={cellSize - 8} height={cellSize - 8} />
      </Show>
      <text
        class="number"
        x={cellSize / 2 - (props.look.small === undefined ? 0 : 5)}
        y={cellSize / 2 - (props.look.small === undefined ? 0 : 5)}
        // A style and not an attribute: any rule of a stylesheet would win over that.
        style={{ 'font-size': `${textSize(props.look.text)}px` }}
      >
        {props.look.text}
      </text>
      <Show when={props.look.small}>
        {(small) => (
          <text class={`small role-${props.look.smallRole ?? 'weight'}`} x={cellSize - 4} y={cellSize - 5}>
            {`×${small()}`}
          </text>
        )}
      </Show>
    </g>
  );
}
