// Puts the rows of a phase between those of the other phases.
import type { FunctionText } from '../encoder/module.ts';
import type { Local } from '../encoder/code.ts';

/**
 * `spread(source, target, channels, targetPlane, rows, rowCount, width, step)`: for every channel writes rows of
 * `width` floats with `step` bytes between neighbours; `rows` holds the target offset of every row in floats,
 * `targetPlane` is in bytes.
 */
export const spreadText: FunctionText = {
  name: 'spread',
  parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  write(code) {
    const [source, target, channels, targetPlane, rows, rowCount, width, step] = Array.from({ length: 8 }, (_, i) =>
      code.parameter(i),
    ) as [Local, Local, Local, Local, Local, Local, Local, Local];
    const [entry, count, left, to] = code.locals('i32', 4) as [Local, Local, Local, Local];
    code.repeatAny(channels, () => {
      code.get(rows).set(entry).get(rowCount).set(count);
      code.repeatAny(count, () => {
        code.get(entry).memory('i32.load').i32(2).op('i32.shl').get(target).op('i32.add').set(to);
        code.get(width).set(left);
        code.repeatAny(left, () => {
          code.get(to).get(source).memory('f32.load').memory('f32.store').advance(source, 4).advance(to, step);
        });
        code.advance(entry, 4);
      });
      code.advance(target, targetPlane);
    });
  },
};
