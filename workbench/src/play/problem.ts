// What the library says to a text: a convolution, or the refusal with its code.
import { ShapeError } from 'faltung';
import { convShapes, readProblem, type ConvProblem, type ConvRole, type Shape } from 'faltung/ops';

export type Outcome =
  | { readonly problem: ConvProblem; readonly refusal?: undefined }
  | { readonly problem?: undefined; readonly refusal: ShapeError };

const remembered = new Map<string, Outcome>();

/** The last few answers are remembered: a page asks for the same one from several places. */
export function outcomeOf(text: string): Outcome {
  const known = remembered.get(text);
  if (known) return known;
  const outcome = ask(text);
  if (remembered.size >= 64) remembered.clear();
  remembered.set(text, outcome);
  return outcome;
}

/** Operators beside convolutions are stages; the main figure shows one convolution. */
const another = /^\s*(?!conv(?:Transpose)?\d*d(?:\s|$))[A-Za-z]\w*\s+\d/;

function ask(text: string): Outcome {
  try {
    if (another.test(text))
      throw new ShapeError('notation', { text, at: text.search(/\S/), wanted: 'one-convolution' });
    return { problem: readProblem(text) };
  } catch (error) {
    if (error instanceof ShapeError) return { refusal: error };
    throw error;
  }
}

/** The shapes of its tensors; undefined where the text is refused. */
export function shapesOf(text: string): Record<ConvRole, Shape> | undefined {
  const { problem } = outcomeOf(text);
  return problem && convShapes(problem);
}
