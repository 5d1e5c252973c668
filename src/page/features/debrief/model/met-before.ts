/** What was written after another case as worth looking for in the next. */
type Answer = { id: string; text: string };

const MET = '/met';

/** The last one written after a case other than this; null on a first. */
export function findMetBefore(
  answers: readonly Answer[],
  scenario: string,
): { scenario: string; text: string } | null {
  const found = answers.findLast(
    ({ id, text }) => id.endsWith(MET) && id !== `${scenario}${MET}` && text.trim() !== '',
  );
  return found ? { scenario: found.id.slice(0, -MET.length), text: found.text.trim() } : null;
}
