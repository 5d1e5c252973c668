/** A newcomer's first turn: what stands in brackets that is worth something to the seat, and whom to begin with. */
import type { ActType } from '../../engine/command.ts';
import type { View } from '../../engine/view.ts';
import type { Game } from '../store.ts';
import { articleNow } from './article-now.ts';
import type { Learning } from './learning.ts';
import { isLesson } from './lesson.ts';
import { bestProspect } from './trade.ts';
import { worthOf } from './worth.ts';

export const FIRST_STEPS = ['ask', 'deal', 'end'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export type FirstTurn = {
  step: FirstStep;
  /** The bracket worth most to the seat: its article, the wording to want, and points won over what leads. */
  bracket: { article: string; option: string; points: number };
  /** Of those on the floor who would rather have other words there, the one a deal looks best with. */
  partner: string;
};

const DEALS: ReadonlySet<ActType> = new Set(['offer', 'counter', 'package', 'amend']);

/** The help for a first turn; null once a turn has been ended or the lesson played, in it, and where no help is wanted. */
export function firstTurnFor(game: Game, { turned, lesson }: Learning): FirstTurn | null {
  const looksOn = game.readOnly || game.moment !== null;
  if (turned || lesson === 'done' || looksOn || game.assist === 'none') return null;
  return isLesson(game, lesson) || hasEndedTurn(game) ? null : firstTurnOf(game);
}

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
    .toSorted((one, other) => other.best.points - one.best.points || other.stake - one.stake)[0]
    ?.best;
}

function partnerOn(view: View, article: string, option: string): string | undefined {
  const others = articleNow(view, view.scenario.articleIndex.get(article) ?? -1)
    ?.live.filter(({ id }) => id !== option)
    .flatMap(({ nearest }) => nearest)
    .filter((id) => id !== view.seat);
  return (others && bestProspect(view, others)) ?? others?.[0];
}
