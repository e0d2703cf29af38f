// What every command shares: help, languages, exit codes, and readers that stop reading.
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { languageOf, texts } from '../src/text/index.ts';
import { faltung, started } from './faltung.ts';

test('alone it lists every command with one example each', async () => {
  const { code, out, err } = await faltung([]);
  expect([code, err]).toEqual([0, '']);
  for (const { name, example } of commands) {
    expect(out).toContain(texts.en.commands[name].summary);
    expect(out).toContain(`faltung ${example}`);
  }
});

test('the version is that of the package', async () => {
  expect((await faltung(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each(commands)('$name --help tells its words, options and an example, in both languages', async (command) => {
  const en = await faltung([command.name, '--help']);
  const ko = await faltung([command.name, '--help', '--lang', 'ko']);
  expect([en.code, ko.code, en.err, ko.err]).toEqual([0, 0, '', '']);
  expect(en.out).toContain('Usage: faltung');
  expect(ko.out).toContain('사용법: faltung');
  for (const { out } of [en, ko]) {
    for (const { flags } of command.options) expect(out).toContain(flags);
    expect(out).toContain(`faltung ${command.example}`);
  }
  // No sentence of the parser's own slips through.
  expect(ko.out).not.toMatch(/display help|output the version|Options:|Usage:|default:/);
});

test.each([
  [{ LC_ALL: 'ko_KR.UTF-8', LANG: 'C' }, 'ko'],
  [{ LC_MESSAGES: 'ko', LANG: 'en_US.UTF-8' }, 'ko'],
  [{ LC_ALL: 'en_US.UTF-8', LC_MESSAGES: 'ko_KR', LANG: 'ko_KR' }, 'en'],
  [{ LC_ALL: '', LANG: 'ko_KR.UTF-8' }, 'ko'],
  [{ LANG: 'kok_IN' }, 'en'],
  [{}, 'en'],
])('the locale %o speaks %s', (environment, language) => {
  expect(languageOf([], environment as NodeJS.ProcessEnv)).toBe(language);
});

test('--lang is stronger than the locale, wherever it stands', async () => {
  const env = { LANG: 'ko_KR.UTF-8' };
  expect((await faltung(['kinds', 'conv9'], { env })).err).toContain('가운데 하나를');
  expect((await faltung(['--lang', 'en', 'kinds', 'conv9'], { env })).err).toContain('takes one of');
  expect((await faltung(['kinds', 'conv9', '--lang=en'], { env })).err).toContain('takes one of');
});

test.each([
  [['shap'], 'There is no command "shap". Did you mean shape?'],
  [['kinds', '--jsn'], 'There is no option --jsn. Did you mean --json?'],
  [['apply'], 'The argument <picture> is missing.'],
  [['apply', 'a.png', '--weights'], 'A value is missing behind -w, --weights <weights>.'],
  [['apply', 'a.png'], '--weights is missing'],
  [['apply', 'a.png', 'b.png', '-w', 'box-3'], 'More arguments than the command takes: a.png, b.png.'],
  [['apply', 'a.png', '-w', 'box-3', '--kind', 'grouped'], '--kind takes one of correlation,'],
  [['apply', 'a.png', '-w', 'box-3', '--values', 'loud'], '--values takes one of clip,'],
  [['apply', 'a.png', '-w', 'box-3', '--stride', '2 flip'], '--stride takes one word'],
  [['shape'], 'A notation is missing'],
  [['shape', 'conv2d 1x3x8x8'], 'Cannot read this notation'],
  [['kinds', '--lang', 'fr'], '--lang takes ko or en.'],
])('%j is wrong usage: one sentence and exit 2', async (words, sentence) => {
  const { code, out, err } = await faltung(words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`faltung: ${sentence}`);
});

test('wrong usage is told in Korean too', async () => {
  const { code, err } = await faltung(['shap'], { env: { LANG: 'ko_KR.UTF-8' } });
  expect([code, err]).toEqual([
    2,
    'faltung: "shap" 명령은 없습니다. 혹시 shape인가요? faltung만 입력하면 목록이 나옵니다.\n',
  ]);
});

test('a reader that stops early is no failure', async () => {
  const child = started(['shape', ...new Array<string>(2000).fill('conv2d 1x1x9x9 * 1x1x3x3')]);
  let err = '';
  child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = (await once(child, 'close')) as [number | null];
  expect([code, err]).toEqual([0, '']);
});
