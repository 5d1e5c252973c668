/** Orders in which a course plays several negotiations, each with what to compare. */
import type { Case } from './cases.ts';

/** By id of the path, whose words are `library.path.ID`; steps by id of the case. */
const STEPS = {
  analysis: ['first-brackets', 'high-seas', 'antarctica-1959', 'kigali-2016', 'nile-2010'],
  un: ['iraq-1441', 'kigali-2016', 'cybercrime-2024'],
  europe: ['philadelphia-1787', 'eu-relocation-2015'],
  sea: ['unclos-1960', 'whaling-1982', 'high-seas'],
  rules: ['philadelphia-1787', 'unclos-1960', 'iraq-1441', 'eu-relocation-2015'],
} as const;

export type PathName = keyof typeof STEPS;

/** With at least two steps that ship: one alone compares with nothing. */
export function listPaths(cases: readonly Case[]): { name: PathName; steps: Case[] }[] {
  return (Object.keys(STEPS) as PathName[])
    .map((name) => ({
      name,
      steps: STEPS[name].flatMap((id) => cases.filter((one) => one.id === id)),
    }))
    .filter(({ steps }) => steps.length > 1);
}
