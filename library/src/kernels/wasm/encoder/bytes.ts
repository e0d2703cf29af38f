// Bytes of the WebAssembly binary format, https://webassembly.github.io/spec/core/binary/values.html

/** An unsigned number in LEB128: seven bits a byte, the highest bit says that more follow. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return [...bytes, rest];
}

/** A signed 32-bit number in LEB128: ends when what remains is the sign of the last byte. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

/** A list: its length, then its items. */
export const vector = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()];

/** A name in ASCII. */
export const name = (text: string): number[] => vector(Array.from(text, (letter) => [letter.charCodeAt(0)]));

/** The four bytes of a float32, lowest first. */
export const float32 = (value: number): number[] => [...new Uint8Array(Float32Array.of(value).buffer)];

/** A section: its number, its length, its bytes. */
export const section = (id: number, bytes: readonly number[]): number[] => [id, ...unsigned(bytes.length), ...bytes];
