// Leads `faltung/…` to the library's sources, in every environment that Vite builds for, so the site needs no built
// library.
import { defaultClientConditions, defaultServerConditions, type Plugin } from 'vite';

export const sourcesOfTheLibrary = (): Plugin => ({
  name: 'sources-of-the-library',
  configEnvironment: (name) => ({
    resolve: { conditions: ['faltung', ...(name === 'client' ? defaultClientConditions : defaultServerConditions)] },
  }),
});
