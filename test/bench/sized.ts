/** Scenarios of any size, drawn: what grows is what is measured, and nothing else is there. */
import { mustRead } from '../fixtures/shipped.ts';
import { drawFor } from '../../src/engine/numbers/draw.ts';
import type { Scenario } from '../../src/scenario/resolved.ts';

export type Size = { delegations: number; articles: number; options: number; sittings: number };

const HIGHEST = 100;

/** Every delegation has a position on every article; the twenty-one that come first are on the floor. */
export function scenarioOf(size: Size, seed: number): Scenario {
  return mustRead(scenarioText(size, seed));
}

export function scenarioText(
  { delegations, articles, options, sittings }: Size,
  seed: number,
): string {
  const draw = drawFor(seed, 0);
  const ids = (letter: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${letter}${i}`);
  const written = ids('a', articles).map((id) => ({
    id,
    options: ids('o', options).map((option, i) => ({
      id: option,
      position: (HIGHEST * i) / (options - 1),
    })),
    draft: `o${draw.between(0, options - 1)}`,
  }));
  return JSON.stringify({
    format: 'square-brackets/scenario@1',
    id: 'sized',
    title: 'Sized',
    articles: written,
    delegations: ids('d', delegations).map((id) => ({
      id,
      positions: Object.fromEntries(
        written.map((article) => [
          article.id,
          { ideal: draw.between(0, HIGHEST), salience: draw.share() },
        ]),
      ),
    })),
    procedure: { sittings },
  });
}
