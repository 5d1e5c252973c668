/** A bracket of the seat's own: what holds it, who else does, and what it costs as the sitting closes. */
import { locateArticle } from '../../../../engine/command.ts';
import { listCrossings, readStandingTexts } from '../../../../engine/mandate/mandate.ts';
import { isAloneCharged } from '../../../../engine/procedure/strip.ts';
import type { View } from '../../../../engine/state/view.ts';

export type OwnBracket = {
  article: string;
  held: boolean;
  isOpen: boolean;
  /** The draft crosses the seat's red line: its delegation blocks it, withdrawn or not. */
  line: boolean;
  /** Ids of others that block the article as well. */
  others: readonly string[];
  /** Credit that it costs as this sitting closes, if nobody else blocks the article. */
  credit: number;
};

export function readOwnBracket(view: View, article: string): OwnBracket {
  const { scenario, articles, delegation, mandate, values, sitting } = view;
  const a = locateArticle(scenario, article);
  const { status, holders = [] } = articles[a] ?? {};
  const held = delegation >= 0 && holders.includes(delegation);
  const isOpen = status === 'open';
  const others = holders.flatMap((d) =>
    d === delegation ? [] : (scenario.delegations[d]?.id ?? []),
  );
  const alone = held && isOpen && others.length === 0 && isAloneCharged(scenario, sitting);
  return {
    article,
    held,
    isOpen,
    // Closed over brackets, even one of a red line can be laid down.
    line:
      held &&
      isOpen &&
      mandate !== null &&
      listCrossings(mandate, scenario.articles, readStandingTexts(view)).includes(a),
    others,
    credit: alone ? values.alone : 0,
  };
}

/** All that the seat holds, in the order of the articles. */
export function listOwnBrackets(view: View): OwnBracket[] {
  return view.scenario.articles
    .map(({ id }) => readOwnBracket(view, id))
    .filter(({ held }) => held);
}
