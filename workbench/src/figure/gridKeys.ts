// What a key does in a grid of numbers: the grid pattern of the ARIA Authoring Practices.

export type GridAction =
  | { readonly kind: 'move'; readonly row: number; readonly column: number }
  | { readonly kind: 'edit'; readonly text?: string } // with a text: typing has begun and replaces the number
  | { readonly kind: 'clear' }
  | { readonly kind: 'add'; readonly by: number }
  | { readonly kind: 'leave' };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The action of a key at a cell, or undefined where the key means nothing to a grid. */
export function gridAction(
  { key, ctrlKey, metaKey, altKey }: KeyPress,
  at: { readonly row: number; readonly column: number },
  size: { readonly rows: number; readonly columns: number },
): GridAction | undefined {
  if (altKey) return undefined;
  const far = ctrlKey || metaKey;
  const move = (row: number, column: number): GridAction => ({
    kind: 'move',
    row: Math.min(size.rows - 1, Math.max(0, row)),
    column: Math.min(size.columns - 1, Math.max(0, column)),
  });
  if (key === 'Home') return move(far ? 0 : at.row, 0);
  if (key === 'End') return move(far ? size.rows - 1 : at.row, size.columns - 1);
  if (far) return undefined;
  switch (key) {
    case 'ArrowUp':
      return move(at.row - 1, at.column);
    case 'ArrowDown':
      return move(at.row + 1, at.column);
    case 'ArrowLeft':
      return move(at.row, at.column - 1);
    case 'ArrowRight':
      return move(at.row, at.column + 1);
    case 'Enter':
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'PageUp':
      return { kind: 'add', by: 1 };
    case 'PageDown':
      return { kind: 'add', by: -1 };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return /^[-−.\d]$/.test(key) ? { kind: 'edit', text: key } : undefined;
  }
}
