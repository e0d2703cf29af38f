// Run as a process of its own, with `--expose-gc`: does something again and again, and prints the resident size after
// so many times.
import { prepare, type PreparedConvolution } from 'faltung/engine';
import { convShapes, readProblem, sizeOf, type ConvProblem } from 'faltung/ops';

const [what, ...counts] = process.argv.slice(2);

const numbers = (shape: readonly number[]) => ({ shape, data: new Float32Array(sizeOf(shape)).fill(1) });

const prepared = (problem: ConvProblem): PreparedConvolution =>
  prepare(problem, { w: numbers(convShapes(problem).w) }, 'wasm');

/** Dense, pointwise, depthwise, transposed and one large window; 2,000 sizes of each, the largest first. */
function problemAt(index: number): ConvProblem {
  const [height, width] = [57 - (Math.floor(index / 5) % 50), 55 - (Math.floor(index / 250) % 40)];
  const size = `${height}x${width}`;
  const kinds = [
    `conv2d 1x16x${size} * 16x16x3x3 padding=1`,
    `conv2d 1x32x${size} * 16x32x1x1`,
    `conv2d 1x32x${size} * 32x1x3x3 padding=1 groups=32`,
    `convTranspose2d 1x16x${size} * 16x3x4x4 padding=1 stride=2`,
    `conv2d 1x1x${size} * 1x1x15x15 padding=7`,
  ];
  return readProblem(kinds[index % kinds.length]!);
}

function problems(index: number): void {
  const problem = problemAt(index);
  const ready = prepared(problem);
  ready.run(numbers(convShapes(problem).x));
  ready.release();
}

function runs(): () => void {
  const problem = readProblem('conv2d 1x16x14x14 * 16x16x3x3 padding=1');
  const ready = prepared(problem);
  const [x, y] = [numbers(convShapes(problem).x), numbers(convShapes(problem).y)];
  return () => void ready.run(x, y);
}

const step = what === 'runs' ? runs() : problems;
/** Lets the engine finish what it puts off, such as giving back code that nobody holds any more. */
const breathe = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

let done = 0;
const sizes: { count: number; bytes: number }[] = [];
for (const count of counts.map(Number)) {
  for (; done < count; done++) {
    step(done);
    if (done % 100 === 99) await breathe(0);
  }
  globalThis.gc!();
  await breathe(100);
  globalThis.gc!();
  sizes.push({ count, bytes: process.memoryUsage.rss() });
}
console.log(JSON.stringify(sizes));
