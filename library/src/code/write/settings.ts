// The named arguments of a Python call.

/** `, stride=2, padding=1`: what is not its default, each with a comma in front. */
export const settingsOf = (settings: readonly (readonly [name: string, value: string, standard: string])[]): string =>
  settings
    .filter(([, value, standard]) => value !== standard)
    .map(([name, value]) => `, ${name}=${value}`)
    .join('');
