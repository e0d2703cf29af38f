// TeX to MathML, while the site is built: no script and no font of its own in the page.
import temml from 'temml';

/** A formula as MathML. TeX that does not parse fails the build. `\class{role-input}{x}` gives a part a role's colour. */
export const formula = (tex: string, { display = false } = {}): string =>
  temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: true });
