// Plants wrong imports in a small copy of the architecture, one for each rule, and shows that the check finds them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkRooms } from './check-rooms.mjs';
import { importsIn } from './rooms/imports.mjs';
import { root } from './run.mjs';

const exports = { '.': {}, './ops': {}, './kernels/ts': {} };
const house = {
  'library/package.json': JSON.stringify({ name: 'faltung', exports }),
  'library/src/index.ts': `export { plan } from './engine/plan.ts';`,
  'library/src/tensor/shape.ts': `export const sizeOf = 1;`,
  'library/src/ops/conv.ts': `import { sizeOf } from '../tensor/shape.ts';\nexport const conv = sizeOf;`,
  'library/src/kernels/ts/blocks/rows.ts': `export const rows = 1;`,
  'library/src/kernels/ts/conv.direct.ts': `import { rows } from './blocks/rows.ts';\nexport const direct = rows;`,
  'library/src/kernels/ts/conv.pointwise.ts': `import { conv } from '../../ops/conv.ts';\nexport const one = conv;`,
  'library/src/kernels/ts/index.ts': `export { direct } from './conv.direct.ts';\nexport * from './conv.pointwise.ts';`,
  'library/src/kernels/wasm/conv.direct.ts': `export const direct = 1;`,
  'library/src/engine/plan.ts': `import { direct } from '../kernels/ts/index.ts';\nexport const plan = direct;`,
  'library/src/grad/tape.ts': `import { plan } from '../engine/plan.ts';\nexport const tape = plan;`,
  'library/src/layers/conv.ts': `import { tape } from '../grad/tape.ts';\nexport const layer = tape;`,
  'library/src/analysis/rank.ts': `import { SVD } from 'ml-matrix';\nexport const rank = SVD;`,
  'library/src/text/errors.ts': `import type { Shape } from '../tensor/shape.ts';\nexport const say = 1;`,
  'cli/src/main.ts': `import { plan } from 'faltung';\nimport { conv } from 'faltung/ops';`,
  'workbench/src/lessons/one/en.mdx': `import { One } from './One.tsx'\n\n# One\n\nIt says import x from 'faltung/secret'.`,
  'workbench/src/lessons/one/One.tsx': `import { conv } from 'faltung/ops';\nexport const One = conv;`,
};

let folder;
const plant = (file, text) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faltung-rooms-'));
  for (const [file, text] of Object.entries(house)) plant(file, text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the house itself has no wrong import', () => {
  expect(checkRooms(folder)).toEqual([]);
});

const wrongs = [
  [
    'an operator that knows the engine',
    'library/src/ops/a.ts',
    `import '../engine/plan.ts';`,
    /ops may import tensor only/,
  ],
  [
    'a tensor that knows operators, by type',
    'library/src/tensor/a.ts',
    `import type { C } from '../ops/conv.ts';`,
    /no other/,
  ],
  [
    'a kernel that knows gradients',
    'library/src/kernels/ts/a.b.ts',
    `export * from '../../grad/tape.ts';`,
    /kernels may/,
  ],
  ['an analysis that plans', 'library/src/analysis/a.ts', `import { plan } from '../engine/plan.ts';`, /analysis may/],
  [
    'a layer that analyses',
    'library/src/layers/a.ts',
    `import { rank } from '../analysis/rank.ts';`,
    /layers may import/,
  ],
  [
    'an engine that reads sentences',
    'library/src/engine/a.ts',
    `import { say } from '../text/errors.ts';`,
    /only code, cli and/,
  ],
  [
    'an everyday door with sentences',
    'library/src/index.ts',
    `export * from './text/errors.ts';`,
    /only code, cli and workbench/,
  ],
  ['sentences that compute', 'library/src/text/a.ts', `import { conv } from '../ops/conv.ts';`, /write import type/],
  [
    'a room that uses the everyday door',
    'library/src/layers/a.ts',
    `import { plan } from '../index.ts';`,
    /everyday door/,
  ],
  ['a room nobody planned', 'library/src/helpers/a.ts', `import '../tensor/shape.ts';`, /is no room/],
  [
    'a file outside of the library',
    'library/src/ops/a.ts',
    `import '../../../cli/src/main.ts';`,
    /outside of the library/,
  ],
  [
    'a circle',
    'library/src/tensor/shape.ts',
    `import { b } from './b.ts';`,
    /circle: .*shape\.ts → .*b\.ts → .*shape\.ts/,
  ],
  [
    'a sibling kernel',
    'library/src/kernels/ts/a.b.ts',
    `import { direct } from './conv.direct.ts';`,
    /do not import each/,
  ],
  [
    'a block that knows a kernel',
    'library/src/kernels/ts/blocks/a.ts',
    `import '../conv.direct.ts';`,
    /do not import each/,
  ],
  [
    'a kernel of another back end',
    'library/src/kernels/ts/a.b.ts',
    `import '../wasm/conv.direct.ts';`,
    /do not import each/,
  ],
  ['a package in the library', 'library/src/engine/a.ts', `import { z } from 'zod';`, /package zod, but only analysis/],
  ['a package loaded late', 'library/src/engine/a.ts', `const os = await import('node:os');`, /package node:os/],
  [
    'an everyday door with a package',
    'library/src/index.ts',
    `export * from './analysis/rank.ts';`,
    /rank\.ts → ml-matrix/,
  ],
  ['a command that reaches inside', 'cli/src/a.ts', `import '../../library/src/ops/conv.ts';`, /outside of cli/],
  ['a private door', 'cli/src/a.ts', `import { tape } from 'faltung/grad/tape';`, /no public door/],
  [
    'a lesson that reaches inside',
    'workbench/src/a.mdx',
    `import { x } from 'faltung/src/ops/conv.ts'`,
    /no public door/,
  ],
  [
    'a page that reaches into the command',
    'workbench/src/a.astro',
    `---\nimport '../../cli/src/main.ts';\n---`,
    /outside of w/,
  ],
];

for (const [name, file, text, sentence] of wrongs) {
  test(`found: ${name}`, () => {
    plant('library/src/tensor/b.ts', `import { sizeOf } from './shape.ts';\nexport const b = sizeOf;`);
    plant(file, text);
    expect(checkRooms(folder)).toEqual([expect.stringMatching(sentence)]);
  });
}

test('the command ends with exit code 1, and with 0 once the wrong import is gone', () => {
  const check = () => spawnSync('node', [join(root, 'tools', 'check-rooms.mjs'), folder], { encoding: 'utf8' });
  plant('library/src/ops/a.ts', `import '../layers/conv.ts';`);
  const wrong = check();
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toContain('library/src/ops/a.ts imports library/src/layers/conv.ts');
  rmSync(join(folder, 'library/src/ops/a.ts'));
  expect(check().status).toBe(0);
});

test('an import is read over several lines, and not out of a comment or a string', () => {
  const text = `
    import type {
      Shape,
    } from './shape.ts';
    import all, { one as other } from "./all.ts";
    import * as names from './names.ts';
    import './effect.ts';
    export type { Tensor } from './tensor.ts';
    const late = await import('./late.ts');
    // import { no } from './comment.ts';
    /** import { no } from './doc.ts' */
    const from = 'elsewhere';
    export const sentence = 'import x from y';
  `;
  expect(importsIn(text).map(({ from }) => from)).toEqual([
    './shape.ts',
    './all.ts',
    './names.ts',
    './tensor.ts',
    './effect.ts',
    './late.ts',
  ]);
});
