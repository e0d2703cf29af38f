// Run as a process of its own: from the import of the built package to the first result of a 3x3.
const start = performance.now();
const { prepare } = await import('faltung/engine');
const { readProblem } = await import('faltung/ops');
const imported = performance.now();
const x = { shape: [1, 64, 56, 56], data: new Float32Array(64 * 56 * 56).fill(1) };
const w = { shape: [64, 64, 3, 3], data: new Float32Array(64 * 64 * 9).fill(1) };
const y = prepare(readProblem('conv2d 1x64x56x56 * 64x64x3x3 padding=1'), { w }, 'wasm').run(x);
const end = performance.now();
// Winograd's sums are a little off.
if (!(Math.abs(y.data[57]! - 576) < 0.01)) throw new Error(`The first result is ${y.data[57]} instead of 576.`);
console.log(JSON.stringify({ total: end - start, importing: imported - start }));
