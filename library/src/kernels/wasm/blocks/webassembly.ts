// The part of the WebAssembly interface that we use, typed here because the library is written without a browser's or
// Node's type declarations, and what this engine offers.

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

export type WasmFunction = (...numbers: number[]) => void;

interface WebAssemblyInterface {
  readonly Memory: new (limits: { initial: number; maximum: number; shared?: boolean }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { env: Readonly<Record<string, WasmMemory>> },
  ) => { readonly exports: Readonly<Record<string, WasmFunction>> };
  validate(bytes: Uint8Array): boolean;
}

/** Undefined where there is none; `isUsable` is asked first. */
export const webAssembly = (globalThis as unknown as { WebAssembly: WebAssemblyInterface }).WebAssembly;
