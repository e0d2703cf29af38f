// A convolution as a script of each framework, with its numbers in it.
import { ShapeError } from '../tensor/errors.ts';
import type { Language } from '../text/errors.ts';
import { scriptIn, type Script, type Written } from './script.ts';
import { frameworkNames, type CodeState, type Framework } from './state.ts';
import { writeFaltung } from './write/faltung.ts';
import { mostAxes, writeJax } from './write/jax.ts';
import { writeKeras } from './write/keras.ts';
import { writeOnnx } from './write/onnx.ts';
import { writePytorch } from './write/pytorch.ts';
import { writeScipy } from './write/scipy.ts';

interface Writer {
  readonly write: (state: CodeState, script: Script) => void;
  /** The most spatial axes the framework has a convolution for. */
  readonly most: number;
  readonly comment: '#' | '//';
}

const writers: Readonly<Record<Framework, Writer>> = {
  pytorch: { write: writePytorch, most: 3, comment: '#' },
  keras: { write: writeKeras, most: 3, comment: '#' },
  onnx: { write: writeOnnx, most: Infinity, comment: '#' },
  jax: { write: writeJax, most: mostAxes, comment: '#' },
  scipy: { write: writeScipy, most: Infinity, comment: '#' },
  faltung: { write: writeFaltung, most: Infinity, comment: '//' },
};

/**
 * A script of a framework that computes a convolution on its numbers and prints the result, which is `y`.
 *
 * What the framework has no words for is written in other steps, each with a comment that says why.
 *
 * @param language the language of the comments
 * @throws {ShapeError} `code-axes` where the framework has no convolution with so many axes
 *
 * @example
 * const problem = convProblem([1, 1, 3], [1, 1, 2]);
 * const state = { problem, x: tensor([1, 1, 3], [1, 2, 3]), w: tensor([1, 1, 2], [1, -1]) };
 * writeCode(state, 'pytorch', 'en').code.includes('y = F.conv1d(x, w)'); // true
 */
export function writeCode(state: CodeState, framework: Framework, language: Language): Written {
  const { write, most, comment } = writers[framework];
  const axes = state.problem.axes.length;
  if (axes > most) throw new ShapeError('code-axes', { framework: frameworkNames[framework], axes, most });
  const script = scriptIn(language, comment);
  write(state, script);
  return script.finish();
}
