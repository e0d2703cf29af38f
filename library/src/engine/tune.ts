// Measurements on this machine in place of estimates. Only kernels that give the same bits are exchanged, so tuning
// changes how fast a result comes, never the result.
import { chooseTile, isUsable, tiles, tuneTile, type TileShape } from '../kernels/wasm/index.ts';
import { conv } from '../ops/conv.ts';
import type { Inputs } from '../ops/operator.ts';
import type { ConvProblem } from '../ops/problem.ts';
import { ShapeError } from '../tensor/errors.ts';
import { normalFrom, randomFrom } from '../tensor/random.ts';
import { zeros } from '../tensor/tensor.ts';
import { kernelsFor, type BackendChoice } from './backends.ts';
import { givesTheSame, measured, tuningKey } from './choose.ts';
import { plan } from './plan.ts';

export interface Tuned {
  /** The kernel that runs from now on. */
  readonly kernel: string;
  /** Milliseconds of each kernel that was measured, the fastest first. */
  readonly milliseconds: readonly (readonly [kernel: string, milliseconds: number])[];
}

const operators = { y: conv.y, x: conv.x, w: conv.w } as const;
/** The kernel that is planned, and at most two that give the same bits. */
const most = 3;
const now = (): number => (globalThis as unknown as { performance: { now(): number } }).performance.now();

let tile: TileShape | undefined;

/**
 * Measures the kernels that could compute a problem with the same bits, once, and remembers the fastest; the first call
 * measures the tiles of matrix products too. Takes some tens of milliseconds, more where one run does.
 *
 * @param of the output `'y'`, or the gradient of the input or the weights
 *
 * @example
 * tune(convProblem([1, 8, 32, 32], [8, 8, 3, 3])).milliseconds.length >= 1; // true
 */
export function tune(problem: ConvProblem, of: 'y' | 'x' | 'w' = 'y', backend: BackendChoice = 'auto'): Tuned {
  if (backend !== 'ts' && isUsable()) tile ??= tuneTile();
  const op = operators[of];
  const kernels = kernelsFor(backend, op);
  const planned = plan<unknown>(problem, kernels);
  if (!planned) throw new ShapeError('no-kernel', { op: op.name, backend, dtype: 'float32' });
  const others = planned.passedOver
    .filter(({ reason }) => reason.code === 'slower')
    .map(({ id }) => kernels.find((kernel) => kernel.id === id)!)
    .filter((kernel) => givesTheSame(planned.kernel, kernel));
  const random = normalFrom(randomFrom(1));
  const inputs: Inputs = Object.fromEntries(
    op.inputs(problem).map((role) => {
      const { shape, data } = zeros(op.shape(problem, role));
      return [role, { shape, data: data.map(random) }];
    }),
  );
  const output = zeros(op.shape(problem, op.output));
  const times = [planned.kernel, ...others]
    .slice(0, most)
    .map((kernel) => [kernel.id, timeOf(() => kernel.run(problem, inputs, output))] as const)
    .toSorted((a, b) => a[1] - b[1]);
  const [kernel] = times[0]!;
  measured.set(tuningKey(op, problem), kernel);
  return { kernel, milliseconds: times };
}

/** The shortest of some runs, after others that let the engine compile. */
function timeOf(run: () => void): number {
  const start = now();
  let shortest = Infinity;
  for (let i = 0; i < 4 || now() - start < 20; i++) {
    const before = now();
    run();
    if (i > 0) shortest = Math.min(shortest, now() - before);
  }
  return shortest;
}

/** What has been measured, as JSON: to be loaded where the same engine runs on the same kind of machine. */
export const exportTuning = (): string => JSON.stringify({ faltung: 1, tile, kernels: Object.fromEntries(measured) });

/**
 * Takes over what `exportTuning` gave, in place of measuring again.
 *
 * @throws {ShapeError} `option-invalid` where the text is not such an export; nothing is changed then
 *
 * @example
 * loadTuning(exportTuning());
 * exportTuning().startsWith('{"faltung":1'); // true
 */
export function loadTuning(text: string): void {
  const read = parse(text);
  if (!read) {
    throw new ShapeError('option-invalid', {
      op: 'loadTuning',
      option: 'text',
      got: JSON.stringify(text.slice(0, 40)),
      wanted: 'what exportTuning gave',
    });
  }
  for (const [key, kernel] of Object.entries(read.kernels)) measured.set(key, kernel);
  if (read.tile) chooseTile((tile = read.tile));
}

interface Export {
  readonly tile?: TileShape;
  readonly kernels: Readonly<Record<string, string>>;
}

function parse(text: string): Export | undefined {
  try {
    const value = JSON.parse(text) as Partial<Export> & { faltung?: number };
    const { tile: shape, kernels } = value;
    const words = Object.values(kernels ?? { none: 0 });
    if (value.faltung !== 1 || !words.every((word) => typeof word === 'string')) return undefined;
    // Another tile in a file is a slip, and might not fit the registers at all.
    if (shape && !tiles.some(({ rows, vectors }) => rows === shape.rows && vectors === shape.vectors)) return undefined;
    return { kernels: kernels!, ...(shape && { tile: shape }) };
  } catch {
    return undefined;
  }
}
