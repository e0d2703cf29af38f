// What commander says by itself is English; here it speaks the reader's language, and its refusals are thrown to us.
import type { Command as Parser, CommanderError } from 'commander';
import stringWidth from 'string-width';
import { UsageError } from './command.ts';
import type { Text } from './text/index.ts';
import { wrap } from './table.ts';

/** Makes a parser say its help in a language and throw what it would have printed and ended with. */
export function dress(parser: Parser, text: Text): Parser {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': text.program.titles.usage,
    'Options:': text.program.titles.options,
    'Global Options:': text.program.titles.globalOptions,
    'Arguments:': text.program.titles.words,
    'Commands:': text.program.titles.commands,
  };
  return parser
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles[title] ?? title,
      // Hangul takes two columns.
      displayWidth: (words) => stringWidth(words),
      boxWrap: wrap,
    })
    .helpOption('-h, --help', text.program.help)
    .helpCommand(false)
    .allowExcessArguments();
}

/** Refuses more words than a command takes, and names them: a picture whose name has blanks looks like this. */
export function checkWords({ args, registeredArguments }: Parser, { usage }: Text): void {
  const open = registeredArguments.some(({ variadic }) => variadic);
  if (!open && args.length > registeredArguments.length) throw new UsageError(usage.tooManyWords(args.join(', ')));
}

/** Commander's refusal as a sentence in the reader's language. */
export function sayUsage({ code, message }: CommanderError, { usage }: Text): string {
  const [named = '', ...more] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const [, meant] = /Did you mean (?:one of )?([^?]*)\?/.exec(message) ?? [];
  switch (code) {
    case 'commander.unknownCommand':
      return usage.unknownCommand(named, meant);
    case 'commander.unknownOption':
      return usage.unknownOption(named, meant);
    case 'commander.missingArgument':
      return usage.missingWord(named);
    case 'commander.optionMissingArgument':
      return usage.missingValue(named);
    default:
      return usage.other([named, ...more].join(' ') || message);
  }
}
