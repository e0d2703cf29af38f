// The instructions our kernels use and their opcodes,
// https://webassembly.github.io/spec/core/appendix/index-instructions.html

const simd = (opcode: number): number[] => [
  0xfd,
  ...(opcode < 0x80 ? [opcode] : [(opcode & 0x7f) | 0x80, opcode >> 7]),
];

/** Instructions without an operand in the text of the code. */
export const plain = {
  'i32.add': [0x6a],
  'i32.sub': [0x6b],
  'i32.mul': [0x6c],
  'i32.and': [0x71],
  'i32.shl': [0x74],
  'i32.shr_u': [0x76],
  'i32.eqz': [0x45],
  'i32.gt_s': [0x4a],
  'i32.ge_s': [0x4e],
  'f32.add': [0x92],
  'i32x4.add': simd(0xae),
  'i32x4.shl': simd(0xab),
  'v128.bitselect': simd(0x52),
  'f32x4.splat': simd(0x13),
  'f32x4.abs': simd(0xe0),
  'f32x4.neg': simd(0xe1),
  'f32x4.lt': simd(0x43),
  'f32x4.gt': simd(0x44),
  'f32x4.ge': simd(0x46),
  'f32x4.div': simd(0xe7),
  'f32x4.pmin': simd(0xea),
  'f32x4.pmax': simd(0xeb),
  'f32x4.demote_f64x2_zero': simd(0x5e),
  'f64x2.promote_low_f32x4': simd(0x5f),
  'f64x2.splat': simd(0x14),
  'f64x2.add': simd(0xf0),
  'f64x2.mul': simd(0xf2),
  'f64x2.div': simd(0xf3),
  'f64x2.pmin': simd(0xf6),
  'f64x2.pmax': simd(0xf7),
  'f32x4.add': simd(0xe4),
  'f32x4.sub': simd(0xe5),
  'f32x4.mul': simd(0xe6),
  'f32x4.relaxed_madd': simd(0x105),
  'f32x4.relaxed_nmadd': simd(0x106),
} as const;

/** Instructions with an address: alignment (as a power of two) that they promise. */
export const memory = {
  'i32.load': { bytes: [0x28], align: 2 },
  'f32.load': { bytes: [0x2a], align: 2 },
  'f32.store': { bytes: [0x38], align: 2 },
  'v128.load': { bytes: simd(0x00), align: 2 },
  'v128.load32_splat': { bytes: simd(0x09), align: 2 },
  'v128.load32_zero': { bytes: simd(0x5c), align: 2 },
  'v128.store': { bytes: simd(0x0b), align: 2 },
} as const;

/** Instructions that name a lane behind their address or alone. */
export const lane = {
  'f32x4.extract_lane': { bytes: simd(0x1f), align: undefined },
  'v128.load32_lane': { bytes: simd(0x56), align: 2 },
} as const;

export const shuffle = simd(0x0d);

export type ValueType = 'i32' | 'f32' | 'f64' | 'v128';
export const valueTypes: Readonly<Record<ValueType, number>> = { i32: 0x7f, f32: 0x7d, f64: 0x7c, v128: 0x7b };

export type Plain = keyof typeof plain;
export type MemoryInstruction = keyof typeof memory;
export type LaneInstruction = keyof typeof lane;
