// A suite: a file of problems, one a line. A line that spells no single convolution stays a row, with the reason.
import { readList, readProblem, type ConvProblem } from 'faltung/ops';
import { sentenceOf } from './sentence.ts';

export interface Row {
  /** As the file spells it. */
  readonly text: string;
  /** The problem, or the sentence that says why the line spells none. */
  readonly problem: ConvProblem | string;
}

export function readSuite(text: string, only = ''): Row[] {
  const rows = readList(text, (line): Row => {
    try {
      return { text: line, problem: readProblem(line) };
    } catch (error) {
      return { text: line, problem: sentenceOf(error) };
    }
  });
  return rows.map(({ problem }) => problem).filter((row) => row.text.includes(only));
}
