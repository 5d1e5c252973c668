/** Letters and digits of scripts that are not Latin; and the mark that Greek keyboards have in place of Q. */
const OTHER = /^(?!\p{Script=Latin})(?:[\p{L}\p{Nd}]|;)$/u;
const ASCII_DIGIT = /^\d$/;
const CODE = /^(?:Key|Digit|Numpad)([A-Z0-9])$/;

/**
 * The key as the page's shortcuts know it, in lower case. On Cyrillic, Arabic or Greek keyboards a letter of another
 * script stands where a Latin one is on others: there the place of the key counts.
 */
export function readLetter({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const other = OTHER.test(key) && !ASCII_DIGIT.test(key);
  const [, place] = (other && CODE.exec(code)) || [];
  // A keyboard that moves letters about has its semicolon on the place of another.
  const known = key === ';' && place !== 'Q' ? undefined : place;
  return (known ?? key).toLowerCase();
}
