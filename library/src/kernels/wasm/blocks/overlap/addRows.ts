// Adds up rows of the large side: each output is read from as many rows of products as taps reach it, kept in a
// register meanwhile, and written once. Taps are added in one order, whatever was computed when.
import type { Code, Local } from '../../encoder/code.ts';
import type { FunctionText } from '../../encoder/module.ts';
import type { RowPhase } from './extent.ts';

export interface AddRowsShape {
  readonly outputs: number;
  /** Taps of a window. */
  readonly taps: number;
  /** Samples of a row of the large side, and of one of its planes. */
  readonly length: number;
  readonly area: number;
  readonly stride: number;
  readonly phases: readonly RowPhase[];
  /** Zeros in front of a row of positions. */
  readonly before: number;
  /** Floats from one tap to the next. */
  readonly pitch: number;
  readonly wordsOfRow: number;
}

/** Sums at a time: enough that none waits for itself. */
const mostSums = 8;

/** `addRows(slots, table, biases, target, rows)`: so many rows of all outputs of a group. */
export const addRowsText = (shape: AddRowsShape): FunctionText => ({
  name: 'addRows',
  parameters: ['i32', 'i32', 'i32', 'i32', 'i32'],
  write(code) {
    const [slots, table, biases, target, rows] = [0, 1, 2, 3, 4].map((i) => code.parameter(i)) as [
      Local,
      Local,
      Local,
      Local,
      Local,
    ];
    const [output, from, bias, to] = code.locals('i32', 4) as [Local, Local, Local, Local];
    code.repeatAny(rows, () => {
      code.get(slots).set(from).get(biases).set(bias).get(target).set(to).i32(shape.outputs).set(output);
      code.repeat(output, () => {
        // Two phases go into the same vectors; with more each writes number by number.
        if (shape.stride <= 2) row(code, shape, shape.phases, { from, table, bias, to });
        else for (const phase of shape.phases) row(code, shape, [phase], { from, table, bias, to });
        code
          .advance(from, 4 * shape.taps * shape.pitch)
          .advance(bias, 4)
          .advance(to, 4 * shape.area);
      });
      code.advance(table, 4 * shape.wordsOfRow).advance(target, 4 * shape.length);
    });
  },
});

interface RowAddresses {
  readonly from: Local; // of the first slot and the output's first tap
  readonly table: Local; // of the row
  readonly bias: Local;
  readonly to: Local; // of the row's first number
}

/** Some phases of one row of one output: whole blocks of vectors, then the rest. */
function row(code: Code, shape: AddRowsShape, phases: readonly RowPhase[], at: RowAddresses): void {
  const { length, stride } = shape;
  const vectors = Math.max(1, Math.min(Math.floor(mostSums / phases.length), Math.floor(length / (4 * stride))));
  const whole = Math.floor(length / (4 * stride * vectors));
  const rest = length - whole * 4 * stride * vectors;
  const [from, to, count] = code.locals('i32', 3) as [Local, Local, Local];
  code.get(at.from).set(from).get(at.to).set(to).i32(whole).set(count);
  if (whole > 0) {
    code.repeat(count, () => {
      block(code, shape, phases, { ...at, from, to }, 4 * stride * vectors);
      code.advance(from, 16 * vectors).advance(to, 16 * stride * vectors);
    });
  }
  if (rest > 0) block(code, shape, phases, { ...at, from, to }, rest);
}

/** The phases' numbers among the next `length` ones of a row. */
function block(
  code: Code,
  { before, pitch, stride }: AddRowsShape,
  phases: readonly RowPhase[],
  { from, table, bias, to }: RowAddresses,
  length: number,
): void {
  const parts = phases.map((phase) => {
    const numbers = Math.max(0, Math.ceil((length - phase.first) / stride));
    return { phase, numbers, sums: code.locals('v128', Math.ceil(numbers / 4)) };
  });
  const [entry, count, address] = code.locals('i32', 3) as [Local, Local, Local];
  for (const { sums } of parts) for (const sum of sums) code.get(bias).memory('v128.load32_splat').set(sum);
  code.get(table).memory('i32.load').set(count).get(table).set(entry);
  code.repeatAny(count, () => {
    code.advance(entry, 4).get(entry).memory('i32.load').get(from).op('i32.add').set(address);
    for (const { phase, sums } of parts) {
      phase.taps.forEach((tap, j) => {
        const offset = 4 * (tap * pitch + before + phase.shift + j * phase.step);
        sums.forEach((sum, v) => {
          code
            .get(sum)
            .get(address)
            .memory('v128.load', offset + 16 * v)
            .op('f32x4.add')
            .set(sum);
        });
      });
    }
  });
  if (parts.length === 1 && stride === 1) {
    const { numbers, sums } = parts[0]!;
    for (let v = 0; 4 * v + 4 <= numbers; v++)
      code
        .get(to)
        .get(sums[v]!)
        .memory('v128.store', 16 * v);
    for (let q = numbers - (numbers % 4); q < numbers; q++) number(code, to, sums, q, 4 * q);
    return;
  }
  const paired = parts.length === 2 ? Math.floor(length / 8) : 0;
  for (let v = 0; v < paired; v++) {
    const [even, odd] = parts.map(({ sums }) => sums[v]!) as [Local, Local];
    code
      .get(to)
      .get(even)
      .get(odd)
      .shuffle(0, 4, 1, 5)
      .memory('v128.store', 32 * v);
    code
      .get(to)
      .get(even)
      .get(odd)
      .shuffle(2, 6, 3, 7)
      .memory('v128.store', 32 * v + 16);
  }
  for (const { phase, numbers, sums } of parts) {
    for (let q = 4 * paired; q < numbers; q++) number(code, to, sums, q, 4 * (q * stride + phase.first));
  }
}

/** Stores one lane. */
function number(code: Code, to: Local, sums: readonly Local[], q: number, offset: number): void {
  code
    .get(to)
    .get(sums[Math.floor(q / 4)]!)
    .lane('f32x4.extract_lane', q % 4)
    .memory('f32.store', offset);
}
