// Solid takes hydration for finished at the first event of a page and draws every later island anew, which would throw
// the reader's focus out of the figure it has just entered. Here islands come to life one by one, when they are seen.
import { sharedConfig } from 'solid-js';
import { isServer } from 'solid-js/web';

const never: PropertyDescriptor = { configurable: true, get: () => false, set: () => {} };

/** Keeps islands hydrating after the first event. What is called again changes nothing. */
export function keepHydrating(): void {
  if (isServer) return;
  Object.defineProperty(sharedConfig, 'done', never);
  const ofPage = Reflect.get(globalThis, '_$HY') as object | undefined;
  if (ofPage) Object.defineProperty(ofPage, 'done', never);
}
