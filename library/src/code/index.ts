// Code to take home: a convolution as a script of a framework, and back.
export { frameworkNames, frameworks, type CodeState, type Framework } from './state.ts';
export type { Written } from './script.ts';
export { sayEmulation, type Emulation } from './words.ts';
export { writeCode } from './write.ts';
