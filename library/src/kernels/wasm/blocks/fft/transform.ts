// The transforms along one axis: decimation in frequency there (natural order in, `orderOf` out), decimation in time
// back, unscaled, four complex signals at a time. A stage of radix 4 over blocks of length L with w = exp(−2πi / L):
//   there  y0 = a + b + c + d    y1 = (a − ib − c + id) w^j    y2 = (a − b + c − d) w^2j    y3 = (a + ib − c − id) w^3j
//   back   the same read from right to left, with every factor conjugate
import type { Code, Local } from '../../encoder/code.ts';
import type { FunctionText } from '../../encoder/module.ts';
import { addSubtract, addSubtractTurned, complexLocal, load, multiply, store, type Complex } from './complex.ts';
import { radicesOf } from './order.ts';

export interface TransformShape {
  readonly name: string;
  readonly size: number;
  /** Bytes from one number of a line to the next. */
  readonly step: number;
  /** Bytes from one line to the next. */
  readonly line: number;
  readonly back: boolean;
  readonly fused: boolean;
}

/** `name(numbers, turns, lines)`: transforms lines in place; `turns` is the table of `turnsOf`. */
export function transformText(shape: TransformShape): FunctionText {
  return {
    name: shape.name,
    parameters: ['i32', 'i32', 'i32'],
    write(code) {
      const [numbers, turns, lines] = [0, 1, 2].map((i) => code.parameter(i)) as [Local, Local, Local];
      const work = workOf(code);
      let length = shape.size;
      let table = 0;
      const stages = radicesOf(shape.size).map((radix) => {
        const stage = { radix, length, table };
        table += length > radix ? 24 * (length / 4) : 0;
        length /= radix;
        return stage;
      });
      code.repeat(lines, () => {
        for (const stage of shape.back ? stages.toReversed() : stages)
          emitStage(code, shape, stage, work, numbers, turns);
        code.advance(numbers, shape.line);
      });
    },
  };
}

interface Stage {
  readonly radix: number;
  readonly length: number;
  /** Bytes into the table of factors. */
  readonly table: number;
}

interface Work {
  readonly at: Local;
  readonly factor: Local;
  readonly blocks: Local;
  readonly count: Local;
  readonly four: readonly [Complex, Complex, Complex, Complex];
  readonly sums: readonly [Complex, Complex, Complex, Complex];
}

function workOf(code: Code): Work {
  const [at, factor, blocks, count] = code.locals('i32', 4) as [Local, Local, Local, Local];
  const some = () => [0, 1, 2, 3].map(() => complexLocal(code)) as unknown as Work['four'];
  return { at, factor, blocks, count, four: some(), sums: some() };
}

function emitStage(code: Code, shape: TransformShape, stage: Stage, work: Work, numbers: Local, turns: Local): void {
  const { size, step, back, fused } = shape;
  const { radix, length, table } = stage;
  const { at, factor, blocks, count, four, sums } = work;
  const apart = (length / radix) * step;
  const emit = radix === 2 ? emitTwo : back ? emitFourBack : emitFour;
  const each = (turning: boolean): void =>
    emit(code, { at, apart, four, sums, fused, factor: turning ? factor : undefined });
  code
    .get(numbers)
    .set(at)
    .i32(size / length)
    .set(blocks);
  code.repeat(blocks, () => {
    if (length === radix) {
      each(false);
      code.advance(at, length * step);
      return;
    }
    code.get(turns).i32(table).op('i32.add').set(factor);
    code.i32(length / radix).set(count);
    code.repeat(count, () => {
      each(true);
      code.advance(at, step).advance(factor, 24);
    });
    code.advance(at, (length - length / radix) * step);
  });
}

interface Butterfly {
  readonly at: Local;
  readonly apart: number;
  readonly four: Work['four'];
  readonly sums: Work['sums'];
  readonly fused: boolean;
  /** Address of the three factors, where the stage turns. */
  readonly factor: Local | undefined;
}

function emitTwo(code: Code, { at, apart, four: [a, b], sums: [sum, difference] }: Butterfly): void {
  load(code, a, at);
  load(code, b, at, apart);
  addSubtract(code, a, b, sum, difference);
  store(code, sum, at);
  store(code, difference, at, apart);
}

/** `to = value · w^(j power)`, or by its conjugate; `to` may not be `value`. */
function turn(
  code: Code,
  { factor, fused }: Butterfly,
  value: Complex,
  power: number,
  back: boolean,
  to: Complex,
): void {
  const half = (at: number) => (): void => void code.get(factor!).memory('v128.load32_splat', 8 * (power - 1) + at);
  multiply(code, value, half(0), half(4), back, to, fused);
}

function emitFour(code: Code, butterfly: Butterfly): void {
  const { at, apart, four, sums, factor } = butterfly;
  const [a, b, c, d] = four;
  four.forEach((number, k) => load(code, number, at, k * apart));
  const [ac, acMinus, bd, bdMinus] = sums;
  addSubtract(code, a, c, ac, acMinus);
  addSubtract(code, b, d, bd, bdMinus);
  addSubtract(code, ac, bd, a, c); // y0, y2
  addSubtractTurned(code, acMinus, bdMinus, -1, b, d); // y1, y3
  store(code, a, at);
  [b, c, d].forEach((number, k) => {
    const turned = factor ? sums[0] : number;
    if (factor) turn(code, butterfly, number, k + 1, false, turned);
    store(code, turned, at, (k + 1) * apart);
  });
}

function emitFourBack(code: Code, butterfly: Butterfly): void {
  const { at, apart, four, sums, factor } = butterfly;
  const [a, b, c, d] = four;
  load(code, a, at);
  [b, c, d].forEach((number, k) => {
    const read = factor ? sums[0] : number;
    load(code, read, at, (k + 1) * apart);
    if (factor) turn(code, butterfly, read, k + 1, true, number);
  });
  const [ac, acMinus, bd, bdMinus] = sums;
  addSubtract(code, a, c, ac, acMinus);
  addSubtract(code, b, d, bd, bdMinus);
  addSubtract(code, ac, bd, a, c);
  addSubtractTurned(code, acMinus, bdMinus, 1, b, d);
  four.forEach((number, k) => store(code, number, at, k * apart));
}
