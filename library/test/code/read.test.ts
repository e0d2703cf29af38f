// Calls as people write them, read as their framework means them.
import { expect, test } from 'vitest';
import { readCode } from '../../src/code/read.ts';
import { write } from '../../src/ops/write.ts';
import { ShapeError } from '../../src/tensor/errors.ts';
import type { Shape } from '../../src/tensor/shape.ts';
import { sayError } from '../../src/text/errors.ts';

const picture: Shape = [1, 3, 32, 32];
const sound: Shape = [2, 4, 20];

const calls: readonly (readonly [code: string, notation: string, input?: Shape])[] = [
  ['nn.Conv2d(3, 16, 3, stride=2, padding=1)', 'conv2d 1x3x32x32 * 16x3x3x3 padding=1 stride=2 bias=true'],
  ['nn.Conv2d(3, 16, (3, 1), (2, 1), (1, 0), bias=False)', 'conv2d 1x3x32x32 * 16x3x3x1 padding=1,0 stride=2,1'],
  ["torch.nn.Conv2d(3, 6, 4, padding='same', groups=3)", 'conv2d 1x3x32x32 * 6x1x4x4 padding=1:2 groups=3 bias=true'],
  [
    "nn.Conv1d(4, 8, kernel_size=5, padding=2, padding_mode='circular')",
    'conv1d 2x4x20 * 8x4x5 padding=2 boundary=circular bias=true',
    sound,
  ],
  ['nn.Conv3d(1, 2, 3, dilation=2, bias=False)', 'conv3d 1x1x8x8x8 * 2x1x3x3x3 dilation=2', [1, 1, 8, 8, 8]],
  // The layer and the function of a transposed convolution have their arguments in different orders.
  [
    'nn.ConvTranspose2d(16, 3, 4, 2, 1, 1, 1, False, 2)',
    'convTranspose2d 1x16x32x32 * 16x3x4x4 padding=1 stride=2 dilation=2 outputPadding=1',
  ],
  [
    'x = torch.randn(1, 4, 5, 5)\nw = torch.randn(4, 2, 3, 3)\nF.conv_transpose2d(x, w, None, 2, 1, 1, 2, 3)',
    'convTranspose2d 1x4x5x5 * 4x2x3x3 padding=1 stride=2 dilation=3 groups=2 outputPadding=1',
  ],
  [
    'x = torch.zeros((3, 9, 9))\ny = torch.conv2d(x, torch.ones(6, 1, 3, 3), None, 2, 1, 1, 3)',
    'conv2d 1x3x9x9 * 6x1x3x3 padding=1 stride=2 groups=3',
  ],
  [
    'layers.Conv2D(16, (3, 3), strides=2, padding="same")',
    'conv2d 1x3x32x32 * 16x3x3x3 padding=0:1 stride=2 bias=true',
  ],
  [
    'tf.keras.layers.Conv1D(8, 3, padding="causal", dilation_rate=2, use_bias=False)',
    'conv1d 2x4x20 * 8x4x3 padding=4:0 dilation=2',
    sound,
  ],
  ['layers.DepthwiseConv2D(3, depth_multiplier=2, use_bias=False)', 'conv2d 1x3x32x32 * 6x1x3x3 groups=3'],
  [
    'keras.layers.Conv2DTranspose(8, 4, strides=2, padding="same", use_bias=False)',
    'convTranspose2d 1x3x32x32 * 3x8x4x4 padding=1 stride=2',
  ],
  [
    'layers.Conv2DTranspose(8, 3, 2, "same", 1, use_bias=False)',
    'convTranspose2d 1x3x32x32 * 3x8x3x3 padding=0:1 stride=2',
  ],
  ['inputs = keras.Input(shape=(28, 28, 1))\nx = layers.Conv2D(4, 5)(inputs)', 'conv2d 1x1x28x28 * 4x1x5x5 bias=true'],
  [
    "x = jnp.zeros((1, 9, 9, 2))\nw = jnp.ones((3, 3, 2, 4))\nlax.conv_general_dilated(x, w, (2, 2), 'SAME', dimension_numbers=('NHWC', 'HWIO', 'NHWC'))",
    'conv2d 1x2x9x9 * 4x2x3x3 padding=1 stride=2',
  ],
  [
    "x = np.zeros((1, 1, 7, 7))\nw = np.zeros((2, 1, 3, 3))\nonnx.helper.make_node('Conv', ['x', 'w'], ['y'], auto_pad='SAME_LOWER', strides=[2, 2])",
    'conv2d 1x1x7x7 * 2x1x3x3 padding=1 stride=2',
  ],
  [
    'class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n        k = 5\n        self.conv = nn.Conv2d(3, 8, k, padding=2)\n\n    def forward(self, x):\n        return self.conv(x)\n',
    'conv2d 1x3x32x32 * 8x3x5x5 padding=2 bias=true',
  ],
  [
    'conv2d(tensor([1, 1, 2, 2], [1, 2, 3, 4]), zeros([3, 1, 1, 1]), { stride: [2, 1] })',
    'conv2d 1x1x2x2 * 3x1x1x1 stride=2,1',
  ],
  ['conv2d 3x8x8 * 4x3x3x3 padding=same', 'conv2d 1x3x8x8 * 4x3x3x3 padding=1'],
];

for (const [code, notation, input = picture] of calls) {
  test(`${code} is ${notation}`, () => expect(write(readCode(code, { input }).problem)).toBe(notation));
}

test('what is left out and what is taken from elsewhere is told', () => {
  const code = 'net = nn.Sequential(\n    nn.Conv2d(3, 8, 3),\n    nn.Conv2d(8, 8, 3),\n)';
  expect(readCode(code, { input: picture }).notes).toEqual([
    { code: 'input-assumed' },
    { code: 'others-ignored', count: 1 },
    { code: 'step-ignored', line: 1, text: 'net = nn.Sequential(' },
  ]);
  const relu = 'y = F.relu(F.conv1d(torch.zeros(1, 1, 5), w))';
  expect(readCode(relu, { weights: [1, 1, 3] }).notes).toEqual([
    { code: 'weights-assumed' },
    { code: 'step-ignored', line: 1, text: relu },
  ]);
});

test('numbers come in our order, whatever order the framework has', () => {
  const code =
    'x = np.array([[[[1, 10], [2, 20]]]], dtype=np.float32)\nw = np.array([[[[1, 2, 3], [4, 5, 6]]]])\n' +
    'layer = layers.Conv2D(3, 1, use_bias=False)\nlayer.set_weights([w])\nlayer(x)';
  const { x, w } = readCode(code);
  expect(x).toEqual({ shape: [1, 2, 1, 2], data: new Float32Array([1, 2, 10, 20]) });
  expect(w).toEqual({ shape: [3, 2, 1, 1], data: new Float32Array([1, 4, 2, 5, 3, 6]) });
});

const refused: readonly (readonly [code: string, refusal: string, wanted?: string])[] = [
  ['', 'code', 'call'],
  ['print(1)', 'code', 'call'],
  ['eval("nn.Conv2d(3, 16, 3)")', 'code', 'call'],
  ['nn.Conv2d(3, 16)', 'code', 'argument'],
  ['nn.Conv2d(3, 16, k)', 'code', 'argument'],
  ['nn.Conv2d(3, 16, 3, stride=step())', 'code', 'argument'],
  ['nn.Conv2d(0, 16, 3)', 'code', 'argument'],
  ['layers.Conv2D(filters=1.5, kernel_size=3)', 'code', 'argument'],
  ['F.conv2d(x, torch.zeros(1, 1, 3, 3))', 'code', 'input'],
  ['F.conv2d(torch.zeros(1, 1, 3, 3), w)', 'code', 'weights'],
  ['x = F.pad(torch.zeros(1, 1, 3), (1, 1))\nF.conv_transpose1d(x, torch.zeros(1, 1, 3))', 'code', 'plain-steps'],
  ['F.conv1d(torch.zeros(1, 1, 3), torch.zeros(1, 1, 3), padding=-1)', 'negative-padding'],
  ["F.conv1d(torch.zeros(1, 1, 3), torch.zeros(1, 1, 3), stride=2, padding='same')", 'same-with-stride'],
  ['nn.Conv2d(3, 16, 3, groups=2)', 'groups-divide'],
  ['F.conv1d(torch.zeros(1, 1, 3), torch.zeros(1, 1, 5))', 'window-too-large'],
  ['conv2d 1x1x3x3 * 1x1x3x3 stride=x', 'notation', 'whole-numbers'],
  [' '.repeat(300_000), 'code', 'shorter-text'],
];

for (const [code, refusal, wanted] of refused) {
  test(`${code.slice(0, 100)} is refused as ${refusal}`, () => {
    const error = refusalOf(code);
    expect(error.code).toBe(refusal);
    expect((error.facts as { wanted?: string }).wanted).toBe(wanted);
    expect(sayError(error, 'ko')).toMatch(/[가-힣]/);
  });
}

/** Layers are read beside a picture, functions on their own. */
function refusalOf(code: string): ShapeError {
  try {
    readCode(code, /nn|layers/.test(code) ? { input: picture } : {});
  } catch (error) {
    if (error instanceof ShapeError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
