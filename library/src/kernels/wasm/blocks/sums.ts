// Sums of whole channels: the gradient of a bias.
import type { Local } from '../encoder/code.ts';
import type { FunctionText } from '../encoder/module.ts';

/**
 * `sums(y, target, batch, channels, positions, image)`: the sum of every channel over its positions and the batch;
 * `image` is the bytes of one image. Four partial sums a channel, added at the end: long sums lose less, and always
 * in this order.
 */
export const sumsText: FunctionText = {
  name: 'sums',
  parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  write(code) {
    const [y, target, batch, channels, positions, image] = [0, 1, 2, 3, 4, 5].map((i) => code.parameter(i)) as [
      Local,
      Local,
      Local,
      Local,
      Local,
      Local,
    ];
    const [plane, at, images, count] = code.locals('i32', 4) as [Local, Local, Local, Local];
    const [lanes, one] = [code.local('v128'), code.local('f32')];
    code.repeatAny(channels, () => {
      code.f32x4(0).set(lanes).f32(0).set(one).get(y).set(plane).get(batch).set(images);
      code.repeatAny(images, () => {
        code.get(plane).set(at).get(positions).i32(2).op('i32.shr_u').set(count);
        code.repeatAny(count, () => {
          code.get(lanes).get(at).memory('v128.load').op('f32x4.add').set(lanes).advance(at, 16);
        });
        code.get(positions).i32(3).op('i32.and').set(count);
        code.repeatAny(count, () => {
          code.get(one).get(at).memory('f32.load').op('f32.add').set(one).advance(at, 4);
        });
        code.advance(plane, image);
      });
      code.get(target).get(one);
      for (let lane = 0; lane < 4; lane++) code.get(lanes).lane('f32x4.extract_lane', lane).op('f32.add');
      code.memory('f32.store').advance(target, 4);
      code.get(positions).i32(2).op('i32.shl').get(y).op('i32.add').set(y);
    });
  },
};
