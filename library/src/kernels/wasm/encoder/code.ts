// The body of one function, written instruction by instruction. Methods follow the order of the stack machine: what a
// method emits takes its operands from what was emitted before.
import { Bytes } from './bytes.ts';
import {
  lane,
  memory,
  plain,
  shuffle,
  valueTypes,
  type LaneInstruction,
  type MemoryInstruction,
  type Plain,
  type ValueType,
} from './instructions.ts';

/** A local variable or parameter, by its index. */
export interface Local {
  readonly index: number;
  readonly type: ValueType;
}

export class Code {
  readonly #bytes = new Bytes();
  readonly #locals: ValueType[] = [];
  readonly #parameters: readonly ValueType[];

  constructor(parameters: readonly ValueType[]) {
    this.#parameters = parameters;
  }

  parameter(index: number): Local {
    return { index, type: this.#parameters[index]! };
  }

  local(type: ValueType): Local {
    this.#locals.push(type);
    return { index: this.#parameters.length + this.#locals.length - 1, type };
  }

  locals(type: ValueType, count: number): Local[] {
    return Array.from({ length: count }, () => this.local(type));
  }

  get(local: Local): this {
    return this.#numbered(0x20, local.index);
  }

  set(local: Local): this {
    return this.#numbered(0x21, local.index);
  }

  tee(local: Local): this {
    return this.#numbered(0x22, local.index);
  }

  i32(value: number): this {
    this.#bytes.byte(0x41).signed(value);
    return this;
  }

  f32(value: number): this {
    this.#bytes.byte(0x43).float32(value);
    return this;
  }

  /** Four equal floats. A splat of a constant is faster than `v128.const` in V8. */
  f32x4(value: number): this {
    return this.f32(value).op('f32x4.splat');
  }

  /** Two equal doubles. */
  f64x2(value: number): this {
    this.#bytes.byte(0x44).float64(value);
    return this.op('f64x2.splat');
  }

  op(instruction: Plain): this {
    this.#bytes.bytes(plain[instruction]);
    return this;
  }

  /** A load or store at the address on the stack plus `offset` bytes. */
  memory(instruction: MemoryInstruction, offset = 0): this {
    const { bytes, align } = memory[instruction];
    this.#bytes.bytes(bytes).byte(align).unsigned(offset);
    return this;
  }

  lane(instruction: LaneInstruction, index: number, offset = 0): this {
    const { bytes, align } = lane[instruction];
    this.#bytes.bytes(bytes);
    if (align !== undefined) this.#bytes.byte(align).unsigned(offset);
    return this.#emit(index);
  }

  /** The four lanes `lanes` (0 to 3 of the first vector, 4 to 7 of the second) of two vectors on the stack. */
  shuffle(...lanes: readonly [number, number, number, number]): this {
    this.#bytes.bytes(shuffle);
    for (const at of lanes) this.#emit(4 * at, 4 * at + 1, 4 * at + 2, 4 * at + 3);
    return this;
  }

  /** `local = local + bytes` */
  advance(local: Local, bytes: number | Local): this {
    this.get(local);
    if (typeof bytes === 'number') this.i32(bytes);
    else this.get(bytes);
    return this.op('i32.add').set(local);
  }

  /** Runs `body` as many times as `counter` says, at least once; counts it down to zero. */
  repeat(counter: Local, body: () => void): this {
    this.#emit(0x03, 0x40);
    body();
    this.get(counter).i32(1).op('i32.sub').tee(counter);
    return this.#emit(0x0d, 0x00, 0x0b);
  }

  /** Runs `body` when `counter` is above zero, as often as it says. */
  repeatAny(counter: Local, body: () => void): this {
    return this.get(counter)
      .i32(0)
      .op('i32.gt_s')
      .when(() => this.repeat(counter, body));
  }

  /** Runs `then` if the number on the stack is not zero, `otherwise` if it is. */
  when(then: () => void, otherwise?: () => void): this {
    this.#emit(0x04, 0x40);
    then();
    if (otherwise) {
      this.#emit(0x05);
      otherwise();
    }
    return this.#emit(0x0b);
  }

  /** The function's entry in the code section: its size, its locals, its bytes, its end. */
  encode(): Bytes {
    const body = new Bytes();
    body.list(runs(this.#locals), ([count, type]) => body.unsigned(count).byte(valueTypes[type]));
    body.append(this.#bytes).byte(0x0b);
    return new Bytes().counted(body);
  }

  #numbered(opcode: number, index: number): this {
    this.#bytes.byte(opcode).unsigned(index);
    return this;
  }

  #emit(...bytes: readonly number[]): this {
    this.#bytes.bytes(bytes);
    return this;
  }
}

/** Neighbours that are equal, with how many they are. */
function runs(types: readonly ValueType[]): [count: number, type: ValueType][] {
  const list: [number, ValueType][] = [];
  for (const type of types) {
    const last = list.at(-1);
    if (last?.[1] === type) last[0]++;
    else list.push([1, type]);
  }
  return list;
}
