// What a drawing is of, below it, in the reader's language: its title, and what is to be seen in it.
import { svgNode } from './node.ts';

export interface Caption {
  readonly title: string;
  readonly says: string;
  /** The element whose typeface and colour it takes. */
  readonly like: HTMLElement;
}

const size = 14;
export const leading = 22;

/** Breaks a sentence into lines of at most `width` pixels; a word that is longer stays whole. */
function linesWithin(sentence: string, width: number, lengthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && lengthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The caption as a group whose top is at `y`, and how high it is. */
export function captionOf(
  caption: Caption,
  x: number,
  y: number,
  width: number,
): { drawn: SVGElement; height: number } {
  const style = getComputedStyle(caption.like);
  const pen = document.createElement('canvas').getContext('2d')!;
  const drawn = svgNode('g', { fill: style.color, 'font-family': style.fontFamily.replaceAll('"', "'") });
  let height = 0;
  for (const [sentence, weight] of [
    [caption.title, 600],
    [caption.says, 400],
  ] as const) {
    pen.font = `${weight} ${size}px ${style.fontFamily}`;
    for (const line of linesWithin(sentence, width, (text) => pen.measureText(text).width)) {
      const text = svgNode('text', { x, y: y + height + size, 'font-size': `${size}px`, 'font-weight': weight });
      text.textContent = line;
      drawn.append(text);
      height += leading;
    }
  }
  return { drawn, height };
}
