// The transforms of a scheme along one axis, on vectors: the products with its matrices, with what pairs of points ±α
// let them share.
import type { Code, Local } from '../../encoder/code.ts';
import { pairsOf, type Scheme } from './scheme.ts';

interface Term {
  readonly factor: number;
  readonly of: Local;
}

/** Emits linear combinations of vectors; every factor is spread over a vector once. */
export class Combining {
  readonly #code: Code;
  readonly #fused: boolean;
  readonly #factors = new Map<number, Local>();

  constructor(code: Code, fused: boolean) {
    this.#code = code;
    this.#fused = fused;
  }

  /** Factors have to be known before the first loop. */
  prepare(factors: Iterable<number>): void {
    for (const factor of factors) {
      const size = Math.abs(factor);
      if (size === 1 || size === 0 || this.#factors.has(size)) continue;
      const local = this.#code.local('v128');
      this.#code.f32x4(size).set(local);
      this.#factors.set(size, local);
    }
  }

  /** Leaves Σ factor · vector on the stack. */
  sum(terms: readonly Term[], sums: Local): void {
    const code = this.#code;
    const first = terms.find(({ factor }) => factor === 1) ?? terms[0]!;
    code.get(first.of);
    if (first.factor !== 1) code.get(this.#factor(first.factor)).op('f32x4.mul');
    for (const term of terms) {
      if (term === first) continue;
      code.set(sums);
      this.#add(sums, term);
    }
  }

  /** Leaves `sum + factor · vector` on the stack. */
  #add(sum: Local, { factor, of }: Term): void {
    const code = this.#code;
    if (Math.abs(factor) === 1) {
      code
        .get(sum)
        .get(of)
        .op(factor > 0 ? 'f32x4.add' : 'f32x4.sub');
    } else if (this.#fused) {
      code
        .get(this.#factor(factor))
        .get(of)
        .get(sum)
        .op(factor > 0 ? 'f32x4.relaxed_madd' : 'f32x4.relaxed_nmadd');
    } else {
      code
        .get(sum)
        .get(this.#factor(factor))
        .get(of)
        .op('f32x4.mul')
        .op(factor > 0 ? 'f32x4.add' : 'f32x4.sub');
    }
  }

  #factor(factor: number): Local {
    return this.#factors.get(Math.abs(factor))!;
  }
}

/** Takes the vector that `emit` leaves on the stack. */
type Put = (index: number, emit: () => void) => void;

const nonzero = (row: readonly number[], of: readonly Local[], keep: (i: number) => boolean, by = 1): Term[] =>
  row.map((factor, i) => ({ factor: factor / by, of: of[i]! })).filter(({ factor }, i) => factor !== 0 && keep(i));

/** Factors of the input transform. */
export const inputFactors = ({ inputs, points }: Scheme): number[] => [
  ...inputs.flatMap((row, i) => (points[i] === Infinity ? row : row.flatMap((x) => [x, x / (points[i] || 1)]))),
  ...points.filter((alpha) => alpha !== Infinity),
];

/** Inputs to products. `d` stays; `work` are two vectors to work in. */
export function emitInputs(
  code: Code,
  combining: Combining,
  { inputs, points }: Scheme,
  d: readonly Local[],
  [even, odd]: readonly [Local, Local],
  put: Put,
): void {
  for (const { at, pair } of pairsOf(points)) {
    if (!pair) {
      put(at, () =>
        combining.sum(
          nonzero(inputs[at]!, d, () => true),
          even,
        ),
      );
      continue;
    }
    // Row ±α is E ± α · O: what both points share is worked out once. The highest power decides which half is E.
    const alpha = points[at]!;
    const same = (i: number): boolean => inputs[at]![i] === inputs[at + 1]![i];
    combining.sum(nonzero(inputs[at]!, d, same), even);
    code.set(even);
    combining.sum(
      nonzero(inputs[at]!, d, (i) => !same(i), alpha),
      odd,
    );
    code.set(odd);
    for (const [product, factor] of [alpha, -alpha].entries()) {
      const terms = [
        { factor: 1, of: even },
        { factor, of: odd },
      ];
      put(at + product, () => combining.sum(terms, even));
    }
  }
}

/** Factors of the transform back. */
export const resultFactors = ({ results }: Scheme): number[] => results.flat();

/** Products to outputs. `m` is overwritten: pairs by their sum and difference. */
export function emitResults(
  code: Code,
  combining: Combining,
  { results, points }: Scheme,
  m: readonly Local[],
  work: Local,
  put: Put,
): void {
  const pairs = pairsOf(points);
  for (const { at, pair } of pairs) {
    if (!pair || results.length === 1) continue;
    const [plus, minus] = [m[at]!, m[at + 1]!];
    code.get(plus).get(minus).op('f32x4.sub').set(work);
    code.get(plus).get(minus).op('f32x4.add').set(plus).get(work).set(minus);
  }
  results.forEach((row, i) => {
    const terms = pairs.flatMap(({ at, pair }): Term[] => {
      if (pair && results.length > 1) return [{ factor: row[at]!, of: m[at + (i % 2)]! }];
      return [at, ...(pair ? [at + 1] : [])].map((k) => ({ factor: row[k]!, of: m[k]! }));
    });
    put(i, () =>
      combining.sum(
        terms.filter(({ factor }) => factor !== 0),
        work,
      ),
    );
  });
}
