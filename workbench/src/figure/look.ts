/** Side of a cell in a drawing's own units. */
export const cellSize = 40;

/** The size at which a number fits into a cell: full up to three signs, smaller the longer it is. */
export const textSize = (text: string): number => Math.min(19, (cellSize * 1.55) / Math.max(3, text.length));
