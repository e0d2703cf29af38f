// The parts of the page's typeface that a drawing needs, to be carried inside of it: a file has no page around it.

/** Every font face of the page that covers only some characters, by ways through layers and conditions. */
function* facesIn(rules: CSSRuleList): Generator<CSSFontFaceRule> {
  for (const rule of rules) {
    if (rule instanceof CSSFontFaceRule) yield rule;
    else if (rule instanceof CSSGroupingRule) yield* facesIn(rule.cssRules);
  }
}

/** Whether a range, such as `U+41-5a, U+61`, holds one of the characters. */
const holdsOne = (range: string, characters: readonly number[]): boolean =>
  range.split(',').some((part) => {
    const [from, to = from] = part
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return characters.some((code) => code >= from! && code <= to!);
  });

async function inside(address: string): Promise<string> {
  const file = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error(`The typeface ${address} could not be read.`)));
    reader.readAsDataURL(file);
  });
}

const known = new Map<string, Promise<string>>();

/** The rules of a stylesheet that bring the typeface for the characters of `text`. */
export async function typefaceOf(text: string): Promise<string> {
  const characters = [...new Set(Array.from(text, (sign) => sign.codePointAt(0)!))];
  const rules: Promise<string>[] = [];
  for (const sheet of document.styleSheets) {
    for (const { style } of facesIn(sheet.cssRules)) {
      const range = style.getPropertyValue('unicode-range');
      const [, file] = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src')) ?? [];
      if (!range || !file || !holdsOne(range, characters)) continue;
      const address = new URL(file, sheet.href ?? location.href).href;
      const face = (data: string) =>
        `@font-face{font-family:${style.getPropertyValue('font-family')};` +
        `font-weight:${style.getPropertyValue('font-weight') || 400};` +
        `unicode-range:${range};src:url(${data}) format('woff2')}`;
      const rule = known.get(address) ?? inside(address).then(face);
      known.set(address, rule);
      rules.push(rule);
    }
  }
  return (await Promise.all(rules)).join('');
}
