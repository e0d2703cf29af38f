import { backendChoices, backendOf } from '../backend.ts';
import type { Command, ExitCode } from '../command.ts';
import { conform as judgeAll, type Judged } from '../conform/run.ts';
import { sayFileError } from '../files.ts';
import type { Text } from '../text/index.ts';

export const conform: Command = {
  name: 'conform',
  words: '<path...>',
  example: 'conform library/test/fixtures',
  options: [
    { flags: '--backend <name>', text: ({ conform }) => conform.options.backend(backendChoices) },
    { flags: '--only <text>', text: ({ conform }) => conform.options.only },
  ],
  more: ({ conform }) => conform.about,

  async run(call): Promise<ExitCode> {
    const { words, options, text, json, print, remark } = call;
    const backend = backendOf(call, 'ts');
    const only = options['only'] as string | undefined;
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const skipped = new Map<string, number>();
    const cases: Judged[] = [];
    try {
      for await (const judged of judgeAll(words, { backend, only })) {
        counts[judged.status]++;
        if (json) cases.push(judged);
        if (judged.status === 'skipped') skipped.set(judged.reason ?? '', (skipped.get(judged.reason ?? '') ?? 0) + 1);
        if (judged.status === 'failed') remark(sayFailure(judged, text));
      }
    } catch (error) {
      throw sayFileError(error, (error as NodeJS.ErrnoException).path ?? words.join(' '), text);
    }
    for (const [reason, count] of skipped) remark(text.conform.skipped(count, reason));
    // No case at all is a slip of the pen, and must not look like success.
    const none = counts.passed + counts.failed + counts.skipped === 0;
    if (none) remark(text.conform.none(words, only));
    if (json) print(JSON.stringify({ ...counts, cases }, undefined, 2));
    else print(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    return counts.failed > 0 || none ? 1 : 0;
  },
};

function sayFailure({ file, name, reason, notation }: Judged, { conform }: Text): string {
  const lines = [conform.failed(name ? `${file} · ${name}` : file), `  ${reason ?? ''}`];
  return [...lines, ...(notation ? [`  ${notation}`] : [])].join('\n');
}
