// What readers choose about the picture, as in the lesson on groups; the table gives an old photograph's brown.
import { colourModel, sepia } from '../../grouped/colour/model.ts';

export const model = colourModel('picture.', sepia, 'identity');
