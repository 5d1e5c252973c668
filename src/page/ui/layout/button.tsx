import type { ComponentPropsWithRef } from 'react';
import parts from '../parts.module.css?names';
import { dressProps, type Look } from './look.ts';

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
