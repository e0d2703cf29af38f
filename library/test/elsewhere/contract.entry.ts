// What is bundled: the kernels of the package, and the contract that is run on them.
import { kernels } from 'faltung/kernels/wasm';
import { runContract, type ContractReport } from './contractRun.ts';

export const runHere = (seed: number, problems: number): ContractReport => runContract(kernels, seed, problems);
