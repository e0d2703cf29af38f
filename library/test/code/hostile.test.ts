// No text, however hostile, gives anything but a convolution or a coded refusal.
import { expect, test } from 'vitest';
import { readCode } from '../../src/code/read.ts';
import { frameworks } from '../../src/code/state.ts';
import { writeCode } from '../../src/code/write.ts';
import { ShapeError } from '../../src/tensor/errors.ts';
import { randomFrom, type Random } from '../../src/tensor/random.ts';
import { sayError } from '../../src/text/errors.ts';
import { between, oneOf } from '../contract/numbers.ts';
import { randomState } from './randomState.ts';

const pieces = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  '=',
  '.',
  '-',
  '+',
  '*',
  '**',
  '#',
  '"""',
  "'",
  '`',
  '\\',
  '\n',
  '\n    ',
  '\0',
  '\u{1f600}',
  '\u202e',
  '합성곱',
  '__proto__',
  'constructor',
  'toString',
  'None',
  'True',
  'nan',
  'Infinity',
  '1e309',
  '-1',
  '0',
  '99999999999999999999',
  '0x10',
  '1_000',
  '1.',
  'x',
  'w',
  'y',
  'lambda: 0',
  'for i in x',
  'await ',
  'const ',
  'nn.Conv2d(',
  'F.conv_transpose1d(',
  'layers.Conv2D(',
  'lax.conv_transpose(',
  'torch.zeros(',
  'F.pad(',
  'conv2d ',
  'helper.make_node(',
  '"Conv"',
  'stride=',
  'padding=',
  'groups=',
  'dimension_numbers=',
  'kernel_size=',
  '.flip(',
  '[::-1]',
];

function mangled(random: Random): string {
  let text = random() < 0.3 ? '' : writeCode(randomState(random, 3), oneOf(random, frameworks), 'ko').code;
  for (let edits = between(random, 1, 12); edits > 0; edits--) {
    const from = between(random, 0, text.length);
    const to = random() < 0.5 ? from : Math.min(text.length, from + between(random, 1, 30));
    text = text.slice(0, from) + oneOf(random, pieces) + text.slice(to);
  }
  return text;
}

const outcomeOf = (text: string): string => {
  try {
    const { problem, x, w } = readCode(text, { input: [1, 3, 8, 8], weights: [3, 3, 3, 3] });
    expect(problem.axes.length).toBeGreaterThan(0);
    expect([x, w].every((tensor) => !tensor || tensor.data.length === tensor.shape.reduce((a, b) => a * b, 1))).toBe(
      true,
    );
    return 'read';
  } catch (error) {
    if (!(error instanceof ShapeError))
      throw new Error(`${String(error)} for ${JSON.stringify(text)}`, { cause: error });
    expect(sayError(error, 'ko')).not.toMatch(/undefined|\[object/);
    return error.code;
  }
};

test('10,000 mangled texts give a convolution or a coded refusal', () => {
  const seed = 90_210;
  const random = randomFrom(seed);
  const counts = new Map<string, number>();
  for (let text = 0; text < 10_000; text++) {
    const outcome = outcomeOf(mangled(random));
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  // Edits that change nothing that matters, and edits that break: both have to occur for this to mean anything.
  expect(counts.get('read')).toBeGreaterThan(1000);
  expect(counts.get('code')).toBeGreaterThan(1000);
  expect(counts.size).toBeGreaterThan(5);
});

test('depth and length do not bring it down', () => {
  const nestings = [
    '()',
    '[]',
    '{}',
    ['f(', ')'],
    ['-', ''],
    ['1+', '1'],
    ['x.', 'x'],
    ['lambda: ', '0'],
    ['await ', 'x'],
    ['not ', 'x'],
  ] as const;
  for (const [open, close] of nestings) {
    for (const repeat of [100, 3000]) {
      expect(outcomeOf(open!.repeat(repeat) + close!.repeat(repeat))).toBe('code');
      expect(outcomeOf(`nn.Conv2d(3, 8, ${open!.repeat(repeat)}1${close!.repeat(repeat)})`)).toMatch(/^(code|read)$/);
    }
  }
});

test('nothing of a text is run', () => {
  const before = Object.keys(globalThis).length;
  outcomeOf('const x = (globalThis.stolen = 1); conv2d(tensor([1, 1, 1, 1], [1]), x, {});');
  outcomeOf('__import__("os").system("true"); nn.Conv2d(__class__.__bases__, 1, 1)');
  expect(Object.keys(globalThis).length).toBe(before);
});
