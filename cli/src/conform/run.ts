// All cases of all files, one verdict each. The command prints what this yields.
import type { BackendChoice } from 'faltung/engine';
import { findFiles, readCases } from './files.ts';
import { Malformed, type Case } from './format.ts';
import { judge, type Verdict } from './judge.ts';

export interface Judged extends Verdict {
  readonly file: string;
  readonly name: string;
  readonly op: string;
}

export interface ConformSettings {
  readonly backend: BackendChoice;
  /** Only cases whose name or operator contains this text. */
  readonly only?: string | undefined;
}

/** Judges every case below the paths. A file that cannot be read as cases is one failure, and the rest go on. */
export async function* conform(paths: readonly string[], { backend, only }: ConformSettings): AsyncGenerator<Judged> {
  for (const file of await findFiles(paths)) {
    let cases;
    try {
      cases = await readCases(file);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      yield { file, name: '', op: '', status: 'failed', reason: error.message };
      continue;
    }
    for (const test of cases.cases) {
      if (!isCase(test)) {
        yield { file, name: '', op: '', status: 'failed', reason: 'malformed case: name, op and inputs are needed' };
        continue;
      }
      if (only && !test.name.includes(only) && !test.op.includes(only)) continue;
      yield { file, name: test.name, op: test.op, ...judge(test, cases.tolerance, backend) };
    }
  }
}

const isCase = (value: unknown): value is Case => {
  const { name, op, inputs } = (value ?? {}) as Partial<Case>;
  return typeof name === 'string' && typeof op === 'string' && Array.isArray(inputs);
};
