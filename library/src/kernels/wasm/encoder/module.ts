// A module: functions over one imported memory. https://webassembly.github.io/spec/core/binary/modules.html
import { name, section, unsigned, vector } from './bytes.ts';
import { Code } from './code.ts';
import { valueTypes, type ValueType } from './instructions.ts';

/** A function of a module: its name, its parameters, and what writes its body. It returns nothing. */
export interface FunctionText {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly write: (code: Code) => void;
}

export interface MemoryLimits {
  /** Pages of 64 KiB. */
  readonly initial: number;
  readonly maximum: number;
  readonly shared: boolean;
}

/** What every module begins with: `\\0asm` and version 1. */
const magic = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** The bytes of a module that imports `env.memory` and exports its functions by name. */
export function encodeModule(
  functions: readonly FunctionText[],
  { initial, maximum, shared }: MemoryLimits,
): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [0x60, ...vector(parameters.map((type) => [valueTypes[type]])), 0]);
  const importMemory = [
    ...name('env'),
    ...name('memory'),
    2,
    shared ? 3 : 1,
    ...unsigned(initial),
    ...unsigned(maximum),
  ];
  const bodies = functions.map(({ parameters, write }) => {
    const code = new Code(parameters);
    write(code);
    return code.encode();
  });
  return Uint8Array.from([
    ...magic,
    ...section(1, vector(types)),
    ...section(2, vector([importMemory])),
    ...section(3, vector(functions.map((_, index) => unsigned(index)))),
    ...section(7, vector(functions.map((text, index) => [...name(text.name), 0, ...unsigned(index)]))),
    ...section(10, vector(bodies)),
  ]);
}
