/** What the seat knows of another delegation: how much articles matter to it, its red lines and linkages as told. */
import { type BelievedRange, readBelieved } from '../../../../conference/believed.ts';
import { discloseLine, discloseLinkage } from '../../../../engine/answers/disclosed.ts';
import type { ToldLine, ToldLinkage } from '../../../../engine/state/event.ts';
import type { View } from '../../../../engine/state/view.ts';

export type KnownSalience = {
  article: string;
  /** How much it matters, 0..1. */
  low: number;
  high: number;
  from: BelievedRange['from'];
};

/** Articles of which something is known, what matters most first, in the order in which its answers put them. */
export function listKnownOf(view: View, d: number): KnownSalience[] {
  return view.scenario.articles
    .flatMap(({ index }): KnownSalience[] => {
      const known = readKnownOn(view, d, index);
      return known.from === 'unknown' ? [] : [known];
    })
    .map((known) => ({ known, rank: rankTold(view, d, known) }))
    .sort((one, other) => other.rank - one.rank)
    .map(({ known }) => known);
}

/** What its last answer said of an article, where it was asked what matters to it; else what is thought of it. */
function rankTold(
  { notes, scenario }: View,
  d: number,
  { article, low, high }: KnownSalience,
): number {
  const index = scenario.articleIndex.get(article);
  const note = notes.findLast((one) => one.of === d && one.article === index && !one.whole);
  return note ? note.low + note.high : low + high;
}

export function readKnownOn(view: View, d: number, index: number): KnownSalience {
  const article = view.scenario.articles[index]?.id ?? '';
  return { article, ...readBelieved(view, d, index) };
}

export type ToldLines = { article: string; line?: ToldLine; linkages: readonly ToldLinkage[] };

/** Red lines and linkages it has told the seat, each linkage once. */
export function listToldTo({ scenario, disclosed }: View, d: number): ToldLines[] {
  const seen = new Set<string>();
  return disclosed
    .filter((one) => one.of === d)
    .map(({ article, line, linkages }): ToldLines => {
      const fresh = linkages.filter((linkage) => {
        const key = linkage.articles.join(' ');
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      });
      return {
        article: scenario.articles[article]?.id ?? '',
        ...(line ? { line: discloseLine(scenario, line) } : {}),
        linkages: fresh.map((linkage) => discloseLinkage(scenario, linkage)),
      };
    });
}

/** The option nearest to a position that lies on the side of it that is still allowed; undefined without one. */
export function findOptionWithin(
  { scenario }: Pick<View, 'scenario'>,
  article: string,
  at: number,
  side: 'atLeast' | 'atMost',
): string | undefined {
  const options = scenario.articles.find(({ id }) => id === article)?.options ?? [];
  return options
    .filter(({ position }) => (side === 'atLeast' ? position >= at : position <= at))
    .toSorted((one, other) => Math.abs(one.position - at) - Math.abs(other.position - at))[0]?.id;
}
