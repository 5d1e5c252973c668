/**
 * A full round of the size the budget names: every delegation weighs every option of every article by its stated
 * position, and each change that has friends is put to a trial vote under the rule for substance.
 */
import { contestable } from '../../src/delegations/contests.ts';
import { drawFor } from '../../src/engine/draw.ts';
import { openingState } from '../../src/engine/opening.ts';
import { setUp } from '../../src/engine/setup.ts';
import { view } from '../../src/engine/view.ts';
import { readScenario } from '../../src/scenario/read.ts';

const DELEGATIONS = 193;
const ARTICLES = 20;
const OPTIONS = 4;

/** @returns plays one round; kept from the one before is what is the same all conference long, and nothing else */
export function fullRound(seed: number): () => number {
  const setup = setUp(scenarioOf(seed), seed, 0);
  const seen = view(setup, openingState(setup), 'd0');
  return () => contestable({ ...seen, articles: [...seen.articles] }).length;
}

function scenarioOf(seed: number) {
  const draw = drawFor(seed, 0);
  const ids = (letter: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${letter}${i}`);
  const articles = ids('a', ARTICLES).map((id) => ({
    id,
    options: ids('o', OPTIONS).map((option, i) => ({
      id: option,
      position: (100 * i) / (OPTIONS - 1),
    })),
    draft: `o${draw.between(0, OPTIONS - 1)}`,
  }));
  const delegations = ids('d', DELEGATIONS).map((id) => ({
    id,
    positions: Object.fromEntries(
      articles.map((article) => [
        article.id,
        { ideal: draw.between(0, 100), salience: draw.share() },
      ]),
    ),
  }));
  const written = {
    format: 'square-brackets/scenario@1',
    id: 'full-round',
    title: 'Full round',
    articles,
    delegations,
    procedure: { sittings: 12 },
  };
  const reading = readScenario(JSON.stringify(written));
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.scenario;
}
