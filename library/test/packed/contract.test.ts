// The contract of the WebAssembly kernels as people install them, on two versions of Node: the older one has no fused
// multiply-add, so the plain kernels run there.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleContract } from '../elsewhere/bundle.ts';
import type { ContractReport } from '../elsewhere/contractRun.ts';
import { bothNodes, EmptyFolder } from './emptyFolder.ts';

const folder = new EmptyFolder();

beforeAll(async () => {
  folder.install(folder.pack('library'));
  await bundleContract('contract.entry.ts', folder.path, { packaged: true });
  folder.write(
    'run.js',
    "import { runHere } from './contract.js';\nconsole.log(JSON.stringify(runHere(Number(process.argv[2]), 2000)));",
  );
});
afterAll(() => folder.remove());

for (const { name, path } of bothNodes()) {
  test(`every kernel x every case, and 2,000 random problems, hold in the package on ${name}`, () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
    const report = JSON.parse(folder.run(path, ['run.js', String(seed)])) as ContractReport;
    const version = folder.run(path, ['--version']).trim();
    console.log(`${version}, SEED=${seed}: ${report.cases} cases, ${report.random} random, fused: ${report.fused}`);
    expect(report.faults).toEqual([]);
    expect(report.cases).toBeGreaterThan(100);
    expect(report.random).toBeGreaterThan(2000);
    // Relaxed SIMD came with V8 11.4 behind a flag and with 12 for everyone: Node 22 has it.
    expect(report.fused).toBe(Number(/^v(\d+)/.exec(version)![1]) >= 22);
  });
}
