import { defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

// The condition `faltung` leads the package's public name to its sources, so no test needs a build. It has to stand
// under `ssr`: Vitest in Node does not read `resolve.conditions`.
const ssr = { resolve: { conditions: ['faltung', ...defaultServerConditions] } };

const project = (name: string, include: string[], exclude: string[], test = {}): TestProjectConfiguration => ({
  ssr,
  test: { name, include, exclude: ['**/node_modules/**', '**/dist/**', ...exclude], environment: 'node', ...test },
});

const packed = ['library/test/packed/**/*.test.ts'];
// Packing, installing and driving a browser wait for other processes, often several at once on two cores.
const slow = {
  testTimeout: 120_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 30_000 } },
  fileParallelism: false,
};
// A browser is idle while a page loads; a second one fills the gaps.
const twoAtOnce = { ...slow, fileParallelism: true, maxWorkers: 2 };

export default defineConfig({
  test: {
    projects: [
      // Threads and compilers take their time on a busy machine.
      project('sources', ['{library,cli,workbench}/src/**/*.test.{ts,tsx}'], [], { testTimeout: 60_000 }),
      project('suites', ['{library,cli,bench}/test/**/*.test.ts', 'tools/**/*.test.mjs'], packed, {
        testTimeout: 120_000,
      }),
      project('packed', packed, [], slow),
      project('browser', ['workbench/browser/**/*.test.ts'], [], twoAtOnce),
    ],
  },
});
