// Notation read back: the inverse of write.ts. docs/notation.md tells it from the reader's side.
import { ShapeError } from '../tensor/errors.ts';
import { sameShape, type Shape } from '../tensor/shape.ts';
import type { ConvProblem } from './problem.ts';
import { readConv, readConvTranspose } from './readStage.ts';
import { refuse, spell, type Spelling } from './spelling.ts';
import { inputShapeOf, outputShapeOf } from './stageShapes.ts';
import type { Stage, Stages } from './stages.ts';

/**
 * The stages that a text spells: one operator, several joined by `|`, or a composite kind by its name. Settings may be given
 * in any order and form that calls take (`padding=same`, `outputSize=16,16`, bare `flip`), an input may lack its batch, and
 * after the first stage the input's shape may be left out.
 *
 * @throws {ShapeError} `notation` with the place where reading stopped, or the operator's own refusal; `stage-mismatch`
 *   where a stage does not give what the next one is spelt to take
 *
 * @example
 * readStages('channelShuffle 1x12x8x8 groups=3 | conv2d 1x12x8x8 * 4x12x1x1').stages.length; // 2
 */
export function readStages(text: string): Stages {
  const spellings = spell(text);
  const [first] = spellings;
  if (spellings.length === 1) return frozenStages(readOne(first!, undefined));
  const stages: Stage[] = [];
  let gives: Shape | undefined;
  spellings.forEach((spelling, number) => {
    const read = readOne(spelling, gives);
    if (read.shortcut) refuse(text, spelling.name.at, 'plain-stage');
    const wants = inputShapeOf(read.stages[0]!);
    // Stages are counted from 1, as a reader counts them.
    if (gives && !sameShape(gives, wants)) throw new ShapeError('stage-mismatch', { stage: number, gives, wants });
    gives = outputShapeOf(read.stages.at(-1)!);
    stages.push(...read.stages);
  });
  return frozenStages({ stages });
}

/**
 * The one convolution, or transposed convolution, that a text spells.
 *
 * @throws {ShapeError} `notation` when it is anything else or more than one
 *
 * @example
 * readProblem('conv2d 3x32x32 * 16x3x3x3 padding=same stride=2').axes[0]!.output; // 16
 */
export function readProblem(text: string): ConvProblem {
  const [first, second] = spell(text);
  if (second) refuse(text, first!.end, 'one-convolution');
  const convolution = convolutionOf(first!);
  return convolution ? convolution() : refuse(text, first!.name.at, 'one-convolution');
}

/** One line of a file of problems: its number, counted from 1, and what it spells. */
export interface Line<T> {
  readonly line: number;
  readonly problem: T;
}

/**
 * The problems of a file, one a line. Blank lines and what stands behind a `#` are passed over.
 *
 * @example
 * readList('# two sizes\nconv1d 1x1x8 * 1x1x3\n\nconv1d 1x1x9 * 1x1x3').map(({ line }) => line); // 2, 4
 */
export function readList(text: string): Line<ConvProblem>[];
export function readList<T>(text: string, read: (line: string) => T): Line<T>[];
export function readList(text: string, read: (line: string) => unknown = readProblem): Line<unknown>[] {
  return text.split(/\r?\n/).flatMap((written, at) => {
    const told = written.split('#', 1)[0]!.trim();
    return told === '' ? [] : [{ line: at + 1, problem: read(told) }];
  });
}

function readOne(spelling: Spelling, gives: Shape | undefined): Stages {
  const convolution = convolutionOf(spelling, gives);
  if (convolution) return { stages: [convolution()] };
  return refuse(spelling.source, spelling.name.at, 'operator');
}

function convolutionOf(spelling: Spelling, gives?: Shape): (() => ConvProblem) | undefined {
  const match = /^(conv|convTranspose)([1-9]\d*)d$/.exec(spelling.name.text);
  const reader = match?.[1] === 'conv' ? readConv : readConvTranspose;
  return match ? () => reader(spelling, Number(match[2]), gives) : undefined;
}

function frozenStages(read: Stages): Stages {
  Object.freeze(read.stages);
  return Object.freeze(read);
}
