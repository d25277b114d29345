/**
 * Lets Node run TypeScript by taking the types out and leaving blanks, so that every line and column stays where it is.
 * The coverage that V8 counts is then the coverage of our files as they are written, branch by branch; a compiler that
 * prints code anew (tsx puts a whole file on one line) makes these numbers meaningless.
 */
import { register } from 'node:module';

register('./strip-types-hooks.js', import.meta.url);
