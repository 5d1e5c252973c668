/** Letters without their accents, so that no locale is asked. */
export function stripAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
