// What this lesson claims, to be checked on fresh numbers.
import type { Tensor } from 'faltung';
import { costs } from 'faltung/analysis';
import { convProblem } from 'faltung/ops';
import type { Claim } from '../../figure/claim.ts';
import type { InBoth } from '../../figure/language.ts';
import { channelsOf, randomTensor, run, summed, tensorOf } from '../grouped/claims.ts';

const input: InBoth = { ko: '입력 x', en: 'input x' };
const kernel: InBoth = { ko: '커널 w', en: 'kernel w' };

const through = (x: Tensor, w: Tensor): Tensor => run(convProblem(x.shape, w.shape), x, w);
const reshaped = ({ data }: Tensor, shape: readonly number[]): Tensor => tensorOf(shape, data);
const tried = (x: Tensor, w: Tensor) => [
  { name: input, shape: x.shape, numbers: x.data },
  { name: kernel, shape: w.shape, numbers: w.data },
];
/** The slices in another order, from the last to the first. */
function backwards({ shape, data }: Tensor): Tensor {
  const count = shape[2]!;
  const each = data.length / count;
  return tensorOf(
    shape,
    Array.from(data, (_, at) => data[(count - 1 - Math.floor(at / each)) * each + (at % each)]!),
  );
}

export const claims = {
  collapse: {
    name: 'collapse',
    claim: {
      ko: '커널이 부피만큼 깊으면(kd = D) 3차원 합성곱은 단면을 채널로 본 2차원 합성곱과 같습니다.',
      en: 'With a kernel as deep as the volume (kd = D), 3D convolution is 2D convolution with the slices as channels.',
    },
    left: { ko: '3차원, kd = D', en: '3D, kd = D' },
    right: { ko: '2차원, 채널 D개', en: '2D, D channels' },
    fault: { ko: '커널이 단면 하나만큼 얕다면?', en: 'What if the kernel were one slice less deep?' },
    run(random, planted) {
      const depth = random.whole(2, 3);
      const own = planted ? depth - 1 : depth;
      const x = randomTensor(random, [1, 1, depth, 3, 4]);
      const w = randomTensor(random, [1, 1, depth, 2, 2]);
      const shallow = tensorOf([1, 1, own, 2, 2], w.data.slice(0, own * 4));
      return {
        tried: tried(x, w),
        left: through(x, shallow).data,
        right: through(reshaped(x, [1, depth, 3, 4]), reshaped(w, [1, depth, 2, 2])).data,
      };
    },
  },
  slices: {
    name: 'slices',
    claim: {
      ko: '커널의 깊이가 1이면 단면마다 따로 2차원 합성곱을 한 것과 같습니다.',
      en: 'With a kernel of depth 1, it is 2D convolution of each slice by itself.',
    },
    left: { ko: '3차원, kd = 1', en: '3D, kd = 1' },
    right: { ko: '단면마다 2차원', en: '2D, slice by slice' },
    fault: { ko: '단면을 다음 단면과 섞어 읽는다면?', en: 'What if each slice were read together with the next?' },
    run(random, planted) {
      const x = randomTensor(random, [1, 1, 3, 3, 3]);
      const w = randomTensor(random, [1, 1, 1, 2, 2]);
      // The slices stand where a batch stands: nothing is added over them.
      const right = through(reshaped(x, [3, 1, 3, 3]), reshaped(w, [1, 1, 2, 2])).data;
      const mixed = tensorOf([1, 1, 2, 2, 2], [...w.data, ...w.data]);
      const padded = convProblem(x.shape, mixed.shape, {
        padding: [
          [0, 1],
          [0, 0],
          [0, 0],
        ],
      });
      return { tried: tried(x, w), left: planted ? run(padded, x, mixed).data : through(x, w).data, right };
    },
  },
  channels: {
    name: 'channels',
    claim: {
      ko: '3차원 합성곱도 채널을 모두 더합니다. 채널마다 따로 한 3차원 합성곱의 합과 같습니다.',
      en: 'A 3D convolution adds up its channels too: it is the sum of the 3D convolutions of each channel.',
    },
    left: { ko: '채널 여럿을 한 번에', en: 'all channels at once' },
    right: { ko: '채널마다 따로 한 것의 합', en: 'channel by channel, added up' },
    fault: { ko: '채널 하나를 빠뜨린다면?', en: 'What if one channel were forgotten?' },
    run(random, planted) {
      const count = random.whole(2, 3);
      const x = randomTensor(random, [1, count, 3, 3, 3]);
      const w = randomTensor(random, [1, count, 2, 2, 2]);
      const parts = Array.from({ length: planted ? count - 1 : count }, (_, channel) =>
        through(channelsOf(x, channel, 1), channelsOf(w, channel, 1)),
      );
      return { tried: tried(x, w), left: through(x, w).data, right: summed(parts).data };
    },
  },
  passes: {
    name: 'passes',
    claim: {
      ko: '세 방향의 1차원 커널을 곱해 만든 커널은, 그 셋을 차례로 쓰는 것과 같습니다.',
      en: 'A kernel made of three one-dimensional ones, multiplied out, gives what the three give one after another.',
    },
    left: { ko: '3×3×3 한 번', en: '3×3×3 at once' },
    right: { ko: '깊이, 세로, 가로 차례로', en: 'along depth, height, width' },
    fault: { ko: '마지막 커널을 뒤집어 쓴다면?', en: 'What if the last kernel were flipped?' },
    run(random, planted) {
      const x = randomTensor(random, [1, 1, 4, 5, 5]);
      const [a, b, c] = [random.numbers(3, -2, 2), random.numbers(3, -2, 2), random.numbers(3, -2, 2)];
      const whole = tensorOf(
        [1, 1, 3, 3, 3],
        a.flatMap((u) => b.flatMap((v) => c.map((w) => u * v * w + 0))),
      );
      const inDepth = through(x, tensorOf([1, 1, 3, 1, 1], a));
      const inHeight = through(inDepth, tensorOf([1, 1, 1, 3, 1], b));
      const last = tensorOf([1, 1, 1, 1, 3], planted ? c.toReversed() : c);
      return {
        tried: [
          { name: input, shape: x.shape, numbers: x.data },
          { name: { ko: '커널 셋', en: 'three kernels' }, numbers: [...a, ...b, ...c] },
        ],
        left: through(x, whole).data,
        right: through(inHeight, last).data,
      };
    },
  },
  clip: {
    name: 'clip',
    claim: {
      ko: '프레임 하나씩 읽는 커널은 영상의 앞뒤를 모릅니다. 거꾸로 튼 영상의 결과는 결과를 거꾸로 튼 것입니다.',
      en:
        'A kernel that reads single frames cannot tell forwards from backwards: of a clip played backwards it makes ' +
        'its result played backwards.',
    },
    left: { ko: '거꾸로 튼 영상을 계산', en: 'clip played backwards, then computed' },
    right: { ko: '계산한 다음 거꾸로 틂', en: 'computed, then played backwards' },
    fault: { ko: '커널이 프레임 둘을 읽는다면?', en: 'What if the kernel read two frames?' },
    run(random, planted) {
      const x = randomTensor(random, [1, 1, 4, 2, 3]);
      const w = randomTensor(random, [1, 1, planted ? 2 : 1, 2, 2]);
      return { tried: tried(x, w), left: through(backwards(x), w).data, right: backwards(through(x, w)).data };
    },
  },
  split: {
    name: 'split',
    claim: {
      ko: '한 채널에서 1×k×k 다음에 kd×1×1을 쓰면 한 자리에 kd·k²번 드는 곱셈이 k² + kd번이 됩니다. 셋씩이면 27번이 12번입니다.',
      en:
        'On one channel, 1×k×k and then kd×1×1 take k² + kd multiplications for each voxel instead of kd·k²: with ' +
        'threes, 12 instead of 27.',
    },
    left: { ko: '자리마다 드는 곱셈: 한 번에, 나누어', en: 'for each voxel: at once, in two passes' },
    right: { ko: '공식: kd·k², k² + kd', en: 'formula: kd·k², k² + kd' },
    fault: { ko: '두 번에 나눈 것을 곱하면?', en: 'What if the two passes were multiplied instead of added?' },
    run(random, planted) {
      const [depth, taps] = [random.pick([3, 5]), random.pick([3, 5])];
      const size = [1, 1, random.whole(5, 8), random.whole(5, 8), random.whole(5, 8)];
      const voxels = size.reduce((product, count) => product * count, 1);
      const each = (kd: number, k: number) => {
        const problem = convProblem(size, [1, 1, kd, k, k], { padding: [(kd - 1) / 2, (k - 1) / 2, (k - 1) / 2] });
        return costs(problem).total.counts.fvcore.count / voxels;
      };
      return {
        tried: [
          { name: { ko: '부피', en: 'volume' }, numbers: size.slice(2) },
          { name: { ko: 'kd와 k', en: 'kd and k' }, numbers: [depth, taps] },
        ],
        left: [each(depth, taps), each(1, taps) + each(depth, 1)],
        right: [depth * taps ** 2, planted ? taps ** 2 * depth : taps ** 2 + depth],
      };
    },
  },
} as const satisfies Record<string, Claim>;
