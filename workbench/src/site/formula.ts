// TeX to MathML, while the site is built: no script and no font of its own in the page.
import temml from 'temml';

/** Fonts draw the signs of correlation and convolution so small that one passes for the other: here they are apart. */
const larger = (mathml: string): string => mathml.replace(/<mo>(?=[⋆∗]<)/g, '<mo mathsize="140%">');

/** A formula as MathML; `\class{role-input}{x}` gives a part a role's colour. Wrong TeX fails the build. */
export const formula = (tex: string, { display = false } = {}): string =>
  larger(temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: true }));
