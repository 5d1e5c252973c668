/** What a brief says that its seat wants. */
import type { Scenario } from '../../scenario/resolved.ts';

/**
 * Points by which one wording may be further than another from the stated ideal and still be the nearest in a game: what
 * is wanted is drawn round what is stated, by four points as a rule.
 */
const AS_NEAR = 8;

/** What a seat wants most: its weightiest articles, `count` of them. How much they weigh is drawn anew for each game. */
export function listWants(scenario: Scenario, seat: string, count: number) {
  const party =
    scenario.delegations[scenario.delegationIndex.get(seat) ?? -1] ??
    scenario.observers.find(({ id }) => id === seat);
  const held = scenario.articles.flatMap((article) => {
    const position = party?.positions[article.index];
    return position ? [{ article, position }] : [];
  });
  return held
    .sort((one, other) => other.position.salience - one.position.salience)
    .slice(0, count)
    .map(({ article, position }) => ({
      article,
      position,
      nearest: listNearest(article, position.ideal),
    }));
}

/** The wording that is nearest to what is stated, and another that may be the nearest in a game. */
export function listNearest<Words extends { position: number }>(
  { options }: { options: readonly Words[] },
  ideal: number,
): Words[] {
  const gap = (at: number): number => Math.abs(at - ideal);
  const [first, ...rest] = options.toSorted((one, two) => gap(one.position) - gap(two.position));
  if (!first) return [];
  const least = gap(first.position) + AS_NEAR;
  return [first, ...rest.slice(0, 1).filter((one) => gap(one.position) < least)];
}
