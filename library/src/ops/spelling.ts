// The notation before it means anything: names, shapes and settings with the places where they stand. It has no
// recursion and looks at each character once, so any text, however long or strange, is read or refused at once.
//   stages  = stage { "|" stage }
//   stage   = name [shape] ["*" shape] { setting }
//   shape   = number { "x" number }
//   setting = name ["=" value]
import { ShapeError, type NotationPart } from '../tensor/errors.ts';
import type { Shape } from '../tensor/shape.ts';

/** A piece of the text and the place of its first character. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

/** One stage as it is spelt. */
export interface Spelling {
  readonly source: string;
  readonly name: Word;
  /** The input's shape; after the first stage it may be left out, and is then the output of the stage before. */
  readonly input: Shape | undefined;
  readonly weights: Shape | undefined;
  /** Where the weights stand, or would stand. */
  readonly weightsAt: number;
  readonly settings: ReadonlyMap<string, Word>;
  /** Where the stage ends. */
  readonly end: number;
}

export const longestText = 65_536;

export function refuse(source: string, at: number, wanted: NotationPart, setting?: string): never {
  throw new ShapeError('notation', { text: source, at, wanted, ...(setting !== undefined && { setting }) });
}

/** Takes a text of stages apart. */
export function spell(source: string): Spelling[] {
  if (source.length > longestText) refuse(source, longestText, 'shorter-text');
  const stages: Spelling[] = [];
  let words: Word[] = [];
  for (const { 0: text, index: at } of source.matchAll(/[|*]|[^\s|*]+/g)) {
    if (text !== '|') words.push({ text, at });
    else {
      stages.push(spellStage(source, words, at));
      words = [];
    }
  }
  stages.push(spellStage(source, words, source.length));
  return stages;
}

function spellStage(source: string, words: readonly Word[], end: number): Spelling {
  const [name, ...rest] = words;
  if (!name || !/^[A-Za-z]\w*$/.test(name.text)) refuse(source, name?.at ?? end, 'operator');
  const input = rest[0] && looksLikeShape(rest[0]) ? shapeOf(source, rest.shift()!) : undefined;
  let weights: Shape | undefined;
  const weightsAt = rest[0]?.at ?? end;
  if (rest[0]?.text === '*') {
    const [, word] = rest.splice(0, 2);
    if (!word) refuse(source, end, 'shape');
    weights = shapeOf(source, word);
  }
  const settings = new Map<string, Word>();
  for (const word of rest) {
    const match = /^([A-Za-z]\w*)(=?)/.exec(word.text);
    const rest = match ? word.text.slice(match[0].length) : '';
    if (!match || (match[2] === '' && rest !== '')) refuse(source, word.at, 'setting');
    const setting = match[1]!;
    if (settings.has(setting)) refuse(source, word.at, 'setting-once', setting);
    // A bare name switches on what is off: `flip` is `flip=true`.
    const value = match[2] === '' ? { text: 'true', at: word.at } : { text: rest, at: word.at + match[0].length };
    settings.set(setting, value);
  }
  return { source, name, input, weights, weightsAt, settings, end };
}

const looksLikeShape = (word: Word): boolean => !/^[A-Za-z*]/.test(word.text);

/** A shape of whole numbers from 0 on, or a refusal that points at it. */
export function shapeOf(source: string, word: Word): Shape {
  if (!/^\d+(x\d+)*$/.test(word.text)) refuse(source, word.at, 'shape');
  return word.text.split('x').map((digits) => wholeOf(source, { text: digits, at: word.at }, 'shape'));
}

/** A whole number that is exact. */
export function wholeOf(source: string, word: Word, wanted: NotationPart): number {
  const value = /^-?\d{1,16}$/.test(word.text) ? Number(word.text) : Number.NaN;
  if (!Number.isSafeInteger(value)) refuse(source, word.at, wanted);
  return value + 0; // -0 is 0
}
