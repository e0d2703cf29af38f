// The option `--backend` of the commands that compute.
import { backends, type BackendChoice } from 'faltung/engine';
import { UsageError, type Call } from './command.ts';

export const backendChoices: readonly BackendChoice[] = ['auto', ...(Object.keys(backends) as ('ts' | 'wasm')[])];

/** The back end that was asked for. */
export function backendOf({ options, text }: Call, otherwise: BackendChoice): BackendChoice {
  const asked = options['backend'] ?? otherwise;
  const known = backendChoices.find((name) => name === asked);
  if (!known) throw new UsageError(text.usage.notOneOf('--backend', String(asked), backendChoices));
  return known;
}
