// Code to take home: a convolution as a script of a framework, and back.
export { frameworkNames, frameworks, type CodeState, type Framework } from './state.ts';
export type { Written } from './script.ts';
export { sayEmulation, sayReadNote, type Emulation } from './words.ts';
export { longestCode, readCode, type ReadCode, type ReadNote } from './read.ts';
export type { GivenShapes } from './read/resolve.ts';
export { writeCode } from './write.ts';
