/** What the seat knows of another delegation: how much articles matter to it, its red lines and linkages as told. */
import { type BelievedRange, believedOf } from '../../../conference/believed.ts';
import { toldLine, toldLinkage } from '../../../engine/answers/disclosed.ts';
import type { ToldLine, ToldLinkage } from '../../../engine/state/event.ts';
import type { View } from '../../../engine/state/view.ts';

export type Known = {
  article: string;
  /** How much it matters, 0..1. */
  low: number;
  high: number;
  from: BelievedRange['from'];
};

/** Articles of which something is known, what matters most first, in the order in which its answers put them. */
export function knownOf(view: View, d: number): Known[] {
  return view.scenario.articles
    .flatMap(({ index }): Known[] => {
      const known = knownOn(view, d, index);
      return known.from === 'unknown' ? [] : [known];
    })
    .map((known) => ({ known, rank: toldRank(view, d, known) }))
    .sort((one, other) => other.rank - one.rank)
    .map(({ known }) => known);
}

/** What its last answer said of an article, where it was asked what matters to it; else what is thought of it. */
function toldRank({ notes, scenario }: View, d: number, { article, low, high }: Known): number {
  const index = scenario.articleIndex.get(article);
  const note = notes.findLast((one) => one.of === d && one.article === index && !one.whole);
  return note ? note.low + note.high : low + high;
}

export function knownOn(view: View, d: number, index: number): Known {
  const article = view.scenario.articles[index]?.id ?? '';
  return { article, ...believedOf(view, d, index) };
}

export type Told = { article: string; line?: ToldLine; linkages: readonly ToldLinkage[] };

/** Red lines and linkages it has told the seat, each linkage once. */
export function toldBy({ scenario, disclosed }: View, d: number): Told[] {
  const seen = new Set<string>();
  return disclosed
    .filter((one) => one.of === d)
    .map(({ article, line, linkages }): Told => {
      const fresh = linkages.filter((linkage) => {
        const key = linkage.articles.join(' ');
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      });
      return {
        article: scenario.articles[article]?.id ?? '',
        ...(line ? { line: toldLine(scenario, line) } : {}),
        linkages: fresh.map((linkage) => toldLinkage(scenario, linkage)),
      };
    });
}

/** The option nearest to a position that lies on the side of it that is still allowed; undefined without one. */
export function optionWithin(
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
