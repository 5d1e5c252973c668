/** Rises whenever the same commands may lead elsewhere: a test holds it to the golden hashes. */
export const RULES = 10;

export type OtherRules = { status: 'otherRules'; rules: number; here: number };

/** What is said of a record that was made under other rules; undefined under those of here. */
export function judgeRules(rules: number): OtherRules | undefined {
  return rules === RULES ? undefined : { status: 'otherRules', rules, here: RULES };
}
