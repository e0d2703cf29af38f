// Every instruction the encoder can write, read back by wabt: valid where it stands, and called by the name we call it.
import { expect, test } from 'vitest';
import openWabt from 'wabt';
import type { Code } from './code.ts';
import { lane, memory, plain, type LaneInstruction, type MemoryInstruction, type Plain } from './instructions.ts';
import type { ValueType } from './instructions.ts';
import { encodeModule } from './module.ts';

const wabt = await openWabt();
const features = { simd: true, relaxed_simd: true, threads: true };

/** The lines of a function as wabt reads it, where the engine's own rules allow it. */
function read(write: (code: Code) => void, shared = false): string[] {
  const bytes = encodeModule([{ name: 'f', parameters: ['i32'], write }], { initial: 1, maximum: 9, shared });
  const module = wabt.readWasm(bytes, { readDebugNames: false, ...features });
  try {
    const typed: { validate(allowed: object): void } = module; // its declaration knows no argument
    typed.validate(features);
    return module
      .toText({ foldExprs: false, inlineExport: false })
      .split('\n')
      .map((line) => line.trim().replace(/(?<!;)\)$/, '')); // the function ends behind its last instruction
  } finally {
    module.destroy();
  }
}

/** What an instruction takes from the stack, and what it leaves there. */
type Effect = readonly [takes: readonly ValueType[], leaves: ValueType | undefined];
const of = (type: ValueType, count: number, leaves = type): Effect => [
  Array.from({ length: count }, () => type),
  leaves,
];

const effects: Record<Plain, Effect> = {
  'i32.add': of('i32', 2),
  'i32.sub': of('i32', 2),
  'i32.mul': of('i32', 2),
  'i32.and': of('i32', 2),
  'i32.shl': of('i32', 2),
  'i32.shr_u': of('i32', 2),
  'i32.eqz': of('i32', 1),
  'i32.gt_s': of('i32', 2),
  'i32.ge_s': of('i32', 2),
  'f32.add': of('f32', 2),
  'i32x4.add': of('v128', 2),
  'i32x4.shl': [['v128', 'i32'], 'v128'],
  'v128.bitselect': of('v128', 3),
  'f32x4.splat': of('f32', 1, 'v128'),
  'f32x4.abs': of('v128', 1),
  'f32x4.neg': of('v128', 1),
  'f32x4.lt': of('v128', 2),
  'f32x4.gt': of('v128', 2),
  'f32x4.ge': of('v128', 2),
  'f32x4.div': of('v128', 2),
  'f32x4.pmin': of('v128', 2),
  'f32x4.pmax': of('v128', 2),
  'f32x4.demote_f64x2_zero': of('v128', 1),
  'f64x2.promote_low_f32x4': of('v128', 1),
  'f64x2.splat': of('f64', 1, 'v128'),
  'f64x2.add': of('v128', 2),
  'f64x2.mul': of('v128', 2),
  'f64x2.div': of('v128', 2),
  'f64x2.pmin': of('v128', 2),
  'f64x2.pmax': of('v128', 2),
  'f32x4.add': of('v128', 2),
  'f32x4.sub': of('v128', 2),
  'f32x4.mul': of('v128', 2),
  'f32x4.relaxed_madd': of('v128', 3),
  'f32x4.relaxed_nmadd': of('v128', 3),
};

const memoryEffects: Record<MemoryInstruction, Effect> = {
  'i32.load': of('i32', 1),
  'f32.load': of('i32', 1, 'f32'),
  'f32.store': [['i32', 'f32'], undefined],
  'v128.load': of('i32', 1, 'v128'),
  'v128.load32_splat': of('i32', 1, 'v128'),
  'v128.load32_zero': of('i32', 1, 'v128'),
  'v128.store': [['i32', 'v128'], undefined],
};

const laneEffects: Record<LaneInstruction, Effect> = {
  'f32x4.extract_lane': of('v128', 1, 'f32'),
  'v128.load32_lane': [['i32', 'v128'], 'v128'],
};

/** The instruction between what it takes and a local for what it leaves. */
function around(code: Code, [takes, leaves]: Effect, instruction: () => void): void {
  for (const type of takes) code.get(code.local(type));
  instruction();
  if (leaves) code.set(code.local(leaves));
}

test.each(Object.keys(plain) as Plain[])('%s', (name) => {
  expect(read((code) => around(code, effects[name], () => code.op(name)))).toContain(name);
});

test.each(Object.keys(memory) as MemoryInstruction[])('%s at an offset of two bytes of LEB128', (name) => {
  const [lines, shared] = [false, true].map((shared) =>
    read((code) => around(code, memoryEffects[name], () => code.memory(name, 300)), shared),
  ) as [string[], string[]];
  // Floats lie at multiples of four bytes; vectors promise no more. wabt leaves out what an instruction promises anyway.
  expect(lines).toContain(/^v128\.(load|store)$/.test(name) ? `${name} offset=300 align=4` : `${name} offset=300`);
  expect(shared).toContain('(import "env" "memory" (memory (;0;) 1 9 shared)');
});

test.each(Object.keys(lane) as LaneInstruction[])('%s of lane 2', (name) => {
  const lines = read((code) => around(code, laneEffects[name], () => code.lane(name, 2, 40)));
  expect(lines).toContain(name === 'v128.load32_lane' ? `${name} offset=40 2` : `${name} 2`);
});

test('constants, locals, the shuffle of four lanes, and control', () => {
  const lines = read((code) => {
    const [index, counter, float, vector] = [
      code.parameter(0),
      code.local('i32'),
      code.local('f32'),
      code.local('v128'),
    ];
    code.i32(-70_000).set(counter).f32(-0.5).set(float);
    code.f64x2(0.1).set(vector);
    code.get(vector).get(vector).shuffle(0, 5, 2, 7).set(vector);
    code
      .get(index)
      .tee(counter)
      .when(
        () => code.repeat(counter, () => code.advance(index, 4)),
        () => code.f32x4(0.25).set(vector),
      );
  });
  for (const line of [
    'i32.const -70000',
    'f32.const -0x1p-1 (;=-0.5;)',
    'f64.const 0x1.999999999999ap-4 (;=0.1;)',
    'i8x16.shuffle 0 1 2 3 20 21 22 23 8 9 10 11 28 29 30 31',
    'local.get 0',
    'local.tee 1',
    'local.set 3',
    'if  ;; label = @1',
    'loop  ;; label = @2',
    'br_if 0 (;@2;)',
    'else',
  ]) {
    expect(lines).toContain(line);
  }
});
