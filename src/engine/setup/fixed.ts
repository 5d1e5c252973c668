/** What of its instructions nobody draws: the same in every conference of a scenario. */
import type { Article, Delegation, Scenario } from '../../scenario/resolved.ts';
import { type Mandate, wordingsOf } from '../mandate/mandate.ts';

/** A position as the draw reads it: those of a scenario have as many shapes as they have keys left out. */
type WrittenPosition = { ideal: number; salience: number; line: number | undefined };

/** `dearest`: the highest salience it has written. */
export type Fixed = {
  redLines: Mandate['redLines'];
  read: Mandate['read'];
  dearest: number;
  written: readonly (WrittenPosition | undefined)[];
};

const knownIn = new WeakMap<Scenario, readonly Fixed[]>();

/** By delegation. */
export function fixedIn(scenario: Scenario): readonly Fixed[] {
  let known = knownIn.get(scenario);
  if (!known) {
    const read = readingsOf(scenario);
    known = scenario.delegations.map((delegation, d) => fixedOf(delegation, read[d] ?? []));
    knownIn.set(scenario, known);
  }
  return known;
}

function fixedOf(delegation: Delegation, read: Mandate['read']): Fixed {
  const redLines = delegation.positions.map((position) => position?.redLine);
  const written = delegation.positions.map(
    (one) => one && { ideal: one.ideal, salience: one.salience, line: one.redLine?.at },
  );
  return { redLines, dearest: dearestOf(delegation), written, read };
}

function dearestOf({ positions }: Delegation): number {
  return positions.reduce((most, position) => Math.max(most, position?.salience ?? 0), 0);
}

/** Positions read, by delegation, article and wording. */
function readingsOf(scenario: Scenario): readonly (readonly Float64Array[])[] {
  const plain = scenario.articles.map((article) => readingsIn(article, []));
  return scenario.delegations.map(({ groups }) => {
    const own = scenario.articles.map((article, a) =>
      isReadBy(groups, article) ? readingsIn(article, groups) : (plain[a] as Float64Array),
    );
    return own.every((positions, a) => positions === plain[a]) ? plain : own;
  });
}

/** Whether one of the groups reads something of its own in the article. */
function isReadBy(groups: Delegation['groups'], article: Article): boolean {
  return wordingsOf(article).some(({ readings: own }) => groups.some((group) => own.has(group)));
}

function readingsIn(article: Article, groups: Delegation['groups']): Float64Array {
  return Float64Array.from(wordingsOf(article), (wording) => {
    for (const group of groups) {
      const reading = wording.readings.get(group);
      if (reading !== undefined) return reading;
    }
    return wording.position;
  });
}
