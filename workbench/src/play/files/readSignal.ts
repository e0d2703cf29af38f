// Signals out of files: sound by the browser, volumes by nifti-reader-js, arrays by npyjs. Nothing leaves the page.
import { readNpy } from './readNpy.ts';

/** Numbers along one to three axes, with one or several channels: what a figure is computed on. */
export interface Signal {
  /** Lengths along the spatial axes. */
  readonly sizes: readonly number[];
  readonly channels: number;
  /** `[channels, …sizes]` in row-major order. */
  readonly data: Float32Array;
}

/** Why a file is no signal. */
export type SignalFault = 'unknown' | 'broken' | 'axes' | 'type' | 'large' | 'empty';

/** 100 MB of a file, and 32 million numbers: a tab computes on more than one copy. */
export const mostBytes = 100_000_000;
export const mostNumbers = 32_000_000;

const starts = (bytes: Uint8Array, ...wanted: readonly number[]) => wanted.every((byte, at) => bytes[at] === byte);
const textAt = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length));

export type SignalKind = 'npy' | 'nifti' | 'sound';

/** What a file is, by its first bytes and its name; undefined where it is none of these, such as a picture. */
export function kindOf(bytes: Uint8Array, name: string): SignalKind | undefined {
  if (starts(bytes, 0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59)) return 'npy';
  if (/\.nii(\.gz)?$/i.test(name) || textAt(bytes, 344, 3) === 'n+1' || textAt(bytes, 4, 3) === 'n+2') return 'nifti';
  const riff = textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WAVE';
  const others = ['OggS', 'fLaC', 'ID3'].some((mark) => textAt(bytes, 0, mark.length) === mark);
  return riff || others || /\.(mp3|m4a|aac|opus|wav|flac|ogg)$/i.test(name) ? 'sound' : undefined;
}

/** The signal in a file's bytes, or why there is none. */
export async function readSignal(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Signal | SignalFault> {
  if (bytes.length > mostBytes) return 'large';
  const kind = kindOf(bytes, name);
  if (!kind) return 'unknown';
  try {
    const read = { npy: readArray, nifti: readNifti, sound: readSound }[kind];
    return checked(await read(bytes));
  } catch {
    // Readers throw whatever a broken file makes of them.
    return 'broken';
  }
}

function checked(signal: Signal | SignalFault): Signal | SignalFault {
  if (typeof signal === 'string') return signal;
  const { sizes, channels, data } = signal;
  if (![1, 2, 3].includes(sizes.length)) return 'axes';
  const size = sizes.reduce((product, length) => product * length, channels);
  if (size === 0) return 'empty';
  if (size > mostNumbers) return 'large';
  if (size !== data.length) return 'broken';
  return data.every((value) => Number.isFinite(value)) ? signal : 'type';
}

async function readArray(bytes: Uint8Array<ArrayBuffer>): Promise<Signal | SignalFault> {
  const array = await readNpy(bytes);
  if (array === 'type') return array;
  // Axes of length 1 in front are a batch and a channel.
  const sizes = [...array.shape];
  while (sizes.length > 1 && sizes[0] === 1) sizes.shift();
  if (sizes.length > 3) return 'axes';
  return { sizes, channels: 1, data: Float32Array.from(array.data, Number) };
}

/** The number types of NIfTI by their codes, as the standard's header nifti1.h lists them. */
const niftiTypes: Readonly<Record<number, (view: DataView, at: number, little: boolean) => number>> = {
  2: (view, at) => view.getUint8(at),
  4: (view, at, little) => view.getInt16(at, little),
  8: (view, at, little) => view.getInt32(at, little),
  16: (view, at, little) => view.getFloat32(at, little),
  64: (view, at, little) => view.getFloat64(at, little),
  256: (view, at) => view.getInt8(at),
  512: (view, at, little) => view.getUint16(at, little),
  768: (view, at, little) => view.getUint32(at, little),
};

async function readNifti(bytes: Uint8Array<ArrayBuffer>): Promise<Signal | SignalFault> {
  const nifti = await import('nifti-reader-js');
  const packed = bytes.slice().buffer;
  const whole = nifti.isCompressed(packed) ? (nifti.decompress(packed) as ArrayBuffer) : packed;
  if (!nifti.isNIFTI(whole)) return 'broken';
  const header = nifti.readHeader(whole);
  const read = niftiTypes[header.datatypeCode];
  if (!read) return 'type';
  // x runs fastest; only the first of several times is taken.
  const sizes = [3, 2, 1].map((axis) => Math.max(1, header.dims[axis] ?? 1));
  const count = sizes.reduce((product, length) => product * length, 1);
  if (count > mostNumbers) return 'large';
  const view = new DataView(nifti.readImage(header, whole));
  const step = header.numBitsPerVoxel / 8;
  if (view.byteLength < count * step) return 'broken';
  const slope = header.scl_slope || 1;
  const data = Float32Array.from(
    { length: count },
    (_, at) => read(view, at * step, header.littleEndian) * slope + (header.scl_inter || 0),
  );
  return { sizes: sizes[0] === 1 ? sizes.slice(1) : sizes, channels: 1, data };
}

/** The first channel of a sound, in the samples a second that it was recorded with or 48,000. */
async function readSound(bytes: Uint8Array<ArrayBuffer>): Promise<Signal> {
  const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes.slice().buffer);
  return { sizes: [sound.length], channels: 1, data: sound.getChannelData(0).slice() };
}
