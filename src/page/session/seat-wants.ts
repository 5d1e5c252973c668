/** What a brief says that its seat wants. */
import type { Scenario } from '../../scenario/resolved.ts';

/** What a seat wants most: its weightiest articles, `count` of them. */
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
    .map(({ article, position }) => {
      const gap = (at: number): number => Math.abs(at - position.ideal);
      const nearest = article.options.reduce((best, option) =>
        gap(option.position) < gap(best.position) ? option : best,
      );
      return { article, position, nearest };
    });
}
