// What notation refuses, where it points, and that no text is slow or gives anything but stages or a coded refusal.
import { expect, test } from 'vitest';
import { readList, readProblem, readStages } from '../../src/ops/read.ts';
import { write } from '../../src/ops/write.ts';
import { writeStages } from '../../src/ops/writeStages.ts';
import { ShapeError, type NotationPart, type ShapeFacts } from '../../src/tensor/errors.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import { between, oneOf } from '../contract/numbers.ts';
import { randomStages } from '../contract/randomStages.ts';

function refusalOf(read: () => unknown): ShapeError {
  try {
    read();
  } catch (error) {
    if (error instanceof ShapeError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

// A `^` in the second line stands under the place that the refusal points at.
const notation: readonly (readonly [text: string, caret: string, wanted: NotationPart])[] = [
  ['', '^', 'operator'],
  ['   ', '   ^', 'operator'],
  ['1x3x8x8 * 4x3x3x3', '^', 'operator'],
  ['conv 1x3x8 * 4x3x3', '^', 'operator'],
  ['conv0d 1x3 * 4x3', '^', 'operator'],
  ['Conv2d 1x3x8x8 * 4x3x3x3', '^', 'operator'],
  ['합성곱 1x3x8x8 * 4x3x3x3', '^', 'operator'],
  ['toString 1x3x8x8', '^', 'operator'],
  ['toString2d 1x3x8x8', '^', 'operator'],
  ['__proto__ 1x3x8x8', '^', 'operator'],
  ['conv2d', '      ^', 'shape'],
  ['conv2d * 4x3x3x3', '       ^', 'shape'],
  ['conv2d 1x3x8x8', '              ^', 'weights'],
  ['conv2d 1x3x8x8 padding=1', '               ^', 'weights'],
  ['conv2d 1x3x8x8 *', '                ^', 'shape'],
  ['conv2d 1x3x8x8 * padding=1', '                 ^', 'shape'],
  ['conv2d 1x3x8x8 * * 4x3x3x3', '                 ^', 'shape'],
  ['conv2d 1x3x-8x8 * 4x3x3x3', '       ^', 'shape'],
  ['conv2d 1x3x8.5x8 * 4x3x3x3', '       ^', 'shape'],
  ['conv2d 1x3x1e9x8 * 4x3x3x3', '       ^', 'shape'],
  ['conv2d 1x3xNaNx8 * 4x3x3x3', '       ^', 'shape'],
  ['conv2d 1x3xx8 * 4x3x3x3', '       ^', 'shape'],
  ['conv2d １x３x８x８ * 4x3x3x3', '       ^', 'shape'],
  ['conv2d 1x3x99999999999999999999x8 * 4x3x3x3', '       ^', 'shape'],
  ['conv2d 1x3x9007199254740993x8 * 4x3x3x3', '       ^', 'shape'],
  ['conv2d 1x3x8x8 * 4x3x3x3 4x3x3x3', '                         ^', 'setting'],
  ['conv2d 1x3x8x8 * 4x3x3x3 =2', '                         ^', 'setting'],
  ['conv2d 1x3x8x8 * 4x3x3x3 stride:2', '                         ^', 'setting'],
  ['conv2d 1x3x8x8 * 4x3x3x3 stride=2 stride=2', '                                  ^', 'setting-once'],
  ['conv2d 1x3x8x8 * 4x3x3x3 stride=', '                                ^', 'whole-numbers'],
  ['conv2d 1x3x8x8 * 4x3x3x3 stride=2,', '                                  ^', 'whole-numbers'],
  ['conv2d 1x3x8x8 * 4x3x3x3 stride=2,two', '                                  ^', 'whole-numbers'],
  ['conv2d 1x3x8x8 * 4x3x3x3 stride=1.5', '                                ^', 'whole-numbers'],
  ['conv2d 1x3x8x8 * 4x3x3x3 stride=Infinity', '                                ^', 'whole-numbers'],
  ['conv2d 1x3x8x8 * 4x3x3x3 padding=1:2:3', '                                 ^', 'padding'],
  ['conv2d 1x3x8x8 * 4x3x3x3 padding=1,2:', '                                     ^', 'padding'],
  ['conv2d 1x3x8x8 * 4x3x3x3 boundary=9', '                                  ^', 'word'],
  ['conv2d 1x3x8x8 * 4x3x3x3 flip=1', '                              ^', 'true-or-false'],
  ['channelShuffle 1x12x8x8', '                       ^', 'setting-needed'],
  ['channelShuffle 1x12x8x8 * 1x1 groups=3', '                        ^', 'no-weights'],
  ['maxPool2d 1x12x8x8 stride=2', '                           ^', 'setting-needed'],
  ['leakyRelu 1x2 slope=0x10', '                    ^', 'number'],
  ['leakyRelu 1x2 slope=1e999', '                    ^', 'number'],
  ['relu 1x2 |', '          ^', 'operator'],
  ['| relu 1x2', '^', 'operator'],
  ['relu 1x2 || relu', '          ^', 'operator'],
];

for (const [text, caret, wanted] of notation) {
  test(`"${text}" is refused where it goes wrong`, () => {
    const { code, facts } = refusalOf(() => readStages(text));
    expect([code, (facts as ShapeFacts['notation']).wanted]).toEqual(['notation', wanted]);
    expect((facts as ShapeFacts['notation']).at).toBe(caret.length - 1);
  });
}

const own: readonly (readonly [text: string, code: string])[] = [
  ['conv2d 1x3x8x8 * 4x3x3x3 strides=2', 'option-unknown'],
  ['conv2d 1x3x8x8 * 4x3x3x3 outputPadding=1', 'option-unknown'],
  ['conv2d 1x3x8x8 * 4x3x3x3 constructor', 'option-unknown'],
  ['conv2d 1x3x8x8 * 4x3x3x3 stride=2,2,2', 'values-per-axis'],
  ['conv2d 1x3x8x8 * 4x3x3x3 stride=0', 'stride-invalid'],
  ['conv2d 1x3x8x8 * 4x3x3x3 padding=SAME', 'padding-word'],
  ['conv2d 1x3x8x8 * 4x3x3x3 boundary=mirror', 'boundary-unknown'],
  ['conv2d 1x3x8x8 * 4x3x3x3 groups=0', 'groups-invalid'],
  ['conv2d 1x3x8x8 * 4x3x3', 'weights-rank'],
  ['conv999999999d 1x3x8x8 * 4x3x3x3', 'weights-rank'],
  ['conv2d 8x8 * 4x3x3x3', 'input-rank'],
  ['conv2d 1x3x8x8 * 4x2x3x3', 'channel-mismatch'],
  ['conv2d 1x3x8x8 * 4x3x0x3', 'weights-empty'],
  ['conv2d 1x3x2x8 * 4x3x3x3', 'window-too-large'],
  ['conv1d 1x1x9007199254740991 * 1x1x1', 'tensor-too-large'],
  ['conv1d 1x1x8 * 1x1x1 padding=9007199254740991', 'option-invalid'],
  ['convTranspose1d 1x1x8 * 1x1x3 outputSize=99', 'output-size-impossible'],
  ['convTranspose1d 1x1x8 * 1x1x3 stride=9007199254740991', 'option-invalid'],
  ['conv1d 1x1x8 * 1x1x1 padding=2147483647', 'tensor-too-large'],
  ['convTranspose1d 0x1x8 * 1x1x3 stride=2147483647', 'tensor-too-large'],
  ['channelShuffle 1x12x8x8 groups=5', 'channels-divide'],
  ['pixelShuffle 1x4x4 factor=2000000000', 'channels-divide'],
  ['averagePool1d 1x1x2000000000 taps=2000000001', 'window-too-large'],
  ['maxPool1d 1x1x2000000000 taps=1 stride=0', 'option-invalid'],
  ['maxPool1d 1x1x0 taps=2000000000 padding=1000000000', 'pool-window-empty'],
  ['resize 1x1x4 scale=1e300', 'tensor-too-large'],
  ['shuffleNetUnit2d 1x2000000000x1x1 * 2000000000x1x3x3 padding=1', 'tensor-too-large'],
  ['maxPool2d 3x8 taps=2 | relu', 'input-rank'],
  ['conv2d 1x3x8x8 * 4x3x3x3 | conv2d 1x4x8x8 * 4x4x3x3', 'stage-mismatch'],
  ['relu 1x2 slope=1', 'option-unknown'],
];

for (const [text, code] of own) {
  test(`"${text}" is refused by the operator: ${code}`, () => {
    expect(refusalOf(() => readStages(text)).code).toBe(code);
  });
}

test('what is read is written canonically', () => {
  const spellings: [string, string][] = [
    ['  conv2d   3x8x8*4x3x3x3  stride=2,2  padding=1:1 ', 'conv2d 1x3x8x8 * 4x3x3x3 padding=1 stride=2'],
    ['conv2d 1x3x8x9 * 4x3x3x3 padding=same stride=2', 'conv2d 1x3x8x9 * 4x3x3x3 padding=0:1,1 stride=2'],
    ['conv2d 1x3x8x8 * 4x3x3x2 padding=same,1:0', 'conv2d 1x3x8x8 * 4x3x3x2 padding=1,1:0'],
    ['conv1d 1x1x8 * 1x1x3 padding=causal dilation=2', 'conv1d 1x1x8 * 1x1x3 padding=4:0 dilation=2'],
    ['conv2d 1x3x8x8 * 4x3x3x3 padding=-0', 'conv2d 1x3x8x8 * 4x3x3x3'],
    ['conv2d 1x3x8x8 * 4x3x3x3 bias=false flip', 'conv2d 1x3x8x8 * 4x3x3x3 flip=true'],
    ['conv2d 1x3x8x8 * 4x3x3x3 flip bias', 'conv2d 1x3x8x8 * 4x3x3x3 flip=true bias=true'],
    [
      'convTranspose2d 1x3x4x4 * 3x2x3x3 stride=2 padding=1 outputSize=8',
      'convTranspose2d 1x3x4x4 * 3x2x3x3 padding=1 stride=2 outputPadding=1',
    ],
    [
      'conv2d 01x3x8x8 * 4x3x3x3 boundary=reflect,zeros padding=1',
      'conv2d 1x3x8x8 * 4x3x3x3 padding=1 boundary=reflect,zeros',
    ],
    ['averagePool2d 3x8x8 taps=2 stride=2 countPadding', 'averagePool2d 1x3x8x8 taps=2'],
    ['maxPool2d 1x3x7x7 taps=2 ceil', 'maxPool2d 1x3x7x7 taps=2 ceil=true'],
    ['maxPool2d 1x3x8x8 taps=2 ceil', 'maxPool2d 1x3x8x8 taps=2'],
    ['resize 1x3x8x8 scale=1.5', 'resize 1x3x8x8 size=12'],
    ['leakyRelu 1x2 slope=1e-2', 'leakyRelu 1x2'],
    [
      'conv2d 3x8x8 * 4x3x3x3 | relu | channelShuffle groups=2 | conv2d * 2x4x1x1',
      'conv2d 1x3x8x8 * 4x3x3x3 | relu 1x4x6x6 | channelShuffle 1x4x6x6 groups=2 | conv2d 1x4x6x6 * 2x4x1x1',
    ],
    ['depthwiseSeparable2d 3x7x7 * 128x3x3x3', 'depthwiseSeparable2d 1x3x7x7 * 128x3x3x3'],
    [
      'depthwiseSeparable2d 1x3x7x7 * 8x3x3x3 | relu',
      'conv2d 1x3x7x7 * 3x1x3x3 groups=3 | conv2d 1x3x5x5 * 8x3x1x1 | relu 1x8x5x5',
    ],
  ];
  for (const [text, canonical] of spellings) {
    expect(writeStages(readStages(text)), text).toBe(canonical);
    expect(writeStages(readStages(canonical)), canonical).toBe(canonical);
  }
});

test('a problem is one convolution', () => {
  expect(write(readProblem('conv1d 1x8 * 1x1x3'))).toBe('conv1d 1x1x8 * 1x1x3');
  expect(refusalOf(() => readProblem('relu 1x2')).facts).toMatchObject({ wanted: 'one-convolution', at: 0 });
  expect(refusalOf(() => readProblem('conv1d 1x8 * 1x1x3 | relu')).facts).toMatchObject({
    wanted: 'one-convolution',
    at: 19,
  });
  expect(refusalOf(() => readProblem('depthwiseSeparable2d 1x3x7x7 * 8x3x3x3')).facts).toMatchObject({
    wanted: 'one-convolution',
  });
});

test('a unit with a shortcut stands alone', () => {
  const unit = 'shuffleNetUnit2d 1x12x8x8 * 12x4x3x3 padding=1 groups=3 firstGrouped=false';
  expect(writeStages(readStages(unit))).toBe(unit);
  expect(refusalOf(() => readStages(`relu 1x12x8x8 | ${unit}`)).facts).toMatchObject({ wanted: 'plain-stage', at: 16 });
});

test('files have comments and blank lines, and problems know their line', () => {
  const text = '# sizes\r\n\r\nconv1d 1x1x8 * 1x1x3 # short\n   \n  conv1d 1x1x9 * 1x1x3\n';
  const list = readList(text);
  expect(list.map(({ line, problem }) => [line, write(problem)])).toEqual([
    [3, 'conv1d 1x1x8 * 1x1x3'],
    [5, 'conv1d 1x1x9 * 1x1x3'],
  ]);
  expect(readList('relu 1x2', readStages)[0]!.problem.stages).toHaveLength(1);
  expect(readList('')).toEqual([]);
});

// A reader that is quadratic in the length of the text would not end before the test's time is up.
test('long texts are refused or read at once', () => {
  expect(refusalOf(() => readStages('conv2d '.repeat(1_000_000))).facts).toMatchObject({ wanted: 'shorter-text' });
  expect(refusalOf(() => readStages('x'.repeat(65_536))).code).toBe('notation');
  expect(refusalOf(() => readStages(`conv2d ${'1x'.repeat(30_000)}1 * 1x1x1x1`)).code).toBe('input-rank');
  expect(refusalOf(() => readStages('relu 1|'.repeat(9_000))).code).toBe('notation');
  expect(refusalOf(() => readStages(`conv2d 1x1x1x1 * 1x1x1x1 ${'padding=1'.repeat(7_000)}`)).code).toBe('notation');
  expect(refusalOf(() => readStages(`conv2d 1x1x1x1 * 1x1x1x1 stride=${'1,'.repeat(30_000)}1`)).code).toBe(
    'values-per-axis',
  );
  const axes = 15_000;
  const wide = `conv${axes}d ${'1x'.repeat(axes + 1)}1 * ${'1x'.repeat(axes + 1)}1`;
  expect(writeStages(readStages(wide))).toBe(wide);
  expect(refusalOf(() => readStages('y'.repeat(60_000))).message.length).toBeLessThan(300);
  // Nor does a size have to be walked through.
  expect(readStages('maxPool1d 1x1x2000000000 taps=1000 | averagePool1d taps=2').stages).toHaveLength(2);
});

/** The canonical spelling, read twice to see that it is, or what was thrown. */
function outcomeOf(text: string): unknown {
  try {
    const canonical = writeStages(readStages(text));
    return writeStages(readStages(canonical)) === canonical ? canonical : new Error(`${canonical} is not canonical`);
  } catch (error) {
    return error;
  }
}

test('20,000 texts with mistakes give stages or a coded refusal', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  const random = randomFrom(seed);
  const pieces = [
    '|',
    '*',
    'x',
    '=',
    ',',
    ':',
    ' ',
    '-',
    '0',
    '9',
    '1e9',
    '99999999999',
    'same',
    'flip',
    'NaN',
    '\u0000',
    '합',
    '🙂',
    '\n',
    '',
  ];
  let read = 0;
  for (let i = 0; i < 20_000; i++) {
    let text = writeStages(randomStages(random));
    for (let mistakes = between(random, 1, 3); mistakes > 0; mistakes--) {
      const at = between(random, 0, text.length);
      text = text.slice(0, at) + oneOf(random, pieces) + text.slice(at + between(random, 0, 3));
    }
    const outcome = outcomeOf(text);
    if (typeof outcome === 'string') read++;
    expect(
      typeof outcome === 'string' || outcome instanceof ShapeError,
      `SEED=${seed}: ${text}: ${String(outcome)}`,
    ).toBe(true);
    expect(String(outcome), `SEED=${seed}: ${text}`).not.toMatch(/undefined/);
  }
  console.log(`${read} of 20,000 texts with mistakes could be read, from SEED=${seed}`);
});
