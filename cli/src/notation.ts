// Problems in notation, from the words of a call or from a list in a file.
import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { readList, readStages, type Stage, type Stages } from 'faltung/ops';
import { ShapeError } from 'faltung';
import { sayError } from 'faltung/text';
import { Failure, UsageError, type Call, type CommandOption } from './command.ts';
import { sayFileError } from './files.ts';

export const listOption: CommandOption = { flags: '--list <file>', text: ({ notation }) => notation.list };

/** What a call is about: one entry for each of its words, or for each line of its `--list`. */
export async function readProblems(call: Call): Promise<readonly Stages[]> {
  const { words, options, text } = call;
  const list = options['list'] as string | undefined;
  if (list === undefined) {
    if (words.length === 0) throw new UsageError(text.notation.missing);
    return words.map((word) => readStages(word));
  }
  if (words.length > 0) throw new UsageError(text.notation.wordsAndList);
  let source: string;
  try {
    source = list === '-' ? await textOf(process.stdin) : await readFile(list, 'utf8');
  } catch (error) {
    throw sayFileError(error, list, text);
  }
  const problems = readList(source, (line) => readLine(line, call)).map(({ line, problem }) => {
    if (typeof problem === 'string') throw new Failure(text.notation.inLine(list, line, problem));
    return problem;
  });
  if (problems.length === 0) throw new Failure(text.notation.emptyList(list));
  return problems;
}

/** The problem of a line, or the sentence that says why there is none. */
function readLine(line: string, { language }: Call): Stages | string {
  try {
    return readStages(line);
  } catch (error) {
    if (error instanceof ShapeError) return sayError(error, language);
    throw error;
  }
}

/** Where a stage stands: in the line of stages, in the shortcut beside it, or behind the place where both meet. */
export type StagePlace = 'stages' | 'shortcut' | 'after';

export const placeOf = (route: Stages, stage: Stage): StagePlace =>
  route.shortcut?.stages.includes(stage) ? 'shortcut' : route.after?.includes(stage) ? 'after' : 'stages';
