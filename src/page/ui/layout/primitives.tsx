/** What pages are laid out with. Each takes the props of a look, and those of its element. */
import type { ComponentPropsWithRef } from 'react';
import parts from '../parts.module.css?names';
import { dressProps, type Look } from './look.ts';
import { makePrimitive } from './primitive.ts';
import styles from './primitives.module.css?names';

/** Words in a look. */
export const Text = makePrimitive('', 'span');
/** Side by side. */
export const Row = makePrimitive(styles['row'], 'div');
/** One below the other. */
export const Stack = makePrimitive(styles['stack'], 'div');

const KINDS = {
  plain: parts['button'],
  primary: `${parts['button']} ${parts['primary']}`,
  small: `${parts['button']} ${parts['small-button']}`,
  link: parts['link'],
} as const;

type ButtonProps = Omit<Look, 'type'> &
  Omit<ComponentPropsWithRef<'button'>, keyof Look> & {
    kind?: keyof typeof KINDS;
    type?: 'button' | 'submit';
  };

/** A button that does what it says; one that sends a form says so by its `type`. */
export function Button({ kind = 'plain', type = 'button', ...props }: ButtonProps) {
  return <button {...dressProps(KINDS[kind], props)} type={type} />;
}
