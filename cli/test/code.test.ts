// The command that takes a convolution home as code.
import { expect, test } from 'vitest';
import { frameworks, readCode, sayEmulation } from 'faltung/code';
import { write } from 'faltung/ops';
import { faltung } from './faltung.ts';

const notation = 'conv2d 1x1x4x5 * 2x1x3x3 padding=1';

test('code writes notation as a script of each framework, with the same numbers for the same seed', async () => {
  const scripts = await Promise.all(
    frameworks.map(async (framework) => {
      const { code, out, err } = await faltung(['code', notation, '-f', framework, '--seed', '7']);
      // SciPy says it in other steps, which is remarked on.
      const remark = framework === 'scipy' ? `${sayEmulation('one-channel', 'en')}\n` : '';
      expect([code, err], framework).toEqual([0, remark]);
      return readCode(out);
    }),
  );
  for (const { problem, x, w } of scripts) {
    expect(write(problem)).toBe(notation);
    expect([x, w]).toEqual([scripts[0]!.x, scripts[0]!.w]);
  }
});

test('code turns code of one framework into that of another, and says what it had to do', async () => {
  const call = ['code', 'nn.Conv2d(1, 2, 3, padding=1, padding_mode="reflect")', '-f', 'keras', '--input', '1x1x4x4'];
  const { code, out, err } = await faltung([...call, '--lang', 'ko']);
  expect(code).toBe(0);
  expect(out).toContain('layers.Conv2D(2, 3)');
  expect(out).toContain('mode="reflect"');
  expect(err).toContain('경계를 먼저 채웁니다');
  const data = JSON.parse((await faltung([...call, '--json'])).out);
  expect(data).toMatchObject({ framework: 'keras', emulated: ['boundary'], notes: [{ code: 'input-assumed' }] });
});

test('code refuses what it cannot read, and wrong options', async () => {
  expect(await faltung(['code', 'print(1)'])).toMatchObject({ code: 1, out: '' });
  expect((await faltung(['code', 'nn.Conv2d(1, 2, 3)'])).err).toContain('no input of known size');
  for (const wrong of [
    ['-f', 'caffe'],
    ['--input', '3,32'],
    ['--seed', 'one'],
  ])
    expect((await faltung(['code', notation, ...wrong])).code, wrong.join(' ')).toBe(2);
  expect((await faltung(['code', 'conv2d 1x9x999x999 * 1x9x3x3'])).code).toBe(1);
});
