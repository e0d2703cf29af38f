// A kernel as deep as the volume turns a 3-D convolution into a 2-D one whose channels are the slices.
import type { Tensor } from 'faltung';
import { convolved, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, givenPlanes, made, names, result, sideBySide } from '../parts.ts';

const [side, taps] = [3, 2];

/** The slices of a volume as channels, in their order or by mistake in the reverse one. */
function channelsOf({ shape, data }: Tensor, broken: boolean): Tensor {
  const [deep, rows, columns] = shape.slice(2) as [number, number, number];
  const area = rows * columns;
  const slices = Array.from({ length: deep }, (_, z) => Array.from(data.slice(z * area, (z + 1) * area)));
  return tensorOf([1, deep, rows, columns], (broken ? slices.toReversed() : slices).flat());
}

const both =
  (deep: number): Compute =>
  (input, { w, broken }) => ({
    left: convolved(input, tensorOf([1, 1, deep, taps, taps], w)),
    right: convolved(channelsOf(input, broken), tensorOf([1, deep, taps, taps], w)),
  });

export const depth = defineIdentity({
  name: 'depth',
  title: { ko: '깊이만큼 깊은 커널 = 2차원', en: 'As deep as the volume = 2-D' },
  statement: {
    ko: '3차원 커널의 깊이가 입력의 깊이와 같으면 창은 깊이 방향으로 움직일 수 없습니다. 단면을 채널로 본 2차원 합성곱과 같습니다.',
    en:
      'If a 3-D kernel is as deep as its input, it cannot move in depth: a 2-D convolution with the slices ' +
      'as channels.',
  },
  left: { ko: '3차원 합성곱', en: '3-D convolution' },
  right: { ko: '단면이 채널인 2차원 합성곱', en: '2-D convolution, slices as channels' },
  slider: { ko: '깊이', en: 'Depth' },
  breaks: { ko: '채널의 순서만 거꾸로 놓기', en: 'Reverse the order of the channels alone' },
  why: {
    ko: '단면과 커널은 같은 순서로 짝을 이루어야 합니다. 한쪽만 거꾸로 놓으면 다른 단면에 곱하게 됩니다.',
    en: 'Slices and kernels are paired in order. With one of them reversed, each slice meets another one’s kernel.',
  },
  lesson: 'volumes',
  stops: [2, 3, 4],
  stop: (deep) => ({
    name: { ko: `깊이 ${deep}`, en: `depth ${deep}` },
    counts: { x: deep * side * side, w: deep * taps * taps },
    data: { kind: 'slices', count: deep },
    compute: both(deep),
    run({ x, w, broken }) {
      const input = tensorOf([1, 1, deep, side, side], x);
      const { left, right } = both(deep)(input, { w, broken });
      const kernels = (sign: string) => givenPlanes('w', names.weights, sideBySide(w, deep, taps, taps), taps, sign);
      return {
        left: [
          givenPlanes('x', { ko: '단면들', en: 'Slices' }, sideBySide(x, deep, side, side), side),
          kernels('⋆'),
          result(cellsOf(left)),
        ],
        right: [
          made('input', { ko: '채널들', en: 'Channels' }, sideBySide(channelsOf(input, broken).data, deep, side, side)),
          kernels('⋆'),
          result(cellsOf(right)),
        ],
      };
    },
  }),
});
