// TeX to MathML, while the site is built: no script and no font of its own in the page.
import temml from 'temml';

/** A formula as MathML; `\class{role-input}{x}` gives a part a role's colour. Wrong TeX fails the build. */
export const formula = (tex: string, { display = false } = {}): string =>
  temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: true });
