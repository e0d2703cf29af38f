// What a command is. It parses its words and prints; whatever is worked out, the library works out.
import type { Language, Text } from './text/index.ts';

/** 0 done, 1 failed (the reason stands on stderr). Wrong usage is thrown as {@link UsageError} and ends with 2. */
export type ExitCode = 0 | 1;

export interface CommandOption {
  /** As commander spells it: `-o, --output <file>`. */
  readonly flags: string;
  /** The key of its sentence in the command's own `options` of the text. */
  readonly text: (text: Text) => string;
}

export interface Command {
  readonly name: keyof Text['commands'];
  /** Its words, as commander spells them: `<notation>`, `<notation...>`, `[path...]`. */
  readonly words: string;
  /** One call that works as it stands, without the word `faltung`. */
  readonly example: string;
  readonly options: readonly CommandOption[];
  /** Longer help that stands behind the list of options. */
  readonly more?: (text: Text) => string;
  run(call: Call): ExitCode | Promise<ExitCode>;
}

/** One call of a command. */
export interface Call {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
  readonly text: Text;
  /** Whether data is wanted as JSON in place of sentences. */
  readonly json: boolean;
  /** Writes a line to stdout. */
  print(line: string): void;
  /** Writes a line to stderr: remarks and progress, never data. */
  remark(line: string): void;
}

/** The work cannot be done; the message is a sentence in the reader's language. Ends with 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** The command line itself is wrong; the message is a sentence in the reader's language. Ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
