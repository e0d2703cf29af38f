/** The three channels of a picture, in the order in which its pixels hold them. */
export const colours = ['red', 'green', 'blue'] as const;
export type Colour = (typeof colours)[number];
