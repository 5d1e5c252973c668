/** Characters of a name that has a shorter form. */
const LONGEST = 200;
const ASIDE = /\s*\([^()]*\)\s*$/u;

/** "Iran (Islamic Republic of)" is called Iran. */
export function dropAside(name: string): string {
  return (name.length <= LONGEST && name.replace(ASIDE, '')) || name;
}
