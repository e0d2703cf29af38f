// The memory of several threads. JavaScript copies to and from shared memory word by word, at a third of the usual
// speed; so numbers go by way of a small memory of this thread alone, and WebAssembly copies them on from there.
import { Heap, type Block } from '../blocks/memory.ts';
import { maximumPages } from '../blocks/runtime.ts';
import { webAssembly, type WasmFunction } from '../blocks/webassembly.ts';
import { Bytes } from '../encoder/bytes.ts';

/** Pages of the memory between: they stay in the nearest cache. */
const stagePages = 1;
const stageFloats = (stagePages * 65_536) / 4;

/** `in(target, source, bytes)` and `out(target, source, bytes)` between memory 0, this thread's, and memory 1. */
function copyModule(): Uint8Array {
  const module = new Bytes().bytes([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
  const section = (id: number, write: (content: Bytes) => void): void => {
    const content = new Bytes();
    write(content);
    module.byte(id).counted(content);
  };
  section(1, (types) => types.bytes([1, 0x60, 3, 0x7f, 0x7f, 0x7f, 0])); // three i32, no result
  section(2, (imports) => {
    imports.byte(2).name('env').name('stage').bytes([2, 1]).unsigned(stagePages).unsigned(stagePages);
    imports.name('env').name('memory').bytes([2, 3]).unsigned(1).unsigned(maximumPages);
  });
  section(3, (functions) => functions.bytes([2, 0, 0]));
  section(7, (exports) => exports.byte(2).name('in').bytes([0, 0]).name('out').bytes([0, 1]));
  section(10, (bodies) => {
    bodies.byte(2);
    for (const [target, source] of [
      [1, 0],
      [0, 1],
    ] as const) {
      // No locals; the three parameters; memory.copy.
      const body = [0, 0x20, 0, 0x20, 1, 0x20, 2, 0xfc, 0x0a, target, source, 0x0b];
      bodies.unsigned(body.length).bytes(body);
    }
  });
  return module.copy();
}

interface Stage {
  readonly floats: Float32Array;
  readonly in: WasmFunction;
  readonly out: WasmFunction;
}

export class SharedHeap extends Heap {
  readonly #stage: Stage | undefined;

  constructor() {
    super(undefined, true);
    const bytes = copyModule();
    if (!webAssembly.validate(bytes)) return; // an engine without several memories, Node 20 among them
    const stage = new webAssembly.Memory({ initial: stagePages, maximum: stagePages });
    const imports = { env: { stage, memory: this.memory } };
    const { exports } = new webAssembly.Instance(new webAssembly.Module(bytes), imports);
    this.#stage = { floats: new Float32Array(stage.buffer), in: exports['in']!, out: exports['out']! };
  }

  override write(block: Block, numbers: ArrayLike<number>): void {
    const stage = this.#stage;
    if (!stage || !(numbers instanceof Float32Array)) return super.write(block, numbers);
    for (let at = 0; at < numbers.length; at += stageFloats) {
      const part = numbers.subarray(at, at + stageFloats);
      stage.floats.set(part);
      stage.in(block.at + 4 * at, 0, part.byteLength);
    }
  }

  override read(block: Block, into: { set(numbers: Float32Array, at?: number): void; readonly length: number }): void {
    const stage = this.#stage;
    if (!stage) return super.read(block, into);
    for (let at = 0; at < into.length; at += stageFloats) {
      const part = stage.floats.subarray(0, Math.min(stageFloats, into.length - at));
      stage.out(0, block.at + 4 * at, part.byteLength);
      into.set(part, at);
    }
  }
}
