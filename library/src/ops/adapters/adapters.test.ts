// Calls of TensorFlow, JAX and WebNN against numbers worked out by hand, and against our own calls on the same
// tensors in our order.
import { expect, test } from 'vitest';
import { callAs } from '../../engine/callAs.ts';
import { conv, convTranspose, ShapeError, tensor, type Shape, type Tensor } from '../../index.ts';
import { permute } from '../../tensor/layout.ts';
import { sizeOf } from '../../tensor/shape.ts';
import type { Attributes } from './attributes.ts';
import { jaxConvGeneralDilated, jaxConvTranspose } from './jax.ts';
import type { CallShapes } from './pytorch.ts';
import { tensorflowConv, tensorflowConvTranspose, tensorflowDepthwiseConv } from './tensorflow.ts';
import { webnnConv2d, webnnConvTranspose2d } from './webnn.ts';

/** Whole numbers that differ from cell to cell, so that any wrong order shows. */
const counted = (shape: Shape, from = 1): Tensor =>
  tensor(
    shape,
    Array.from({ length: sizeOf(shape) }, (_, i) => ((from + i * 7) % 23) - 11),
  );

const numbersOf = async (result: { shape: Shape; data(): Promise<ArrayLike<number>> }) => ({
  shape: [...result.shape],
  data: Array.from(await result.data()),
});

const codeOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    if (error instanceof ShapeError) return error.code;
    throw error;
  }
  return 'nothing refused';
};

const toLast = (t: Tensor): Tensor => permute(t, [0, ...t.shape.slice(2).map((_, d) => d + 2), 1]);
/** OIHW to HWIO, or the weights of a transposed convolution (IOHW) to HWOI. */
const tapsFirst = (t: Tensor): Tensor => permute(t, [...t.shape.slice(2).map((_, d) => d + 2), 1, 0]);

const line = (values: number[]): Tensor => tensor([1, values.length, 1], values);

test("TensorFlow's SAME and symmetric padding give the same shape and other numbers", async () => {
  const input = line([1, 2, 3, 4, 5, 6]);
  const weights = tensor([3, 1, 1], [1, 10, 100]);
  const same = callAs(tensorflowConv, { strides: 2, padding: 'SAME' }, { input, weights });
  expect(await numbersOf(same)).toEqual({ shape: [1, 3, 1], data: [321, 543, 65] });
  const pairs = [
    [0, 0],
    [1, 1],
    [0, 0],
  ];
  const symmetric = callAs(tensorflowConv, { strides: [1, 2, 1], padding: pairs }, { input, weights });
  expect(await numbersOf(symmetric)).toEqual({ shape: [1, 3, 1], data: [210, 432, 654] });
});

test('SAME of 224 samples, 7 taps and stride 2 pads 2 in front and 3 behind', () => {
  const shapes = { input: [1, 224, 224, 3], weights: [7, 7, 3, 64] };
  const [axis] = tensorflowConv({ strides: [1, 2, 2, 1], padding: 'SAME' }, shapes).problem.axes;
  expect([axis!.before, axis!.after, axis!.output]).toEqual([2, 3, 112]);
});

test('TensorFlow: NHWC and HWIO are NCHW and OIHW in another order', async () => {
  const [x, w] = [counted([2, 4, 6, 5]), counted([6, 2, 3, 2])];
  const ours = conv(x, w, { groups: 2, stride: [2, 1], padding: 'same', dilation: [1, 2] });
  const attributes = { strides: [1, 2, 1, 1], padding: 'SAME', dilations: [1, 2] };
  const theirs = callAs(tensorflowConv, attributes, { input: toLast(x), weights: tapsFirst(w) });
  expect(await numbersOf(theirs)).toEqual(
    await numbersOf({ ...toLast(await ours.tensor()), data: async () => toLast(await ours.tensor()).data }),
  );
  const first = callAs(
    tensorflowConv,
    { ...attributes, strides: [1, 1, 2, 1], data_format: 'NCHW' },
    { input: x, weights: tapsFirst(w) },
  );
  expect(await numbersOf(first)).toEqual(await numbersOf(ours));
});

test('TensorFlow: explicit pairs stand in the order of the input', () => {
  const pads = (data_format: string, padding: number[][], input: Shape) =>
    tensorflowConv({ data_format, padding }, { input, weights: [2, 2, 1, 1] }).problem.axes.map(({ before, after }) => [
      before,
      after,
    ]);
  const wanted = [
    [1, 2],
    [3, 4],
  ];
  expect(
    pads(
      'NHWC',
      [
        [0, 0],
        [1, 2],
        [3, 4],
        [0, 0],
      ],
      [1, 5, 5, 1],
    ),
  ).toEqual(wanted);
  expect(
    pads(
      'NCHW',
      [
        [0, 0],
        [0, 0],
        [1, 2],
        [3, 4],
      ],
      [1, 1, 5, 5],
    ),
  ).toEqual(wanted);
});

test('TensorFlow: a depthwise filter gives channel c · multiplier + m', async () => {
  const x = counted([1, 3, 5, 4]);
  const w = counted([6, 1, 3, 2]); // channel c · 2 + m
  // HWIM from [c · M + m, 1, h, w]: seen as [c, m, h, w], taps first.
  const filters = permute({ shape: [3, 2, 3, 2], data: w.data }, [2, 3, 0, 1]);
  const bias = counted([6]);
  const ours = await conv(x, w, { groups: 3, stride: 2, bias }).tensor();
  const theirs = callAs(
    tensorflowDepthwiseConv,
    { strides: [1, 2, 2, 1], padding: 'VALID' },
    { input: toLast(x), weights: filters, bias },
  );
  expect(await theirs.tensor()).toEqual(toLast(ours));
});

test('TensorFlow: a transposed convolution is the gradient of the convolution whose input has output_shape', async () => {
  const [x, w] = [counted([2, 3, 4, 3]), counted([3, 2, 3, 3])];
  for (const [padding, sizes] of [
    ['SAME', [7, 6]],
    ['SAME', [8, 5]],
    ['VALID', [9, 7]],
    ['VALID', [10, 8]],
  ] as const) {
    const forward = tensorflowConv({ strides: 2, padding }, { input: [2, ...sizes, 2], weights: [3, 3, 2, 3] }).problem;
    const before = forward.axes.map((axis) => axis.before);
    const after = forward.axes.map((axis) => axis.after);
    const output = { padding: before.map((cells, d) => [cells, after[d]!] as const), outputSize: sizes };
    const ours = await convTranspose(x, w, { stride: 2, ...output }).tensor();
    const theirs = callAs(
      tensorflowConvTranspose,
      { strides: 2, padding, output_shape: [2, ...sizes, 2] },
      { input: toLast(x), weights: tapsFirst(w) },
    );
    expect(await theirs.tensor()).toEqual(toLast(ours));
  }
});

test('Keras sizes: in · stride for SAME, a whole stride more for a short window under VALID', () => {
  const size = (padding: string, taps: number): number =>
    tensorflowConvTranspose({ strides: 3, padding }, { input: [1, 4, 1], weights: [taps, 1, 1] }).output.to[1]!;
  expect([size('SAME', 2), size('SAME', 5), size('VALID', 2), size('VALID', 5)]).toEqual([12, 12, 12, 14]);
});

test('by hand: JAX stretches its input and does not reverse the taps', async () => {
  const call = { window_strides: [1], padding: [[2, 2]], lhs_dilation: [2] };
  const stretched = callAs(jaxConvGeneralDilated, call, {
    input: tensor([1, 1, 2], [1, 10]),
    weights: tensor([1, 1, 3], [1, 2, 3]),
  });
  // 0 0 1 0 10 0 0 seen through 1 2 3.
  expect(await numbersOf(stretched)).toEqual({ shape: [1, 1, 5], data: [3, 2, 31, 20, 10] });
  const input = line([1, 10]);
  const weights = tensor([3, 1, 1], [1, 2, 3]);
  const valid = callAs(jaxConvTranspose, { strides: [2], padding: 'VALID' }, { input, weights });
  expect(await numbersOf(valid)).toEqual({ shape: [1, 5, 1], data: [3, 2, 31, 20, 10] });
  const same = callAs(jaxConvTranspose, { strides: [2], padding: 'SAME' }, { input, weights });
  expect(await numbersOf(same)).toEqual({ shape: [1, 4, 1], data: [3, 2, 31, 20] });
  const turned = callAs(
    jaxConvTranspose,
    { strides: [2], padding: 'VALID', transpose_kernel: true },
    { input, weights },
  );
  // As every other framework has it: each sample stamps 1 2 3.
  expect(await numbersOf(turned)).toEqual({ shape: [1, 5, 1], data: [1, 2, 13, 20, 30] });
});

/** JAX's definition, literally: stretch, pad, correlate; tensors channels first, in one axis. */
function literally(
  x: Tensor,
  w: Tensor,
  stretch: number,
  [low, high]: readonly number[],
  dilation: number,
  groups: number,
): Tensor {
  const [batch, channels, length] = x.shape as [number, number, number];
  const [outputs, each, taps] = w.shape as [number, number, number];
  const padded = (length - 1) * stretch + 1 + low! + high!;
  const size = padded - (taps - 1) * dilation;
  const y: number[] = [];
  for (let n = 0; n < batch; n++)
    for (let o = 0; o < outputs; o++)
      for (let p = 0; p < size; p++) {
        let sum = 0;
        for (let c = 0; c < each; c++)
          for (let k = 0; k < taps; k++) {
            const at = p + k * dilation - low!;
            const inside = at >= 0 && at % stretch === 0 && at / stretch < length;
            const channel = Math.floor(o / (outputs / groups)) * each + c;
            if (inside)
              sum += x.data[(n * channels + channel) * length + at / stretch]! * w.data[(o * each + c) * taps + k]!;
          }
        y.push(sum);
      }
  return tensor([batch, outputs, size], y);
}

test('JAX: a stretched input equals its definition, with groups, dilation and any padding', async () => {
  for (const [stretch, padding, dilation, groups] of [
    [2, [1, 2], 1, 1],
    [3, [4, 0], 2, 2],
    [2, [-1, 3], 1, 2],
    [2, [0, -1], 2, 1],
    [4, [5, 6], 3, 2],
  ] as const) {
    const [input, weights] = [counted([2, 4, 5]), counted([6, 4 / groups, 3])];
    const call = {
      window_strides: [1],
      padding: [padding],
      lhs_dilation: [stretch],
      rhs_dilation: [dilation],
      feature_group_count: groups,
    };
    const theirs = await callAs(jaxConvGeneralDilated, call, { input, weights }).tensor();
    expect(theirs).toEqual(literally(input, weights, stretch, padding, dilation, groups));
    const last = { ...call, dimension_numbers: ['NWC', 'WIO', 'NWC'] };
    const turned = await callAs(jaxConvGeneralDilated, last, {
      input: toLast(input),
      weights: tapsFirst(weights),
    }).tensor();
    expect(turned).toEqual(toLast(theirs));
  }
});

test('JAX: without a stretched input it is a convolution, its axes where dimension_numbers say', async () => {
  const [x, w] = [counted([2, 4, 6, 5]), counted([6, 2, 3, 2])];
  const ours = await conv(x, w, {
    groups: 2,
    stride: [2, 1],
    padding: [
      [-1, 2],
      [0, 1],
    ],
    dilation: [1, 2],
  }).tensor();
  const call = {
    window_strides: [2, 1],
    padding: [
      [-1, 2],
      [0, 1],
    ],
    rhs_dilation: [1, 2],
    feature_group_count: 2,
  };
  expect(await callAs(jaxConvGeneralDilated, call, { input: x, weights: w }).tensor()).toEqual(ours);

  // CHWN in, WHIO weights would name the width first; strides follow the weights' word.
  const tensors = { input: permute(x, [1, 2, 3, 0]), weights: permute(w, [2, 3, 1, 0]) };
  const words = { ...call, dimension_numbers: ['CHWN', 'HWIO', 'WHCN'] };
  expect(await callAs(jaxConvGeneralDilated, words, tensors).tensor()).toEqual(permute(ours, [3, 2, 1, 0]));
  const places = { lhs_spec: [3, 0, 1, 2], rhs_spec: [3, 2, 0, 1], out_spec: [3, 2, 1, 0] };
  expect(await callAs(jaxConvGeneralDilated, { ...call, dimension_numbers: places }, tensors).tensor()).toEqual(
    permute(ours, [3, 2, 1, 0]),
  );
  const crossed = {
    ...call,
    window_strides: [1, 2],
    padding: [
      [0, 1],
      [-1, 2],
    ],
    rhs_dilation: [2, 1],
    dimension_numbers: ['NCHW', 'OIWH', 'NCHW'],
  };
  expect(
    await callAs(jaxConvGeneralDilated, crossed, { input: x, weights: permute(w, [0, 1, 3, 2]) }).tensor(),
  ).toEqual(ours);
});

test("JAX: conv_transpose with transpose_kernel and consistent padding is PyTorch's", async () => {
  const [x, w] = [counted([1, 3, 4, 3]), counted([3, 2, 3, 2])];
  const ours = await convTranspose(x, w, {
    stride: [2, 3],
    padding: [
      [1, 0],
      [0, 1],
    ],
    dilation: [2, 1],
  }).tensor();
  const call = {
    strides: [2, 3],
    padding: [
      [1, 0],
      [0, 1],
    ],
    rhs_dilation: [2, 1],
    transpose_kernel: true,
    use_consistent_padding: true,
  };
  // HWIO of the convolution that is turned round: its inputs are our outputs.
  const theirs = await callAs(jaxConvTranspose, call, { input: toLast(x), weights: tapsFirst(w) }).tensor();
  expect(theirs).toEqual(toLast(ours));
});

test('WebNN: every filter layout and both input layouts give the same numbers', async () => {
  const [x, w, bias] = [counted([2, 4, 6, 5]), counted([6, 2, 3, 2]), counted([6])];
  const ours = await conv(x, w, {
    groups: 2,
    stride: [2, 1],
    padding: [
      [1, 0],
      [2, 3],
    ],
    dilation: [1, 2],
    bias,
  }).tensor();
  const options = { groups: 2, strides: [2, 1], padding: [1, 0, 2, 3], dilations: [1, 2] };
  const layouts = { oihw: [0, 1, 2, 3], hwio: [2, 3, 1, 0], ohwi: [0, 2, 3, 1], ihwo: [1, 2, 3, 0] };
  for (const [filterLayout, order] of Object.entries(layouts)) {
    const weights = permute(w, order);
    const first = callAs(webnnConv2d, { ...options, filterLayout }, { input: x, weights, bias });
    expect(await first.tensor()).toEqual(ours);
    const last = callAs(
      webnnConv2d,
      { ...options, filterLayout, inputLayout: 'nhwc' },
      { input: toLast(x), weights, bias },
    );
    expect(await last.tensor()).toEqual(toLast(ours));
  }
});

test('WebNN: transposed, every layout; output sizes make output padding count for nothing', async () => {
  const [x, w] = [counted([1, 4, 3, 4]), counted([4, 3, 3, 2])];
  const ours = await convTranspose(x, w, {
    groups: 2,
    stride: [3, 2],
    padding: [
      [1, 0],
      [0, 1],
    ],
    outputPadding: [2, 1],
  }).tensor();
  const options = { groups: 2, strides: [3, 2], padding: [1, 0, 0, 1] };
  const layouts = { iohw: [0, 1, 2, 3], hwoi: [2, 3, 1, 0], ohwi: [1, 2, 3, 0] };
  for (const [filterLayout, order] of Object.entries(layouts)) {
    const call = { ...options, filterLayout, outputPadding: [2, 1] };
    expect(await callAs(webnnConvTranspose2d, call, { input: x, weights: permute(w, order) }).tensor()).toEqual(ours);
    const sized = {
      ...options,
      filterLayout,
      outputPadding: [9, 9],
      outputSizes: ours.shape.slice(2),
      inputLayout: 'nhwc',
    };
    expect(
      await callAs(webnnConvTranspose2d, sized, { input: toLast(x), weights: permute(w, order) }).tensor(),
    ).toEqual(toLast(ours));
  }
});

type Call = (attributes: Attributes, shapes: CallShapes) => unknown;
const square = { input: [1, 5, 5, 4], weights: [3, 3, 4, 4] };
const first = { input: [1, 4, 5, 5], weights: [4, 4, 3, 3] };

const refusals: [name: string, call: Call, attributes: Attributes, shapes: CallShapes, code: string][] = [
  ['tensorflow', tensorflowConv, { stride: 2 }, square, 'option-unknown'],
  ['tensorflow', tensorflowConv, { padding: 'same' }, square, 'attribute-invalid'],
  [
    'tensorflow',
    tensorflowConv,
    {
      padding: [
        [0, 0],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    },
    square,
    'attribute-invalid',
  ],
  [
    'tensorflow',
    tensorflowConv,
    {
      padding: [
        [0, 0],
        [-1, 1],
        [1, 1],
        [0, 0],
      ],
    },
    square,
    'negative-padding',
  ],
  ['tensorflow', tensorflowConv, { strides: [2, 1, 1, 1] }, square, 'attribute-invalid'],
  ['tensorflow', tensorflowConv, { strides: [1, 1, 1] }, square, 'attribute-invalid'],
  ['tensorflow', tensorflowConv, { strides: 1.5 }, square, 'attribute-invalid'],
  ['tensorflow', tensorflowConv, { strides: 0 }, square, 'stride-invalid'],
  ['tensorflow', tensorflowConv, { data_format: 'NHCW' }, square, 'attribute-invalid'],
  ['tensorflow', tensorflowConv, {}, { input: [5, 5, 4], weights: [3, 3, 4, 4] }, 'input-rank'],
  ['tensorflow', tensorflowConv, {}, { input: [1, 5, 5, 4], weights: [3, 3, 3, 4] }, 'channel-mismatch'],
  ['tensorflow', tensorflowConv, {}, { input: [1, 5, 5, 4], weights: [3, 3, 2, 3] }, 'groups-divide'],
  ['tensorflow', tensorflowConv, {}, { input: [1, 5, 5, 4], weights: [3, 3, 0, 4] }, 'weights-empty'],
  ['tensorflow', tensorflowConv, {}, { input: [4, 4], weights: [4, 4] }, 'weights-rank'],
  [
    'tensorflow depthwise',
    tensorflowDepthwiseConv,
    {},
    { input: [1, 5, 5, 4], weights: [3, 3, 2, 1] },
    'channel-mismatch',
  ],
  ['tensorflow transpose', tensorflowConvTranspose, { output_shape: [1, 99, 99, 4] }, square, 'output-size-impossible'],
  ['tensorflow transpose', tensorflowConvTranspose, { output_shape: [2, 7, 7, 4] }, square, 'attribute-invalid'],
  ['tensorflow transpose', tensorflowConvTranspose, { output_shape: [1, 7, 7, 3] }, square, 'attribute-invalid'],
  ['jax', jaxConvGeneralDilated, { strides: [1, 1] }, first, 'option-unknown'],
  ['jax', jaxConvGeneralDilated, {}, first, 'attribute-invalid'],
  ['jax', jaxConvGeneralDilated, { padding: 'CAUSAL' }, first, 'attribute-invalid'],
  ['jax', jaxConvGeneralDilated, { padding: 'SAME', lhs_dilation: [2, 2] }, first, 'attribute-invalid'],
  [
    'jax',
    jaxConvGeneralDilated,
    {
      padding: [
        [0, 0],
        [0, 0],
      ],
      lhs_dilation: [2, 1],
      window_strides: [1, 2],
    },
    first,
    'attribute-invalid',
  ],
  ['jax', jaxConvGeneralDilated, { padding: 'SAME', batch_group_count: 2 }, first, 'attribute-invalid'],
  ['jax', jaxConvGeneralDilated, { padding: 'SAME', feature_group_count: 3 }, first, 'groups-divide'],
  [
    'jax',
    jaxConvGeneralDilated,
    {
      padding: [
        [0, 0],
        [0, 0],
      ],
      lhs_dilation: [2, 2],
      feature_group_count: 3,
    },
    first,
    'groups-divide',
  ],
  ['jax', jaxConvGeneralDilated, { padding: 'SAME', dimension_numbers: ['NCHW', 'OIHW'] }, first, 'attribute-invalid'],
  [
    'jax',
    jaxConvGeneralDilated,
    { padding: 'SAME', dimension_numbers: ['NCHH', 'OIHW', 'NCHW'] },
    first,
    'attribute-invalid',
  ],
  [
    'jax',
    jaxConvGeneralDilated,
    { padding: 'SAME', dimension_numbers: ['NCDHW', 'OIHW', 'NCHW'] },
    first,
    'attribute-invalid',
  ],
  ['jax', jaxConvGeneralDilated, { padding: 'SAME', dimension_numbers: 7 }, first, 'attribute-invalid'],
  ['jax transpose', jaxConvTranspose, { padding: 'SAME_LOWER' }, square, 'attribute-invalid'],
  ['jax transpose', jaxConvTranspose, { padding: 'SAME', transpose_kernel: 1 }, square, 'attribute-invalid'],
  [
    'jax transpose',
    jaxConvTranspose,
    {
      padding: [
        [0, 0],
        [-9, 0],
      ],
    },
    square,
    'output-too-small',
  ],
  ['webnn', webnnConv2d, { autoPad: 'same-upper' }, first, 'option-unknown'],
  ['webnn', webnnConv2d, { padding: [1, 1] }, first, 'attribute-invalid'],
  ['webnn', webnnConv2d, { padding: [1, -1, 0, 0] }, first, 'negative-padding'],
  ['webnn', webnnConv2d, { filterLayout: 'iohw' }, first, 'attribute-invalid'],
  ['webnn', webnnConv2d, { groups: 0 }, first, 'groups-invalid'],
  ['webnn', webnnConv2d, {}, { input: [4, 5, 5], weights: [4, 4, 3, 3] }, 'input-rank'],
  ['webnn transpose', webnnConvTranspose2d, { outputPadding: [1, 0] }, first, 'output-padding-too-large'],
  [
    'webnn transpose',
    webnnConvTranspose2d,
    { outputPadding: [1, 0], dilations: [2, 2] },
    first,
    'output-padding-too-large',
  ],
  ['webnn transpose', webnnConvTranspose2d, { outputSizes: [6, 7] }, first, 'output-size-impossible'],
];

for (const [name, call, attributes, shapes, code] of refusals) {
  test(`${name} refuses ${JSON.stringify(attributes)} on ${JSON.stringify(shapes)}: ${code}`, () => {
    expect(codeOf(() => call(attributes, shapes))).toBe(code);
  });
}
