/** What an error says, in one line. */
export const sentenceOf = (error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error);
  return said.split('\n', 1)[0]!.slice(0, 300) || 'it failed without a reason';
};
