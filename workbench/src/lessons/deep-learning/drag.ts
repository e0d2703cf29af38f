// Dragging a plane of cells by whole cells, with a mouse or a finger. Whoever uses neither has the arrows.
import type { Move } from './model.ts';

interface Settings {
  /** Cells across the thing that is dragged. */
  readonly cells: number | (() => number);
  /** Where it stands when the drag begins. */
  readonly from: () => Move;
  readonly to: (move: Move) => void;
  /** The part that is as wide as all cells, within what listens. */
  readonly plane?: string;
}

export function createDrag({ cells, from, to, plane = 'svg' }: Settings) {
  let begun: { readonly x: number; readonly y: number; readonly cell: number; readonly move: Move } | undefined;
  return {
    onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
      const { width } = event.currentTarget.querySelector(plane)!.getBoundingClientRect();
      const count = typeof cells === 'number' ? cells : cells();
      begun = { x: event.clientX, y: event.clientY, cell: width / count, move: from() };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      if (!begun) return;
      to({
        right: begun.move.right + Math.round((event.clientX - begun.x) / begun.cell),
        down: begun.move.down + Math.round((event.clientY - begun.y) / begun.cell),
      });
    },
    onPointerUp() {
      begun = undefined;
    },
    onPointerCancel() {
      begun = undefined;
    },
  };
}
