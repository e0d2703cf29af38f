// Code and notation read back to a problem.
import { readProblem } from '../ops/read.ts';
import type { ConvProblem } from '../ops/problem.ts';
import { ShapeError } from '../tensor/errors.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { follow } from './read/evaluate.ts';
import { lineAt } from './read/line.ts';
import type { ReadNote } from './read/note.ts';
import { resolve, type GivenShapes } from './read/resolve.ts';
import { readScipy } from './read/scipy.ts';
import type { Dialect } from './read/syntax.ts';
import type { Framework } from './state.ts';

export type { ReadNote };

export interface ReadCode {
  readonly language: Framework | 'notation';
  readonly problem: ConvProblem;
  /** Numbers, where the code has them. */
  readonly x?: Tensor | undefined;
  readonly w?: Tensor | undefined;
  readonly b?: Tensor | undefined;
  readonly notes: readonly ReadNote[];
}

export const longestCode = 262_144;

/**
 * The convolution that a text makes: a call or a whole script of PyTorch, Keras, ONNX (`helper.make_node`), JAX or
 * Faltung, a script of SciPy as it is written here, or notation. Nothing is run. Settings mean what the
 * framework means by them.
 *
 * @param given shapes to take where the code does not say them, in our order
 * @throws {ShapeError} `code` with the place where reading stopped, or what the framework refuses in its words
 *
 * @example
 * readCode('nn.Conv2d(3, 16, 3, padding=1)', { input: [1, 3, 8, 8] }).problem.outChannels; // 16
 */
export function readCode(text: string, given: GivenShapes = {}): ReadCode {
  if (text.length > longestCode) {
    throw new ShapeError('code', { text: text.slice(0, 80), at: 0, wanted: 'shorter-text', got: String(longestCode) });
  }
  if (/^\s*conv(Transpose)?\d+d\s[^(){}]*$/.test(text)) {
    return { language: 'notation', problem: readProblem(text.trim()), notes: [] };
  }
  const { calls, tensors } = follow(text, dialectOf(text));
  const [call, ...others] = calls;
  const looped = call ? undefined : readScipy(text, tensors);
  if (looped) return { language: 'scipy', b: undefined, ...looped, notes: [] };
  if (!call) throw new ShapeError('code', { ...lineAt(text, 0), wanted: 'call' });
  const { problem, x, w, b, assumed } = resolve(text, call, given);
  const notes: ReadNote[] = assumed.map((what) => ({ code: `${what}-assumed` }));
  if (others.length > 0) notes.push({ code: 'others-ignored', count: others.length });
  for (const at of call.ignored) {
    notes.push({
      code: 'step-ignored',
      line: text.slice(0, at).split('\n').length,
      text: lineAt(text, at).text.trim(),
    });
  }
  return { language: call.framework, problem, x, w, b, notes };
}

/** What only TypeScript has: declarations, camel case, records with bare names. */
const dialectOf = (text: string): Dialect =>
  /\b(const|let|await)\s|from ['"]faltung|\bconvTranspose(\dd)?\(|\{\s*[A-Za-z]+\s*:/.test(text)
    ? 'typescript'
    : 'python';
