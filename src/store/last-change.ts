import type { State } from './reads.ts';

/**
 * When something that spans many entries last changed, in ms. Of what everybody may see only what everybody sees counts:
 * strangers are not to learn that somebody works on drafts, nor are caches to lose what is still right.
 */
export const lastChange = ({ publicAt, modifiedAt }: State, isPublic: boolean): number =>
  isPublic ? publicAt : modifiedAt;
