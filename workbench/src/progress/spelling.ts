// The spelling of a reader's progress: in the browser's storage, and in the file that is saved and loaded. Whatever is
// read was perhaps written by somebody else, so it is checked to the last letter.
import type { Answer, LessonRecord, Progress } from './record.ts';

/** Far above what the course needs, and far below what would trouble a browser. */
const most = { letters: 100_000, lessons: 50, entries: 50 };

const version = 1;

export function write(progress: Progress): string {
  return JSON.stringify({ faltung: 'progress', version, lessons: progress }, null, 1);
}

/** Why a text is not taken. */
export type Fault = 'large' | 'foreign' | 'newer' | 'broken';

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

class Broken extends Error {}

const check = (holds: boolean): void => {
  if (!holds) throw new Broken();
};

/** A name as lessons, questions, tasks and rules have them. */
function name(value: unknown): string {
  check(typeof value === 'string' && /^[A-Za-z][A-Za-z0-9-]{0,59}$/.test(value));
  return value as string;
}

function count(value: unknown): number {
  check(Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most.entries);
  return value as number;
}

function list<T>(value: unknown, limit: number, read: (item: unknown) => T, key: (item: T) => string): readonly T[] {
  check(Array.isArray(value) && value.length <= limit);
  const items = (value as unknown[]).map(read);
  check(new Set(items.map(key)).size === items.length);
  return items;
}

/** Only what is named here is taken over; anything else that a file holds is left behind. */
function answer(value: unknown): Answer {
  check(isRecord(value));
  const { question, before, after } = value as Fields;
  return { question: name(question), before: name(before), ...(after !== undefined && { after: name(after) }) };
}

function lessonRecord(value: unknown): LessonRecord {
  check(isRecord(value));
  const { lesson, answers, solved, questions, tasks } = value as Fields;
  return {
    lesson: name(lesson),
    answers: list(answers, most.entries, answer, ({ question }) => question),
    solved: list(solved, most.entries, name, (task) => task),
    questions: count(questions),
    tasks: count(tasks),
  };
}

/** The progress that a text spells, or why it spells none. */
export function read(text: string): Progress | Fault {
  if (text.length > most.letters) return 'large';
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return 'foreign';
  }
  if (!isRecord(file) || file['faltung'] !== 'progress') return 'foreign';
  if (typeof file['version'] === 'number' && file['version'] > version) return 'newer';
  try {
    check(file['version'] === version);
    return list(file['lessons'], most.lessons, lessonRecord, ({ lesson }) => lesson);
  } catch (error) {
    if (error instanceof Broken) return 'broken';
    throw error;
  }
}
