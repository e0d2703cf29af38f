// The commands that work things out: their numbers are the guide's, and both languages and JSON say the same.
import { expect, test } from 'vitest';
import { kinds } from 'faltung/ops';
import { faltung, type Ran } from './faltung.ts';

const data = ({ code, out, err }: Ran): any => {
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
};
const lines = (out: string): string[] => out.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '));

test('kinds lists every kind, and tells more about one', async () => {
  const listed = data(await faltung(['kinds', '--json']));
  expect(listed.map(({ id }: { id: string }) => id)).toEqual(kinds.map(({ id }) => id));
  const all = await faltung(['kinds']);
  for (const { id, example } of kinds)
    expect(all.out).toMatch(new RegExp(`${id}\\s.*${example.replaceAll('*', '\\*')}`));
  const one = await faltung(['kinds', 'flattened', '--lang', 'ko']);
  expect(lines(one.out)).toContain('conv2d 1x128x7x7 * 128x1x3x1 groups=128');
  expect((await faltung(['kinds', 'nothing'])).code).toBe(2);
});

test('shape gives every tensor and the formula of every axis with its numbers', async () => {
  const { code, out } = await faltung(['shape', 'conv2d 1x3x33x32 * 16x3x3x5 padding=1:2,2 stride=2 bias']);
  expect(code).toBe(0);
  expect(lines(out)).toEqual([
    'conv2d 1x3x33x32 * 16x3x3x5 padding=1:2,2 stride=2 bias=true',
    'input 1x3x33x32 3,168',
    'weights 16x3x3x5 720',
    'bias 16 16',
    'output 1x16x17x16 4,352',
    'output = ⌊(input + before + after − span) / stride⌋ + 1',
    'span = (taps − 1) · dilation + 1',
    'height ⌊(33 + 1 + 2 − 3) / 2⌋ + 1 = 17 inputs of 32 to 33 give 17',
    'width ⌊(32 + 2 + 2 − 5) / 2⌋ + 1 = 16 inputs of 31 to 32 give 16',
    '',
  ]);
});

test('shape reads transposed convolutions, pools, stacks and lists of them', async () => {
  const transposed = await faltung(['shape', 'convTranspose1d 1x1x4 * 1x1x3 stride=2 padding=1 outputPadding=1']);
  expect(lines(transposed.out)).toContain('length (4 − 1) · 2 − 1 − 1 + 3 + 1 = 8');
  const stack = data(await faltung(['shape', 'conv2d 1x3x9x9 * 4x3x3x3 | relu | maxPool2d taps=2', '--json']));
  expect(stack[0].output).toEqual([1, 4, 3, 3]);
  expect(stack[0].stages.map(({ notation }: { notation: string }) => notation)).toEqual([
    'conv2d 1x3x9x9 * 4x3x3x3',
    'relu 1x4x7x7',
    'maxPool2d 1x4x7x7 taps=2',
  ]);
  const list = await faltung(['shape', '--list', '-', '--json'], {
    input: '# one\nconv1d 1x1x8 * 1x1x3 # and more\n\n',
  });
  expect(data(list)[0].output).toEqual([1, 1, 6]);
});

test('a list that cannot be read names the line', async () => {
  const { code, err } = await faltung(['shape', '--list', '-'], {
    input: 'conv1d 1x1x8 * 1x1x3\nconv1d 1x1x2 * 1x1x3\n',
  });
  expect(code).toBe(1);
  expect(err).toMatch(/^faltung: -, line 2: conv1d: .*spans 3 samples/);
});

test('cost tells all conventions by stage, with the ratio to the standard convolution', async () => {
  // The guide's 7x7x3 to 5x5x128: 86,400 products in one step, 675 + 9,600 in two.
  const { code, out } = await faltung(['cost', 'depthwiseSeparable2d 1x3x7x7 * 128x3x3x3']);
  expect(code).toBe(0);
  expect(lines(out)).toContain('fvcore 675 9,600 10,275 86,400 0.119');
  expect(lines(out)).toContain('PyTorch FlopCounter 1,350 19,200 20,550 172,800 0.119');
  const [json] = data(await faltung(['cost', 'conv2d 1x64x7x7 * 128x32x3x3 groups=2', '--json']));
  expect(json.ratio.weights).toBe(0.5);
  expect(json.total.counts.done.count).toBe(921_600);
});

test('cost says in both languages why a convention counts more', async () => {
  const notation = 'conv2d 1x3x32x32 * 16x3x3x3 padding=1';
  expect((await faltung(['cost', notation])).out).toMatch(/fvcore, thop, netscope, torchinfo.* 18,240 products/);
  expect((await faltung(['cost', notation, '--lang', 'ko'])).out).toMatch(
    /fvcore, thop, netscope, torchinfo.* 18,240번/,
  );
});

test('field follows the rule and names the exact cells of one output', async () => {
  const words = ['field', 'conv1d 1x1x32 * 1x1x3 dilation=2', 'conv1d 1x1x28 * 1x1x3 dilation=2'];
  const { code, out } = await faltung(words);
  expect(code).toBe(0);
  expect(lines(out)).toContain('2 9 1 0 conv1d 1x1x28 * 1x1x3 dilation=2');
  expect(lines(out)).toContain('length: 12, 14, 16, 18, 20');
  expect(data(await faltung([...words, '--at', '0', '--json'])).exact.axes).toEqual([[0, 2, 4, 6, 8]]);
});

test('field shows the exact set alone where there is no rule', async () => {
  const { code, out } = await faltung(['field', 'convTranspose1d 1x1x8 * 1x1x3 stride=2', '--at', '4']);
  expect(code).toBe(0);
  expect(out).toContain('only the exact set');
  expect(lines(out)).toContain('length: 1–2');
});

test.each([
  [['field', 'conv1d 1x1x9 * 1x1x3', 'conv1d 1x1x9 * 1x1x3'], 1, 'Stage 1 gives [1, 1, 7]'],
  [['field', 'conv1d 1x1x9 * 1x1x3', '--at', '9'], 1, 'no position'],
  [['field', 'conv1d 1x1x9 * 1x1x3', '--at', 'x'], 2, '--at takes 1 whole number'],
  [['cost', 'conv2d 1x4x8x8 * 2x3x3x3'], 1, 'the input has 4 channels, but the weights expect 3'],
  [['plan', 'conv2d 1x4x8x8 * 2x3x3x3'], 1, 'the input has 4 channels, but the weights expect 3'],
  [['plan', 'relu 1x4'], 2, 'Cannot read this notation'],
])('%j ends with %i and says why', async (words, wanted, sentence) => {
  const { code, out, err } = await faltung(words);
  expect([code, out]).toEqual([wanted, '']);
  expect(err).toContain(sentence);
});

test('plan names a kernel for the output and for every gradient', async () => {
  const { plans } = data(await faltung(['plan', 'conv2d 1x3x32x32 * 16x3x1x1 bias', '--json']));
  expect(plans.map(({ operator }: { operator: string }) => operator)).toEqual(['conv', 'conv.x', 'conv.w', 'conv.b']);
  for (const { kernel } of plans) expect(kernel).toMatch(/^\w+\/conv/);
  expect((await faltung(['plan', 'conv1d 1x1x9 * 1x1x3', '--lang', 'ko'])).out).toContain('약 ');
});
