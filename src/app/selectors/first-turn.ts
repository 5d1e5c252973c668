/** A newcomer's first turn: what stands in brackets that is worth something to the seat, and whom to begin with. */
import type { ActType } from '../../engine/command.ts';
import type { View } from '../../engine/view.ts';
import type { Game } from '../store.ts';
import { articleNow, statedOn } from './article-now.ts';
import { worthOf } from './worth.ts';

export const FIRST_STEPS = ['ask', 'deal', 'end'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export type FirstTurn = {
  step: FirstStep;
  /** The bracket worth most to the seat: its article, the wording to want, and points won over what leads. */
  bracket: { article: string; option: string; points: number };
  /** Whoever speaks on the floor, would rather have other words there, and stands nearest: by what was stated. */
  partner: string;
};

const DEALS: ReadonlySet<ActType> = new Set(['offer', 'counter', 'package', 'amend']);

/** Null where there is no turn of a delegation with instructions, or no bracket that is worth anything to it. */
export function firstTurnOf({ view, seat, conference }: Game): FirstTurn | null {
  if (view.phase !== 'negotiation.floor' || view.awaited !== seat) return null;
  const bracket = dearestBracket(view);
  const partner = bracket && partnerOn(view, bracket.article, bracket.option);
  if (!bracket || partner === undefined) return null;
  const own = conference.commands.filter((command) => command.seat === seat);
  const asked = own.find(({ type }) => type === 'ask');
  const step = own.some(({ type }) => DEALS.has(type)) ? 'end' : asked ? 'deal' : 'ask';
  return { step, bracket, partner: asked?.type === 'ask' ? asked.delegation : partner };
}

/** Whether the person has ended a turn of this game. */
export function hasEndedTurn({ seat, conference }: Pick<Game, 'seat' | 'conference'>): boolean {
  return conference.commands.some((command) => command.seat === seat && command.type === 'pass');
}

function dearestBracket(view: View): FirstTurn['bracket'] | undefined {
  return view.scenario.articles
    .flatMap(({ id, index }) => {
      const live = view.articles[index]?.status === 'open' ? articleNow(view, index)?.live : [];
      if (!live || live.length < 2) return [];
      const worth = live.map((one) => ({
        article: id,
        option: one.id,
        points: worthOf(view, [{ article: id, option: one.id }])?.net ?? 0,
      }));
      const [best] = worth.toSorted((one, other) => other.points - one.points);
      const stake = Math.max(...worth.map(({ points }) => Math.abs(points)));
      return best && stake > 0 ? [{ best, stake }] : [];
    })
    .toSorted((one, other) => other.stake - one.stake)[0]?.best;
}

function partnerOn(view: View, article: string, option: string): string | undefined {
  const a = view.scenario.articleIndex.get(article) ?? -1;
  const live = articleNow(view, a)?.live ?? [];
  const wanted = live.find(({ id }) => id === option);
  if (!wanted) return undefined;
  const gap = (id: string): number => {
    const d = view.scenario.delegationIndex.get(id) ?? -1;
    return Math.abs((statedOn(view, d, a) ?? NaN) - wanted.position);
  };
  return live
    .filter(({ id }) => id !== option)
    .flatMap(({ nearest }) => nearest)
    .filter((id) => id !== view.seat)
    .toSorted((one, other) => gap(one) - gap(other))[0];
}
