// A module: functions over one imported memory. https://webassembly.github.io/spec/core/binary/modules.html
import { Bytes } from './bytes.ts';
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
  const module = new Bytes().bytes(magic);
  const section = (id: number, write: (content: Bytes) => void): void => {
    const content = new Bytes();
    write(content);
    module.byte(id).counted(content);
  };
  section(1, (types) =>
    types.list(functions, ({ parameters }) => {
      types.byte(0x60).list(parameters, (type) => types.byte(valueTypes[type]));
      types.byte(0); // no results
    }),
  );
  section(2, (imports) =>
    imports.list(['memory'], (memory) =>
      imports
        .name('env')
        .name(memory)
        .byte(2)
        .byte(shared ? 3 : 1)
        .unsigned(initial)
        .unsigned(maximum),
    ),
  );
  section(3, (types) => types.list(functions, (_, index) => types.unsigned(index)));
  section(7, (exports) => exports.list(functions, ({ name }, index) => exports.name(name).byte(0).unsigned(index)));
  section(10, (bodies) =>
    bodies.list(functions, ({ parameters, write }) => {
      const code = new Code(parameters);
      write(code);
      bodies.append(code.encode());
    }),
  );
  return module.copy();
}
