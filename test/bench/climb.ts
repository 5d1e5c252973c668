/** The best text a seat could hope for: what the conferences it plays are measured against. */
import { measureMandateMet } from '../../src/engine/mandate/met.ts';
import { type Mandate, utility, listWordings } from '../../src/engine/mandate/mandate.ts';
import type { Article } from '../../src/scenario/resolved.ts';

export type Climb = {
  articles: readonly Article[];
  /** As drawn, with the red lines as they stand: by these the seat is measured. */
  own: Mandate;
  /** As events have left them, of all delegations. */
  everyone: readonly Mandate[];
  /** Delegations to which the text may be worth less than no deal. */
  sacrificed: number;
};

/**
 * Moves one article at a time to the wording that gains the seat most, as long as something gains and no more
 * than `sacrificed` delegations are left below their reservation values. A peak, not the highest: no text
 * reached by two moves that are bad one by one.
 * @param from wording index by article
 */
export function climb(from: readonly number[], { articles, own, everyone, sacrificed }: Climb) {
  let texts = from;
  let met = measureMandateMet(own, articles, texts);
  for (;;) {
    const steps = stepsUp(texts, met, articles, own);
    const step = steps.find((one) => below(articles, everyone, one.texts) <= sacrificed);
    if (!step) return { texts, met };
    ({ texts, met } = step);
  }
}

type Step = { texts: readonly number[]; met: number };

/** Texts one move away that gain, the best first, ties in the order of articles and wordings. */
function stepsUp(
  texts: readonly number[],
  met: number,
  articles: readonly Article[],
  own: Mandate,
): Step[] {
  const steps = articles.flatMap((article) =>
    listWordings(article).flatMap((_, wording): Step[] => {
      if (wording === texts[article.index]) return [];
      const next = texts.with(article.index, wording);
      const reached = measureMandateMet(own, articles, next);
      return reached > met ? [{ texts: next, met: reached }] : [];
    }),
  );
  return steps.sort((one, other) => other.met - one.met);
}

/** Delegations to which a text is worth less than no deal. */
export function below(
  articles: readonly Article[],
  everyone: readonly Mandate[],
  texts: readonly number[],
): number {
  return everyone.filter((mandate) => utility(mandate, articles, texts) < mandate.reservation)
    .length;
}
