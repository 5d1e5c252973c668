/** A newcomer's first turn: what stands in brackets that is worth something to the seat, and whom to begin with. */
import type { ActType, Change } from '../../../engine/command.ts';
import type { View } from '../../../engine/state/view.ts';
import type { Game } from '../../store/game.ts';
import { articleNow } from '../text/article-now.ts';
import { fairDeal } from '../trade/fair-deal.ts';
import { wordsToPropose } from '../trade/deal-words.ts';
import type { Learning } from './learning.ts';
import { isLesson } from './lesson.ts';
import { bestProspect, gainOf } from '../trade/trade.ts';
import { worthOf } from '../trade/worth.ts';

export const FIRST_STEPS = ['ask', 'deal', 'words', 'end'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export type FirstTurn = {
  step: FirstStep;
  /** The bracket worth most to the seat: its article, the wording to want, and points won over what leads. */
  bracket: { article: string; option: string; points: number };
  /** Of those on the floor who would lose by the words wanted, else of all others, the one a deal looks best with. */
  partner: string;
  /** How it stands to the words wanted: it would lose or gain by them, or, where they lead, would have others. */
  stands: 'loses' | 'gains' | 'other';
  /** Words of a deal that are still to be proposed to the floor. */
  words: Change | null;
};

const DEALS: ReadonlySet<ActType> = new Set(['offer', 'counter', 'package', 'amend']);

/** The help for a first turn; null once a turn has been ended or the lesson played, in it, and where no help is wanted. */
export function firstTurnFor(game: Game, { turned, lesson }: Learning): FirstTurn | null {
  const looksOn = game.readOnly || game.moment !== null;
  if (turned || lesson === 'done' || looksOn || game.assist === 'none') return null;
  return isLesson(game, lesson) || hasEndedTurn(game) ? null : firstTurnOf(game);
}

/** Null where there is no turn of a delegation with instructions, or no bracket that is worth anything to it. */
export function firstTurnOf({ view, seat, conference, acts }: Game): FirstTurn | null {
  if (view.phase !== 'negotiation.floor' || view.awaited !== seat) return null;
  const bracket = dearestBracket(view);
  const partner = bracket && partnerOn({ view, acts }, bracket);
  if (!bracket || partner === undefined) return null;
  const own = conference.commands.filter((command) => command.seat === seat);
  const asked = own.find(({ type }) => type === 'ask');
  const dealt = own.some(({ type }) => DEALS.has(type));
  const words = dealt ? wordsToPropose({ view, acts }) : null;
  const step = dealt ? (words ? 'words' : 'end') : asked ? 'deal' : 'ask';
  const whom = asked?.type === 'ask' ? asked.delegation : partner;
  return { step, bracket, partner: whom, stands: standsOf(view, whom, bracket), words };
}

/** Whether the person has ended a turn of this game. */
export function hasEndedTurn({ seat, conference }: Pick<Game, 'seat' | 'conference'>): boolean {
  const own = conference.commands.filter((command) => command.seat === seat);
  if (own.some(({ type }) => type === 'pass')) return true;
  // With its last plate a turn is over as well.
  const { sitting, phase } = conference.state;
  return own.length > 0 && (sitting > 1 || !phase.startsWith('negotiation'));
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

const partners = new WeakMap<View, string | undefined>();

/** Found once for each state of the conference: a fair deal is searched for. */
function partnerOn(game: Pick<Game, 'view' | 'acts'>, bracket: Change): string | undefined {
  if (!partners.has(game.view)) partners.set(game.view, findPartner(game, bracket));
  return partners.get(game.view);
}

function findPartner(
  { view, acts }: Pick<Game, 'view' | 'acts'>,
  { article, option }: Change,
): string | undefined {
  const others = articleNow(view, view.scenario.articleIndex.get(article) ?? -1)
    ?.live.filter(({ id }) => id !== option)
    .flatMap(({ nearest }) => nearest)
    .filter((id) => id !== view.seat);
  if (!others) return undefined;
  // Whoever wins by the words as well needs no deal to speak for them.
  const against = others.filter((id) => losesBy(view, id, { article, option }));
  const offer = acts.find(({ type }) => type === 'offer');
  const values = (side: 'give' | 'want'): readonly Change[] =>
    offer?.domains.flatMap((domain) =>
      domain.parameter === side ? (domain.values as readonly Change[]) : [],
    ) ?? [];
  const domains = { give: values('give'), want: values('want') };
  // Whoever has to be won over, where there is something to win it over with; else whoever will go along.
  const opponent = bestProspect(view, against);
  const trade = opponent === null ? null : fairDeal(view, opponent, domains);
  return opponent !== null && trade !== null && trade.give.length > 0
    ? opponent
    : (bestProspect(view, others) ?? others[0]);
}

function standsOf(view: View, id: string, bracket: FirstTurn['bracket']): FirstTurn['stands'] {
  if (bracket.points <= 0) return 'other';
  return losesBy(view, id, bracket) ? 'loses' : 'gains';
}

function losesBy(view: View, id: string, { article, option }: Change): boolean {
  return (gainOf(view, id, { article, option }) ?? 0) < 0;
}
