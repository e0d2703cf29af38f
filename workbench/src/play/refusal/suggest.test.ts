import { randomFrom } from 'faltung/ops';
import { sayError } from 'faltung/text';
import { expect, test } from 'vitest';
import { readAsked, writeAsked } from '../asked.ts';
import { outcomeOf } from '../problem.ts';
import { randomConv } from '../../../browser/randomConv.ts';
import { drawingOf } from './drawing.ts';
import { illegal } from './illegal.ts';
import { suggestionsFor } from './suggest.ts';

for (const [code, texts] of Object.entries(illegal))
  test(`${code} has a sentence, a drawing that marks what is wrong, and suggestions that are legal`, () => {
    for (const text of texts) {
      const { refusal } = outcomeOf(text);
      expect(refusal?.code, text).toBe(code);
      expect(sayError(refusal!, 'ko')).not.toBe(sayError(refusal!, 'en'));
      const rows = drawingOf(text, refusal!);
      expect(
        rows.some(({ cells }) => cells.some(({ look }) => look === 'wrong')),
        text,
      ).toBe(true);
      const suggestions = suggestionsFor(text);
      expect(suggestions.length, text).toBeGreaterThan(0);
      expect(new Set(suggestions).size).toBe(suggestions.length);
      for (const suggestion of suggestions)
        expect(outcomeOf(suggestion).refusal, `${text} → ${suggestion}`).toBeUndefined();
    }
  });

test('2,500 texts at random: whatever refuses one is known here, is drawn, and has a legal one near it', () => {
  const random = randomFrom(11);
  const upTo = (n: number) => Math.floor(random() * n);
  const pick = <T>(things: readonly T[]): T => things[upTo(things.length)]!;
  const number = () => pick([0, 1, 2, 3, 4, 5, 7, 9, 12, 99_999, 2_147_483_648]);
  const list = (most: number) => Array.from({ length: 1 + upTo(most) }, number);
  const setting = () =>
    pick([
      ['stride', list(3).join(',')],
      ['dilation', list(3).join(',')],
      ['padding', pick([String(number()), `-${upTo(9)}:${upTo(9)}`, 'same', 'some', '1:2:3', '-9', '5'])],
      ['groups', String(number())],
      ['outputPadding', String(upTo(5) - 1)],
      ['outputSize', String(upTo(9))],
      ['boundary', pick(['reflect', 'circular', 'symmetric', 'mirror', '1'])],
      [pick(['flip', 'bias']), pick(['maybe', 'true'])],
      [pick(['strides', 'pad', '__proto__']), '2'],
    ]);
  const codes = new Set<string>();
  for (let run = 0; run < 2500; run++) {
    let asked = readAsked(randomConv(run % 300))!;
    for (let changes = 1 + upTo(3); changes > 0; changes--) {
      const [name, value] = setting();
      const shape = pick(['input', 'weights'] as const);
      const lengths = asked[shape].with(upTo(asked[shape].length), number());
      asked = pick([
        { ...asked, settings: { ...asked.settings, [name!]: value! } },
        { ...asked, [shape]: pick([lengths, lengths.slice(0, -1), [...lengths, 2]]) },
      ]);
    }
    const written = writeAsked(asked);
    const text = pick([
      written,
      written,
      written,
      written.replace(pick([' ', 'x', '*', '2d', '=']), pick(['', '|', '!', '7'])),
    ]);
    const { refusal } = outcomeOf(text);
    if (!refusal) continue;
    codes.add(refusal.code);
    expect(Object.keys(illegal), text).toContain(refusal.code);
    const rows = drawingOf(text, refusal);
    expect(rows.length, text).toBeGreaterThan(0);
    expect(Math.max(...rows.map(({ cells }) => cells.length)), text).toBeLessThanOrEqual(50);
    const suggestions = suggestionsFor(text);
    expect(suggestions.length, text).toBeGreaterThan(0);
    for (const suggestion of suggestions) expect(outcomeOf(suggestion).refusal, suggestion).toBeUndefined();
  }
  expect(Object.keys(illegal).filter((code) => !codes.has(code))).toEqual([]);
});
