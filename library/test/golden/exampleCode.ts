// The code of doc comments: found behind `@example`, and turned into statements that report what they were said to
// give.
import { transformWithOxc } from 'vite';

/** One example: where it stands, its code, and how many of its statements say a value. */
export interface Example {
  readonly place: string;
  readonly title: string;
  readonly code: string;
}

/** The examples in the doc comments of a source. */
export function examplesIn(file: string, source: string): Example[] {
  const examples: Example[] = [];
  for (const comment of source.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const lines = comment[0].split('\n').map((line) => line.replace(/^\s*\*( |\/?$)/, '').replace(/\*\/$/, ''));
    const first = source.slice(0, comment.index).split('\n').length;
    lines.forEach((line, at) => {
      const tag = /^@example\s*(.*)$/.exec(line);
      if (!tag) return;
      const rest = lines.slice(at + 1);
      const end = rest.findIndex((next) => /^(@|```)/.test(next));
      const code = rest
        .slice(0, end === -1 ? rest.length : end)
        .join('\n')
        .trim();
      examples.push({ place: `${file}:${first + at}`, title: tag[1]!, code });
    });
  }
  return examples;
}

/**
 * The code with every `expression; // values` made a call of `check(expression, 'values')`. A statement may run over
 * several lines; declarations are left as they are, and their comments are comments.
 */
export function checked(code: string): { readonly code: string; readonly checks: number } {
  const made: string[] = [];
  let statement: string[] = [];
  let checks = 0;
  for (const line of code.split('\n')) {
    statement.push(line);
    const told = /^(.*);\s*\/\/ (.+)$/.exec(line);
    if (!told && !/[;{}]\s*$/.test(line) && line.trim() !== '') continue;
    const whole = [...statement.slice(0, -1), told?.[1] ?? line].join('\n');
    statement = [];
    if (!told || /^\s*(const|let|import|return|throw)\b/.test(whole)) made.push(told ? `${whole};` : whole);
    else {
      checks++;
      made.push(`__check(${whole.trim()}, ${JSON.stringify(told[2])});`);
    }
  }
  return { code: [...made, ...statement].join('\n'), checks };
}

/** TypeScript without its types. */
export const withoutTypes = async (code: string): Promise<string> => {
  const result = await transformWithOxc(code, 'example.ts', { sourcemap: false });
  return result.code;
};

/** A value as a comment would tell it: lists without their brackets, text in single quotes. */
export function told(value: unknown): string {
  return isList(value) ? Array.from(value, inner).join(', ') : inner(value);
}

const inner = (value: unknown): string =>
  isList(value) ? `[${Array.from(value, inner).join(', ')}]` : typeof value === 'string' ? `'${value}'` : String(value);

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
