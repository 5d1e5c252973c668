/** Whom to ask where no trade pays, and about what: whose answer most changes which trade would. */
import type { View } from '../../../engine/state/view.ts';
import { listIds } from '../play/draft.ts';
import { readForeseen } from '../play/foresee.ts';
import type { Game } from '../store/store.ts';
import { forecastGain } from './heading.ts';
import { findStayingOut } from './staying-out.ts';
import { ownWordAgainst } from './text/own-word.ts';
import { computeChangeWorth } from './worth.ts';

/** Points from which words, or who stays out, are worth a question. */
const WORTH = 1;

/** What a capital asks for: its adviser names nobody else for it. */
export type Named = { seat: string | null; article: string | null };

/**
 * `points`: what the seat could win on the article beside where the text is heading, or loses by all who stay out; 0
 * where it is not foreseen.
 */
export type Worthwhile = {
  seat: string;
  article: string | null;
  why: 'named' | 'stake' | 'join' | 'blocks';
  points: number;
};

type Seen = Pick<Game, 'view' | 'acts'>;

/** Null where nobody can be asked anything of use. @param named by the capital, to be asked before others */
export function findQuestion({ view, acts }: Seen, named: Named | null = null): Worthwhile | null {
  const may = new Set(
    listIds(
      acts.find(({ type, unavailable }) => type === 'ask' && unavailable === null),
      'delegation',
    ),
  );
  const all = [...listOfBrackets(view, named), ...listOfJoining(view)];
  const open = all.filter(({ seat }) => may.has(seat));
  const [asked] = open.filter(({ seat, article }) => isNamed({ seat, article }, named));
  if (asked) return asked;
  if (named?.seat && named.article === null && may.has(named.seat) && !hasToldAny(view, named.seat))
    return { seat: named.seat, article: null, why: 'named', points: 0 };
  return open[0] ?? null;
}

const isNamed = (one: Named, named: Named | null): boolean =>
  named?.seat === one.seat && (named.article === null || named.article === one.article);

function hasToldAny({ notes, scenario }: View, seat: string): boolean {
  return notes.some(({ of }) => of === scenario.delegationIndex.get(seat));
}

/** Who keeps an open article in brackets and has not told what it minds there: most at stake first, then the fewest who do. */
function listOfBrackets(view: View, named: Named | null): Worthwhile[] {
  const stakes = new Map(listStakes(view).map(({ article, points }) => [article, points]));
  return view.scenario.articles
    .filter(({ index }) => view.articles[index]?.status === 'open')
    .map(({ id: article, index }) => ({
      article,
      others: (view.articles[index]?.holders ?? []).filter((d) => d !== view.delegation),
      silent: (d: number) => !view.notes.some((one) => one.of === d && one.article === index),
      points: stakes.get(article) ?? 0,
      first: article === named?.article,
    }))
    .toSorted(
      (one, other) =>
        Number(other.first) - Number(one.first) ||
        other.points - one.points ||
        one.others.length - other.others.length,
    )
    .flatMap(({ article, others, silent, points }) =>
      others.filter(silent).map((d): Worthwhile => {
        const seat = view.scenario.delegations[d]?.id ?? '';
        return { seat, article, points, why: points > 0 ? 'stake' : 'blocks' };
      }),
    );
}

/** The weightiest on the floor first, of those that have not told what the text is worth to them, while it costs to lose some. */
function listOfJoining(view: View): Worthwhile[] {
  const heading = readForeseen(view);
  const out = heading && findStayingOut(view, heading);
  if (!out || out.untold.out === 0 || out.cost < WORTH) return [];
  const told = new Set(view.soundings.map(({ of }) => of));
  return view.floor
    .filter((d) => d !== view.delegation && !told.has(d))
    .toSorted((one, other) => (view.floorWeight[other] ?? 0) - (view.floorWeight[one] ?? 0))
    .map((d) => ({
      seat: view.scenario.delegations[d]?.id ?? '',
      article: null,
      why: 'join',
      points: out.cost,
    }));
}

/** Of each open article what the best words that break no word and cross no line would bring by the close, the most first. */
export function listStakes(view: View): { article: string; points: number }[] {
  const heading = readForeseen(view);
  if (!heading) return [];
  return view.scenario.articles
    .filter(({ index }) => view.articles[index]?.status === 'open')
    .map(({ id: article, options }) => {
      const gains = options
        .map(({ id: option }) => [{ article, option }])
        .filter((put) => computeChangeWorth(view, put)?.crossed.length === 0)
        .filter((put) => ownWordAgainst(view, put).length === 0)
        .map((put) => forecastGain(view, heading, put) ?? 0);
      return { article, points: Math.max(0, ...gains) };
    })
    .filter(({ points }) => points >= WORTH)
    .toSorted((one, other) => other.points - one.points);
}
