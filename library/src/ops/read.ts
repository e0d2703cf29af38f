// Notation read back: the inverse of write.ts. docs/notation.md tells it from the reader's side.
import type { Shape } from '../tensor/shape.ts';
import { chain } from './chain.ts';
import { composites, type CompositeName } from './composites.ts';
import type { ConvProblem } from './problem.ts';
import { readConv } from './readConv.ts';
import { readStage, splitName } from './readStage.ts';
import { switchValue } from './settings.ts';
import { shuffleNetUnit } from './shuffleNetUnit.ts';
import { refuse, spell, type Spelling } from './spelling.ts';
import { isConv } from './stageOperators.ts';
import { outputShapeOf } from './stageShapes.ts';
import type { Stage, Stages } from './stages.ts';

/**
 * The stages that a text spells: one operator, several joined by `|`, or a composite kind by its name. Settings may be
 * given in any order and form that calls take (`padding=same`, `outputSize=16,16`, bare `flip`), an input may lack its
 * batch, and after the first stage the input's shape may be left out.
 *
 * @throws {ShapeError} `notation` with the place where reading stopped, or the operator's own refusal; `stage-mismatch`
 *   where a stage does not give what the next one is spelt to take
 *
 * @example
 * readStages('channelShuffle 1x12x8x8 groups=3 | conv2d 1x12x8x8 * 4x12x1x1').stages.length; // 2
 */
export function readStages(text: string): Stages {
  const spellings = spell(text);
  if (spellings.length === 1) return readOne(spellings[0]!);
  const stages: Stage[] = [];
  let given: Shape | undefined;
  for (const spelling of spellings) {
    const read = readOne(spelling, given);
    // Only a list of its own has two ways from its input to its output.
    if (read.shortcut) refuse(text, spelling.name.at, 'plain-stage');
    stages.push(...read.stages);
    given = outputShapeOf(stages.at(-1)!);
  }
  return chain({ stages });
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
  const stage = readStage(first!);
  return stage && isConv(stage) ? stage : refuse(text, first!.name.at, 'one-convolution');
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

function readOne(spelling: Spelling, given?: Shape): Stages {
  const stage = readStage(spelling, given);
  if (stage) return chain({ stages: [stage] });
  const [name, axes] = splitName(spelling.name.text);
  if (axes === undefined || !Object.hasOwn(composites, name)) refuse(spelling.source, spelling.name.at, 'operator');
  if (name === 'shuffleNetUnit') return readUnit(spelling, axes, given);
  return composites[name as CompositeName](readConv(spelling, axes, given));
}

/** The unit has a setting of its own beside those of its standard convolution. */
function readUnit(spelling: Spelling, axes: number, given?: Shape): Stages {
  const settings = new Map(spelling.settings);
  const word = settings.get('firstGrouped');
  settings.delete('firstGrouped');
  const standard = readConv({ ...spelling, settings }, axes, given);
  return shuffleNetUnit(standard, word && { firstGrouped: switchValue(spelling.source, word) });
}
