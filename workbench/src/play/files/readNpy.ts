// Arrays of NumPy by npyjs, last axis fastest.

export interface NpyArray {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number | bigint>;
  /** Whether its numbers have the precision of float32 or less. */
  readonly single: boolean;
}

/** The array in a file's bytes; 'type' where it holds no numbers. Broken files throw. */
export async function readNpy(bytes: Uint8Array<ArrayBuffer>): Promise<NpyArray | 'type'> {
  const { parse } = await import('npyjs');
  const { data, shape, dtype, fortranOrder } = parse(bytes.slice().buffer);
  if (!/^[iufb]\d$/.test(dtype)) return 'type';
  const numbers = data as unknown as ArrayLike<number | bigint>;
  return {
    shape,
    data: fortranOrder ? reversedAxes(numbers, shape) : numbers,
    single: dtype === 'f2' || dtype === 'f4',
  };
}

/** Column-major numbers in row-major order. */
function reversedAxes(numbers: ArrayLike<number | bigint>, shape: readonly number[]): (number | bigint)[] {
  const strides = shape.map((_, d) => shape.slice(0, d).reduce((product, length) => product * length, 1));
  const index = shape.map(() => 0);
  return Array.from(numbers, () => {
    const value = numbers[index.reduce((sum, at, d) => sum + at * strides[d]!, 0)]!;
    for (let d = shape.length - 1; d >= 0; d--) {
      index[d]!++;
      if (index[d]! < shape[d]!) break;
      index[d] = 0;
    }
    return value;
  });
}
