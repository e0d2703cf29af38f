import { randomFrom } from 'faltung/ops';
import { expect, test } from 'vitest';
import { decode, mergeQuery } from '../../figure/state.ts';
import { model } from './model.ts';
import { parametersOf, routeOf } from './route.ts';
import { sceneOf } from './scene.ts';
import { layersText } from './words.ts';

test('3,000 hostile lists of layers give a route or a sentence, never an exception', () => {
  const random = randomFrom(5);
  const upTo = (n: number) => Math.floor(random() * n);
  const pieces = [
    'conv2d',
    '*',
    '4x1x3x3',
    '4x3x3x3',
    '|',
    'relu',
    'maxPool2d',
    'taps=2',
    'resize',
    'scale=2',
    'scale=1e9',
    'taps=0',
    'pixelShuffle',
    'factor=2',
    'groups=3',
    '1x1x5x5',
    'convTranspose2d',
    'stride=0',
    'depthwiseSeparable2d',
    '%',
    '한',
    'channelShuffle',
  ];
  for (let run = 0; run < 3000; run++) {
    const text = Array.from({ length: upTo(14) }, () => pieces[upTo(pieces.length)]!).join(' ');
    const state = decode(model, new URLSearchParams({ 'layers.text': text, 'layers.step': String(upTo(20)) }));
    const scene = sceneOf(state);
    for (const language of ['ko', 'en'] as const) expect(layersText.describe[language](state, scene)).not.toBe('');
    expect(decode(model, new URLSearchParams(mergeQuery(model, state, '')))).toEqual(state);
  }
});

test('a first layer of three channels takes the colours, any other the grey picture; weights have the shapes asked for', () => {
  const shapeOf = (text: string) => routeOf(text, [8, 9]).route?.text.split(' ')[1];
  expect(shapeOf('conv2d * 4x3x3x3')).toBe('1x3x8x9');
  expect(shapeOf('conv2d 1x1x5x5 * 4x3x3x3 padding=1 | relu')).toBe('1x3x8x9');
  expect(shapeOf('conv2d * 3x1x3x3 groups=3')).toBe('1x3x8x9');
  expect(shapeOf('conv2d * 4x1x3x3')).toBe('1x1x8x9');
  expect(shapeOf('relu')).toBe('1x1x8x9');
  const { route } = routeOf('conv2d * 4x3x3x3 bias=true | conv2d * 2x4x5x1', [8, 9]);
  for (const kind of ['filters', 'random', 'above'] as const) {
    const [first, second] = parametersOf(route!.stages, kind, 1, new Float32Array());
    expect([first!.w.length, first!.b?.length, second!.w.length]).toEqual([108, 4, 40]);
  }
});
