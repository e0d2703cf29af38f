// Cases that others made, and files that are not what they should be.
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { judge } from '../src/conform/judge.ts';
import { conform, type Judged } from '../src/conform/run.ts';
import type { Case } from '../src/conform/format.ts';

const fixture = new URL('../../library/test/fixtures/pytorch-seed-1.json.gz', import.meta.url).pathname;
const shared = new URL('../../../shared/conformance', import.meta.url).pathname;

async function all(...paths: string[]): Promise<Judged[]> {
  const list: Judged[] = [];
  for await (const judged of conform(paths, { backend: 'ts' })) list.push(judged);
  return list;
}

const counted = (list: readonly Judged[], status: string): number =>
  list.filter((judged) => judged.status === status).length;
const failures = (list: readonly Judged[]) =>
  list.filter((judged) => judged.status === 'failed').map(({ name, reason }) => `${name}: ${reason}`);

test("PyTorch's answers, gradients and refusals: 300 of 300", async () => {
  const list = await all(fixture);
  expect(failures(list)).toEqual([]);
  expect(counted(list, 'passed')).toBe(300);
});

const files = ['node-conv', 'node-convtranspose', 'pytorch-converted', 'pytorch-operator'];

test("ONNX's backend tests: 47 of 47 Conv and ConvTranspose, the others skipped by name", async ({ skip }) => {
  skip(!existsSync(shared), 'shared/conformance is not beside the repository');
  const convolutions = await all(...files.map((file) => join(shared, 'onnx', `${file}.json`)));
  expect(failures(convolutions)).toEqual([]);
  expect(counted(convolutions, 'passed')).toBe(47);
  const whole = await all(join(shared, 'onnx'));
  expect(failures(whole)).toEqual([]);
  const skipped = new Set(whole.filter(({ status }) => status === 'skipped').map(({ reason }) => reason));
  expect([...skipped].sort((a, b) => a!.localeCompare(b!))).toEqual([
    'operator CausalConvWithState',
    'operator ConvInteger',
    'operator DeformConv',
    'operator QLinearConv',
  ]);
});

const tensor = (name: string, dims: number[], data: number[], dtype = 'float32') => ({ name, dtype, dims, data });
const good: Case = {
  name: 'one',
  op: 'conv1d',
  attributes: { stride: [1], padding: [0], dilation: [1], groups: 1 },
  inputs: [tensor('x', [1, 1, 3], [1, 2, 3]), tensor('weight', [1, 1, 2], [1, -1])],
  outputs: [tensor('y', [1, 1, 2], [-1, -1])],
};
const judged = (change: Partial<Case>) => judge({ ...good, ...change }, { rtol: 0, atol: 0 }, 'ts');

describe('one case', () => {
  test('passes when every number is right', () => expect(judged({})).toEqual({ status: 'passed' }));

  test('fails on a wrong number, with the difference and the notation', () => {
    const verdict = judged({ outputs: [tensor('y', [1, 1, 2], [-1, -1.5])] });
    expect(verdict.status).toBe('failed');
    expect(verdict.reason).toContain('output[1] is -1 instead of -1.5');
    expect(verdict.notation).toBe('conv1d 1x1x3 * 1x1x2');
  });

  test('fails on wrong dims, although the numbers agree', () => {
    expect(judged({ outputs: [tensor('y', [1, 2, 1], [-1, -1])] }).reason).toContain('dims [1, 1, 2]');
  });

  test('fails when the result is NaN and a number is wanted, and passes when NaN is', () => {
    const inputs = [tensor('x', [1, 1, 3], [NaN, 2, 3]), good.inputs[1]!];
    expect(judged({ inputs }).status).toBe('failed');
    expect(judged({ inputs, outputs: [tensor('y', [1, 1, 2], [NaN, -1])] }).status).toBe('passed');
  });

  test("its own tolerance overrides the file's: rtol, atol, ulp", () => {
    const outputs = [tensor('y', [1, 1, 2], [-1, -1 - 2 ** -22])];
    expect(judged({ outputs }).status).toBe('failed');
    expect(judged({ outputs, tolerance: { ulp: 2 } }).status).toBe('passed');
    expect(judged({ outputs, tolerance: { ulp: 1 } }).status).toBe('failed');
    expect(judged({ outputs, tolerance: { rtol: 1e-6 } }).status).toBe('passed');
    expect(judged({ outputs, tolerance: { atol: 1e-6 } }).status).toBe('passed');
    expect(judged({ outputs, tolerance: { ulp: 2 }, exact: true }).status).toBe('failed');
  });

  test('covers gradients: one wrong number in one of them fails it', () => {
    const gradients = {
      grad_output: tensor('g', [1, 1, 2], [1, 10]),
      grad_input: tensor('gx', [1, 1, 3], [1, 9, -10]),
      grad_weight: tensor('gw', [1, 1, 2], [21, 32]),
    };
    expect(judged(gradients)).toEqual({ status: 'passed' });
    const wrong = { ...gradients, grad_weight: tensor('gw', [1, 1, 2], [21, 33]) };
    expect(judged(wrong).reason).toContain('grad_weight[1]');
  });

  test.each([
    ['relu', {}, [0, 2]],
    ['relu6', {}, [0, 2]],
    ['leakyrelu', { alpha: 0.5 }, [-0.5, 2]],
    ['prelu', { alpha: 0.5 }, [-0.5, 2]],
    ['clip', { min: -0.5, max: 1 }, [-0.5, 1]],
    ['sigmoid', {}, [1 / (1 + Math.E), 1 / (1 + Math.exp(-2))]],
    ['tanh', {}, [Math.tanh(-1), Math.tanh(2)]],
    ['elu', {}, [Math.expm1(-1), 2]],
  ])('applies %s and sends gradients through it', (name, settings, want) => {
    const inputs = [tensor('x', [1, 1, 3], [1, 2, 0]), good.inputs[1]!];
    const verdict = judged({
      inputs,
      activation: { name, ...settings },
      outputs: [tensor('y', [1, 1, 2], want)],
      tolerance: { ulp: 2 },
    });
    expect(verdict).toEqual({ status: 'passed' });
  });

  test('with an error passes only when it is refused by one of our codes', () => {
    const error = { kind: 'stride 0' };
    expect(judged({ error, outputs: [], attributes: { stride: [0] } })).toEqual({
      status: 'passed',
      reason: 'stride-invalid',
    });
    expect(judged({ error, outputs: [] }).status).toBe('failed');
    const types = [good.inputs[0]!, tensor('weight', [1, 1, 2], [1, -1], 'float64')];
    expect(judged({ error, outputs: [], inputs: types })).toEqual({ status: 'passed', reason: 'dtype-mismatch' });
  });

  test('is skipped by name where we do not know its operator, type or activation', () => {
    expect(judged({ op: 'Einsum' })).toEqual({ status: 'skipped', reason: 'operator Einsum' });
    expect(judged({ op: 'toString' })).toEqual({ status: 'skipped', reason: 'operator toString' });
    const bytes = [tensor('x', [1, 1, 3], [1, 2, 3], 'uint8'), good.inputs[1]!];
    expect(judged({ inputs: bytes }).reason).toContain('number type uint8');
    expect(judged({ activation: { name: 'swish' } })).toEqual({ status: 'skipped', reason: 'activation swish' });
  });

  test('that is refused although it should run fails with the refusal', () => {
    expect(judged({ attributes: { stride: [0] } }).reason).toContain('stride-invalid');
  });
});

describe('hostile files', () => {
  const broken: Readonly<Record<string, string | Uint8Array>> = {
    'empty.json': '',
    'cut.json': '{"cases": [{"name": "a"',
    'list.json': '[1, 2, 3]',
    'null.json': 'null',
    'cut.json.gz': gzipSync(JSON.stringify({ cases: [good] })).subarray(0, 40),
    'nonsense.json': JSON.stringify({ cases: [null, 7, {}, { name: 'b', op: 'conv1d' }, { ...good, inputs: [] }] }),
    'short.json': JSON.stringify({ cases: [{ ...good, inputs: [tensor('x', [1, 1, 9], [1]), good.inputs[1]] }] }),
    'huge.json': JSON.stringify({ cases: [{ ...good, inputs: [tensor('x', [1, 1, 1e300], []), good.inputs[1]] }] }),
  };

  test.each(Object.keys(broken))('%s is a failure with a reason, not a crash', async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'faltung-conform-'));
    await writeFile(join(folder, name), broken[name]!);
    const list = await all(join(folder, name));
    expect(list.length).toBeGreaterThan(0);
    expect(list.every(({ status, reason }) => status === 'failed' && reason)).toBe(true);
  });

  test('one broken file does not keep the others from being judged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faltung-conform-'));
    await writeFile(join(folder, 'a.json'), 'broken');
    await writeFile(join(folder, 'b.json.gz'), gzipSync(JSON.stringify({ cases: [good] })));
    const list = await all(folder);
    expect(list.map(({ status }) => status)).toEqual(['failed', 'passed']);
  });
});
