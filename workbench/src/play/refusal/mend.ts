// Texts that cannot be read, mended where reading stopped: a word left out, a name or a shape put in.
import type { ShapeFacts } from 'faltung';
import { longestProblem } from '../asked.ts';
import { nearestTo } from './nearest.ts';

const names = [1, 2, 3].flatMap((axes) => [`conv${axes}d`, `convTranspose${axes}d`]);
const shape = /^\d{1,10}(x\d{1,10})*$/;

/** Texts with the fault mended, the likeliest first; another fault may come to light behind it. */
export function mended(text: string, { at, wanted }: ShapeFacts['notation']): string[] {
  // Only what stands before the second stage can be one convolution.
  const words =
    text
      .slice(0, longestProblem)
      .split('|')[0]!
      .match(/\*|[^\s*]+/g) ?? [];
  const [name = '', ...rest] = words;
  if (text.includes('|')) return [words.join(' ')];
  switch (wanted) {
    case 'operator':
    case 'one-convolution':
      return nearestTo(name, names)
        .slice(0, 2)
        .map((known) => withShapes(known, rest));
    case 'shape':
    case 'weights':
      return [withShapes(name, rest)];
    default:
      return [without(text, at)];
  }
}

/** The text without the word that a place lies in; the last one where it lies behind all. */
function without(text: string, at: number): string {
  const words = [...text.matchAll(/\S+/g)];
  const found = words.findLast(({ index }) => index <= at) ?? words.at(-1);
  return words
    .filter((word) => word !== found)
    .map(([word]) => word)
    .join(' ');
}

/** A name with the shapes that are there, and small ones in the place of those that are not. */
function withShapes(name: string, words: readonly string[]): string {
  const axes = Number(/(\d)d$/.exec(name)?.[1] ?? '2');
  const star = words.indexOf('*');
  const before = star < 0 ? words : words.slice(0, star);
  const after = star < 0 ? [] : words.slice(star + 1);
  const input = before.find((word) => shape.test(word)) ?? `1x1${'x5'.repeat(axes)}`;
  const channels = input.split('x').at(-1 - axes) ?? '1';
  const weights = after.find((word) => shape.test(word)) ?? `1x${channels}${'x3'.repeat(axes)}`;
  const settings = [...before, ...after].filter((word) => /^[A-Za-z]\w*(=[^\s|*=]+)?$/.test(word));
  return [name, input, '*', weights, ...settings].join(' ');
}
