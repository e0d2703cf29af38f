// Bytes of the WebAssembly binary format, https://webassembly.github.io/spec/core/binary/values.html

const float = new Float32Array(1);
const floatBytes = new Uint8Array(float.buffer);
const double = new Float64Array(1);
const doubleBytes = new Uint8Array(double.buffer);

/** Bytes one behind another, in a buffer that grows: modules are made often, and should leave little behind. */
export class Bytes {
  #buffer = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): this {
    if (this.#length === this.#buffer.length) this.#grow(1);
    this.#buffer[this.#length++] = value;
    return this;
  }

  bytes(values: ArrayLike<number>): this {
    for (let i = 0; i < values.length; i++) this.byte(values[i]!);
    return this;
  }

  append(other: Bytes): this {
    this.#grow(other.length);
    this.#buffer.set(other.#buffer.subarray(0, other.length), this.#length);
    this.#length += other.length;
    return this;
  }

  /** An unsigned number in LEB128: seven bits a byte, the highest bit says that more follow. */
  unsigned(value: number): this {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    return this.byte(rest);
  }

  /** A signed 32-bit number in LEB128: ends when what remains is the sign of the last byte. */
  signed(value: number): this {
    let rest = value | 0;
    for (;;) {
      const low = rest & 0x7f;
      rest >>= 7;
      if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) return this.byte(low);
      this.byte(low | 0x80);
    }
  }

  /** The four bytes of a float32, lowest first. */
  float32(value: number): this {
    float[0] = value;
    return this.bytes(floatBytes);
  }

  /** The eight bytes of a float64, lowest first. */
  float64(value: number): this {
    double[0] = value;
    return this.bytes(doubleBytes);
  }

  /** A list: its length, then what is written for each item. */
  list<Item>(items: readonly Item[], write: (item: Item, index: number) => void): this {
    this.unsigned(items.length);
    items.forEach(write);
    return this;
  }

  /** A name in ASCII. */
  name(text: string): this {
    this.unsigned(text.length);
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i));
    return this;
  }

  /** Bytes behind their number. */
  counted(content: Bytes): this {
    return this.unsigned(content.length).append(content);
  }

  /** What has been written, in an array of its own. */
  copy(): Uint8Array<ArrayBuffer> {
    return this.#buffer.slice(0, this.#length);
  }

  #grow(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#buffer.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#buffer.length));
    larger.set(this.#buffer);
    this.#buffer = larger;
  }
}
