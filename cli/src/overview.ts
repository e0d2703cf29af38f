// What `faltung` alone prints: every command with what it does and one call that works.
import type { Command } from './command.ts';
import { table } from './table.ts';
import type { Text } from './text/index.ts';

export function overview(commands: readonly Command[], text: Text, version: string): string {
  const rows = commands.flatMap(({ name, example }) => [
    [`  ${name}`, text.commands[name].summary],
    ['', `faltung ${example}`],
  ]);
  const options = [
    ['  --lang ko|en', text.program.language],
    ['  --json', text.program.json],
    ['  -h, --help', text.program.help],
    ['  -V, --version', text.program.version],
  ];
  return [
    `faltung ${version}: ${text.program.title}`,
    '',
    ...table(rows),
    '',
    ...table(options),
    '',
    text.program.moreHelp,
  ].join('\n');
}
