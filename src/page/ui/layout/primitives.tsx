/** What pages are laid out with. Each takes the props of a look, and those of its element. */
import styles from './primitives.module.css?names';
import { makePrimitive } from './primitive.ts';

/** Words in a look. */
export const Text = makePrimitive('', 'span');
/** Side by side. */
export const Row = makePrimitive(styles['row'], 'div');
/** One below the other. */
export const Stack = makePrimitive(styles['stack'], 'div');
