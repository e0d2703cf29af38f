// From the words of a command line to an exit code.
import { readFileSync } from 'node:fs';
import { Command as Parser, CommanderError } from 'commander';
import { ShapeError } from 'faltung';
import { sayError } from 'faltung/text';
import { Failure, UsageError, type Command, type ExitCode } from './command.ts';
import { commands } from './commands/index.ts';
import { overview } from './overview.ts';
import { checkWords, dress, sayUsage } from './parser.ts';
import { languageOf, spokenIn, texts, type Language } from './text/index.ts';

const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
const { version } = JSON.parse(manifest) as { readonly version: string };

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const remark = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs one command line. What goes wrong is told on stderr: 1 when the work failed, 2 for wrong usage. */
export async function run(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<ExitCode | 2> {
  // Who reads us may stop early, as `| head` does; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const spoken = languageOf(words, environment);
  const language = spoken ?? spokenIn(environment);
  const text = texts[language];
  if (!spoken) return refuse(text.usage.language);
  if (words.length === 0) {
    print(overview(commands, text, version));
    return 0;
  }
  try {
    return await parse(words, language);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : refuse(sayUsage(error, text));
    if (error instanceof UsageError) return refuse(error.message);
    if (error instanceof Failure) return fail(error.message);
    // A notation that cannot be read is a slip of the pen; a problem that cannot be is an answer.
    if (error instanceof ShapeError) return (error.code === 'notation' ? refuse : fail)(sayError(error, language));
    throw error;
  }
}

function fail(sentence: string): 1 {
  remark(`faltung: ${sentence}`);
  return 1;
}

function refuse(sentence: string): 2 {
  remark(`faltung: ${sentence}`);
  return 2;
}

async function parse(words: readonly string[], language: Language): Promise<ExitCode> {
  const text = texts[language];
  let code: ExitCode = 0;
  const program = dress(new Parser('faltung'), text)
    .version(version, '-V, --version', text.program.version)
    .option('--lang <ko|en>', text.program.language)
    .option('--json', text.program.json);
  program.configureHelp({ ...program.configureHelp(), formatHelp: () => `${overview(commands, text, version)}\n` });
  const run = (command: Command) => async (parser: Parser) => {
    checkWords(parser, text);
    const options = parser.optsWithGlobals<Record<string, string | boolean | undefined>>();
    const json = options['json'] === true;
    code = await command.run({ words: parser.args, options, language, text, json, print, remark });
  };
  for (const command of commands) {
    const { summary } = text.commands[command.name];
    // The parser's own `help` would be listed with an English sentence.
    const parser = dress(new Parser(command.name), text).description(summary).arguments(command.words);
    parser.usage(`[${text.program.options}] ${command.words}`);
    for (const option of command.options) parser.option(option.flags, option.text(text));
    if (command.more) parser.addHelpText('after', () => `\n${command.more!(text)}`);
    parser.addHelpText('after', () => `\n${text.program.example}\n  faltung ${command.example}`);
    parser.action(() => run(command)(parser));
    program.addCommand(parser);
  }
  await program.parseAsync(words, { from: 'user' });
  return code;
}
