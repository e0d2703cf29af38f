/** The line of a text that holds a place, and the place in it. */
export function lineAt(text: string, at: number): { readonly text: string; readonly at: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { text: text.slice(start, end === -1 ? text.length : end), at: at - start };
}
