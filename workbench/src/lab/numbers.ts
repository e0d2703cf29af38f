// The numbers that an identity starts from: small, whole, none of them 0, so that no connection hides.
import { randomOf, type Random } from '../figure/claim.ts';
import type { Stop } from './identity.ts';
import type { Operand } from './parts.ts';

/** Inputs are from 1 to 9; weights have both signs. The small ones come first. */
const pools = {
  x: Array.from({ length: 9 }, (_, at) => at + 1),
  w: Array.from({ length: 18 }, (_, at) => (at % 2 === 0 ? 1 : -1) * (Math.floor(at / 2) + 1)),
} as const;

/** All different as far as they go round: reversed or transposed, they never look the same. */
export function draw(random: Random, count: number, operand: Operand): number[] {
  const pool = pools[operand].slice(0, Math.max(6, count));
  const numbers: number[] = [];
  while (numbers.length < count) {
    const left = [...pool];
    while (left.length > 0) numbers.push(...left.splice(random.whole(0, left.length - 1), 1));
  }
  return numbers.slice(0, count);
}

/** The numbers of a seed; the same seed gives the same ones for as many as are asked for. */
export function numbersOf(seed: number, { counts }: Stop): { readonly x: number[]; readonly w: number[] } {
  return { x: draw(randomOf(seed), counts.x, 'x'), w: draw(randomOf(seed + 1), counts.w, 'w') };
}
