/** A join code as people type it. */
import { CODE_LENGTH, CODE_LETTERS } from '../../../../conference/class/limits.ts';

/** Characters of what was typed that are looked at. */
const LONGEST = 40;

/** Its letters, as far as they are letters of codes: in capitals, without spaces and what was pasted round them. */
export function readTypedCode(typed: string): string {
  const letters = [...typed.slice(0, LONGEST).toUpperCase()].filter((one) =>
    CODE_LETTERS.includes(one),
  );
  return letters.slice(0, CODE_LENGTH).join('');
}

/** Letters or digits that no code has: most likely misread. */
export function findMistyped(typed: string): string | undefined {
  return [...typed.slice(0, LONGEST).toUpperCase()].find(
    (one) => one.trim() !== '' && one !== '-' && !CODE_LETTERS.includes(one),
  );
}

export function isWholeCode(code: string): boolean {
  return code.length === CODE_LENGTH && readTypedCode(code) === code;
}
