// A piece of code while it is written: lines, and remarks on what stands for something the framework cannot say.
import type { Language } from '../text/errors.ts';
import { sayEmulation, type Emulation } from './words.ts';

export interface Script {
  readonly language: Language;
  /** Adds lines. */
  add(...lines: string[]): void;
  /** Adds a comment, once for each reason. */
  remark(emulation: Emulation): void;
  /** A comment that only explains: the framework does say this. */
  explain(emulation: Emulation): void;
}

export interface Written {
  readonly code: string;
  /** What the framework cannot say, in the order in which the code comes to it; empty where the calls say all. */
  readonly emulated: readonly Emulation[];
}

export function scriptIn(language: Language, comment: '#' | '//'): Script & { finish(): Written } {
  const lines: string[] = [];
  const emulated = new Set<Emulation>();
  const explain = (emulation: Emulation): void => void lines.push(`${comment} ${sayEmulation(emulation, language)}`);
  return {
    language,
    explain,
    add: (...added) => void lines.push(...added),
    remark(emulation) {
      if (!emulated.has(emulation)) explain(emulation);
      emulated.add(emulation);
    },
    finish: () => ({ code: `${lines.join('\n')}\n`, emulated: [...emulated] }),
  };
}
