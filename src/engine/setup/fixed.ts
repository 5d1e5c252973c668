/** What of its instructions nobody draws: the same in every conference of a scenario. */
import type { Article, ArticleIndex, Delegation, Scenario } from '../../scenario/resolved.ts';
import { type Mandate, listWordings } from '../mandate/mandate.ts';

/** A position as the draw reads it: those of a scenario have as many shapes as they have keys left out. */
type WrittenPosition = { ideal: number; salience: number; line: number | undefined };

/** `dearest`: the highest salience it has written. */
export type Fixed = {
  redLines: Mandate['redLines'];
  read: Mandate['read'];
  dearest: number;
  written: readonly (WrittenPosition | undefined)[];
  /** Articles with the highest salience written, and the others it has a position on, ascending. */
  firsts: readonly ArticleIndex[];
  others: readonly ArticleIndex[];
};

const knownIn = new WeakMap<Scenario, readonly Fixed[]>();

/** By delegation. */
export function collectFixed(scenario: Scenario): readonly Fixed[] {
  let known = knownIn.get(scenario);
  if (!known) {
    const read = collectReadings(scenario);
    known = scenario.delegations.map((delegation, d) => prepareFixed(delegation, read[d] ?? []));
    knownIn.set(scenario, known);
  }
  return known;
}

function prepareFixed(delegation: Delegation, read: Mandate['read']): Fixed {
  const redLines = delegation.positions.map((position) => position?.redLine);
  const written = delegation.positions.map(
    (one) => one && { ideal: one.ideal, salience: one.salience, line: one.redLine?.at },
  );
  const dearest = findDearest(delegation);
  const firsts: ArticleIndex[] = [];
  const others: ArticleIndex[] = [];
  written.forEach((one, a) => {
    if (one) (one.salience === dearest ? firsts : others).push(a);
  });
  return { redLines, dearest, written, firsts, others, read };
}

function findDearest({ positions }: Delegation): number {
  return positions.reduce((most, position) => Math.max(most, position?.salience ?? 0), 0);
}

/** Positions read, by delegation, article and wording. */
function collectReadings(scenario: Scenario): readonly (readonly Float64Array[])[] {
  const plain = scenario.articles.map((article) => readArticle(article, []));
  return scenario.delegations.map(({ groups }) => {
    const own = scenario.articles.map((article, a) =>
      isReadBy(groups, article) ? readArticle(article, groups) : (plain[a] as Float64Array),
    );
    return own.every((positions, a) => positions === plain[a]) ? plain : own;
  });
}

/** Whether one of the groups reads something of its own in the article. */
function isReadBy(groups: Delegation['groups'], article: Article): boolean {
  return listWordings(article).some(({ readings: own }) => groups.some((group) => own.has(group)));
}

function readArticle(article: Article, groups: Delegation['groups']): Float64Array {
  return Float64Array.from(listWordings(article), (wording) => {
    for (const group of groups) {
      const reading = wording.readings.get(group);
      if (reading !== undefined) return reading;
    }
    return wording.position;
  });
}
