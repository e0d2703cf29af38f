// The grammars weigh as much as a figure, so they come when a reader first has code read.
export { readCode } from 'faltung/code';
