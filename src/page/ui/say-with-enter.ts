import type { KeyboardEvent } from 'react';

/** From the heading, where the keyboard stands when a form opens, Enter says what is complete. */
export function sayWithEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.closest('form')?.querySelector<HTMLElement>('[type="submit"]')?.click();
}
