// Writes tensors as planes with their border. Both functions work for every problem, so they are compiled once.
import type { FunctionText } from '../encoder/module.ts';

/**
 * `planes(source, target, sourcePlane, targetPlane, channels, rows, rowCount, border, borderCount)`: for every
 * channel copies rows (triples of source, target, length in floats), then single cells (pairs). Plane sizes are in
 * bytes; the border's sources are offsets in the source plane. Cells that nothing writes must be zero already.
 */
export const planesText: FunctionText = {
  name: 'planes',
  parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  write(code) {
    const [source, target, sourcePlane, targetPlane, channels, rows, rowCount, border, borderCount] = Array.from(
      { length: 9 },
      (_, i) => code.parameter(i),
    );
    const [entry, count, length, vectors, from, to] = code.locals('i32', 6);
    /** Leaves `base + 4 · entry[offset]` in a local. */
    const address = (base: typeof source, offset: number, local: typeof from): void => {
      code.get(entry!).memory('i32.load', offset).i32(2).op('i32.shl').get(base!).op('i32.add').set(local!);
    };
    code.repeatAny(channels!, () => {
      code.get(rows!).set(entry!).get(rowCount!).set(count!);
      code.repeatAny(count!, () => {
        address(source, 0, from);
        address(target, 4, to);
        code.get(entry!).memory('i32.load', 8).set(length!);
        // Whole vectors, then the rest one by one: rows may end where memory of others begins.
        code.get(length!).i32(2).op('i32.shr_u').set(vectors!);
        code.repeatAny(vectors!, () => {
          code.get(to!).get(from!).memory('v128.load').memory('v128.store').advance(from!, 16).advance(to!, 16);
        });
        code.get(length!).i32(3).op('i32.and').set(length!);
        code.repeatAny(length!, () => {
          code.get(to!).get(from!).memory('f32.load').memory('f32.store').advance(from!, 4).advance(to!, 4);
        });
        code.advance(entry!, 12);
      });
      code.get(border!).set(entry!).get(borderCount!).set(count!);
      code.repeatAny(count!, () => {
        address(source, 0, from);
        address(target, 4, to);
        code.get(to!).get(from!).memory('f32.load').memory('f32.store').advance(entry!, 8);
      });
      code.advance(source!, sourcePlane!).advance(target!, targetPlane!);
    });
  },
};
