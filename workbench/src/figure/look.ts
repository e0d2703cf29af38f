/** Side of a cell in a drawing's own units. */
export const cellSize = 40;

/** Width of a sign of the monospaced face, in parts of its size. */
const signWidth = 0.61;

/** The size at which a number fits into a cell: full up to three signs, smaller the longer it is. */
export const textSize = (text: string): number =>
  Math.min(17, Math.round(((cellSize - 8) / signWidth / Math.max(1, text.length)) * 10) / 10);
