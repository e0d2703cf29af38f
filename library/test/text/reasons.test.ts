import { expect, test } from 'vitest';
import { kernelsFor, plan } from '../../src/engine/index.ts';
import { because, type ReasonCode, type ReasonFacts } from '../../src/kernels/reason.ts';
import { conv } from '../../src/ops/conv.ts';
import { readProblem } from '../../src/ops/index.ts';
import { sayReason } from '../../src/text/reasons.ts';

/** One example of every reason: a new code does not compile without one. */
const examples: { readonly [C in ReasonCode]: ReasonFacts[C] } = {
  transposed: {},
  'not-transposed': {},
  axes: { axes: 3, least: 1, most: 2 },
  taps: { taps: [5, 7], least: 3, most: 3 },
  stride: { stride: [2, 3], most: 1 },
  dilation: { dilation: [4, 6], most: 1 },
  row: { samples: 7, least: 13 },
  channels: { channels: 9, least: 16, most: Infinity },
  'phase-empty': {},
  spectra: {},
  scratch: { mebibytes: 12, most: 8 },
  weights: {},
  rank: { most: 3 },
  boundary: { boundary: 'reflect' },
  dtype: { dtype: 'float64' },
  accuracy: {},
  slower: { times: 2.5 },
};

test('every reason is a clause with its numbers, in both languages', () => {
  for (const [code, facts] of Object.entries(examples) as [ReasonCode, Record<string, unknown>][]) {
    const numbers = Object.values(facts)
      .flat()
      .filter((fact) => typeof fact === 'number' && fact !== Infinity);
    for (const language of ['en', 'ko'] as const) {
      const said = sayReason(because(code, facts as never), language);
      for (const number of numbers) expect(said, `${code} ${language}`).toContain(String(number));
      expect(said).not.toMatch(/undefined|NaN|Infinity/);
      expect(/[가-힣]/.test(said)).toBe(language === 'ko');
    }
  }
});

test('every kernel that a plan passes over has its reason', () => {
  const problem = readProblem('convTranspose3d 1x4x6x6x6 * 4x2x4x4x4 stride=2');
  const kernels = kernelsFor('auto', conv.y);
  const chosen = plan<unknown>(problem, kernels, { dtype: 'float64' })!;
  expect(chosen.kernel.id).toBe('ts/conv.direct');
  expect(chosen.passedOver).toHaveLength(kernels.length - 1);
  for (const { id, reason } of chosen.passedOver) {
    const said = id.startsWith('ts/') ? /^about \d+\.\d times as long$/ : /^it does not compute in float64$/;
    expect(sayReason(reason, 'en'), id).toMatch(said);
  }
});
