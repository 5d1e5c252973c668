/** What has come since the person's last act: the answer to it, words that moved, and what of the seat's own went with it. */
import { type Change, locateArticle } from '../../../../engine/command.ts';
import {
  listWordings,
  type Mandate,
  readPosition,
  readStandingTexts,
  utility,
} from '../../../../engine/mandate/mandate.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Game } from '../../../session/store/store.ts';
import { type Fallen, ownFallen } from '../../../session/game/vote/own-fallen.ts';
import { findOwnPart, type OwnPart } from '../../../session/game/text/own-part.ts';
import { listAnswers, listCreditLost, listFates } from '../../../session/game/deal/answers.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';
import { followPutWords, type PutWords } from './put-words.ts';

type Of<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>;

export type Since = {
  /** What came of the seat's own offers and packages. */
  answers: ReturnType<typeof listAnswers>;
  /** What became of what others proposed and the seat has answered. */
  fates: ReturnType<typeof listFates>;
  /** Credit that the seat has lost. */
  credit: readonly Of<'credit'>[];
  /** It has lost none before. */
  isFirstCredit: boolean;
  /** Brackets that the seat has withdrawn itself. */
  withdrawn: readonly string[];
  /** What became of words of its own that were before the floor. */
  words: readonly PutWords[];
  /** Words of its own before the floor, with who sponsors them, and what its group said to others. */
  put: readonly (Of<'amended'> | Of<'caucused'>)[];
  /** News in the hall that changed the seat's own instructions, and points by that alone, the words as they stood. */
  news: {
    happenings: readonly Of<'scheduled'>[];
    instructions: readonly NewInstruction[];
    points: number;
  } | null;
  /** Points by all of it together; null for a seat without instructions. */
  points: number | null;
  /** Each article that moved, from the words at the seat's last act to those of now, and points by it alone. */
  moves: readonly {
    happening: Of<'textMoved'>;
    points: number | null;
    /** The seat had agreed in a room to the words that stood. */
    assented: boolean;
    /** What the seat had done for words that it gains by and another brought in. */
    part: OwnPart | null;
  }[];
  /** What the Chair planned and the pleas decided. */
  pleas: readonly Of<'pleasHeard'>[];
  /** What brought words back that had moved: a gain that was seen coming is gone again. */
  returned: readonly Of<'textMoved'>[];
  /** Articles agreed, of those that did not move as well. */
  agreed: readonly Of<'agreed'>[];
  /** Motions of the seat's own that fell without a vote. */
  fell: readonly Fallen[];
  /** Brackets of the seat's own that rose, or fell, and have not gone back since. */
  own: readonly Of<'bracket'>[];
  /** Of those agreed, what the seat's own bracket did not hold. */
  over: readonly Of<'agreed'>[];
  /** Letting go of a bracket is in order now. */
  mayLetGo: boolean;
  /** What the Chair has put on the agenda of the sitting under way, in place of what it opened with. */
  ordered: readonly Of<'ordered'>[];
  /** An article that the seat had asked for, and that is not on the agenda by that. */
  unlisted: string | null;
  /** Promises to the seat, or of the seat, that were broken. */
  broken: readonly Of<'commitment'>[];
};

/** `wording`: nearest to what the seat wants of the article now; 'more' and 'less': it matters otherwise than before. */
export type NewInstruction = { article: string; way: 'ideal' | 'more' | 'less'; wording: number };

/** Null where nothing of it happened. */
export function findSinceLast(game: Game): Since | null {
  const { log, unread, seat, view, readOnly, moment, acts } = game;
  if (readOnly || moment !== null) return null;
  const fresh = log.slice(unread).map(({ happening }) => happening);
  const of = <Type extends DomainEvent['type']>(type: Type): Of<Type>[] =>
    fresh.filter((one): one is Of<Type> => one.type === type);
  const first = new Map<string, string | null>();
  const last = new Map<string, Of<'textMoved'>>();
  for (const move of of('textMoved')) {
    if (!first.has(move.article)) first.set(move.article, move.from);
    last.set(move.article, move);
  }
  const backs = [...first].flatMap(([article, option]): Change[] =>
    option === null || option === last.get(article)?.to ? [] : [{ article, option }],
  );
  const gain = (changes: readonly Change[]): number | null => {
    const worth = computeChangeWorth(view, changes);
    // Adding zero keeps a minus away from it.
    return worth && 0 - worth.net;
  };
  const changed = findNewInstructions(game);
  const news = changed && { ...changed, happenings: of('scheduled') };
  const moved = gain(backs);
  const withdrawn = of('withdrawn').flatMap((one) =>
    one.seat === seat ? (one.article ?? []) : [],
  );
  const ordered = fresh
    .slice(fresh.findLastIndex(({ type }) => type === 'sitting') + 1)
    .filter((one): one is Of<'ordered'> => one.type === 'ordered' && one.seat !== seat)
    .slice(-1);
  const agreed = of('agreed').filter(({ article }) => !last.has(article));
  const own = of('bracket').filter((one) => one.seat === seat);
  const since: Since = {
    answers: listAnswers(game).filter((one) => !isVoiceFor(one, fresh)),
    fates: listFates(game),
    credit: listCreditLost(game).filter((one) => one.seat === seat),
    isFirstCredit: !log
      .slice(0, unread)
      .some(({ happening: one }) => one.type === 'credit' && one.seat === seat),
    withdrawn,
    words: followPutWords(game),
    put: [...of('amended'), ...of('caucused')].filter((one) => one.seat === seat),
    news,
    points: moved === null ? null : moved + (news?.points ?? 0),
    moves: backs.flatMap((back) => {
      const move = last.get(back.article);
      const happening = move && { ...move, from: back.option };
      if (!happening) return [];
      const points = gain([back]);
      const gained = (points ?? 0) > 0 && happening.by !== seat;
      const part = gained ? findOwnPart(game, back.article, happening.to) : null;
      return [{ happening, points, assented: didAgree(game, back.article), part }];
    }),
    pleas: of('pleasHeard'),
    returned: [...last.values()].filter(({ article, to }) => first.get(article) === to),
    agreed,
    fell: ownFallen(game, unread),
    own: keepLasting(own).filter(({ article, held }) => held || !withdrawn.includes(article)),
    over: agreed.filter(
      ({ article }) =>
        own.findLast((one) => one.article === article)?.held ??
        game.before?.articles[locateArticle(view.scenario, article)]?.holders.includes(
          view.delegation,
        ),
    ),
    mayLetGo: acts.some(({ type, unavailable }) => type === 'withdraw' && unavailable === null),
    ordered,
    unlisted: ordered[0] ? findUnlisted(game, ordered[0]) : null,
    broken: of('commitment').filter(
      ({ by, to, status }) => status === 'broken' && (by === seat || to === seat),
    ),
  };
  return isNothing(since) ? null : since;
}

/** What the seat asked for in the sitting before. */
function findUnlisted({ log, seat }: Game, { articles }: Of<'ordered'>): string | null {
  const events = log.map(({ happening }) => happening);
  const opened = events.findLastIndex(({ type }) => type === 'sitting');
  const before = events.slice(0, opened);
  const asked = before
    .slice(before.findLastIndex(({ type }) => type === 'sitting') + 1)
    .findLast((one): one is Of<'listed'> => one.type === 'listed' && one.seat === seat);
  return asked && !articles.includes(asked.article) ? asked.article : null;
}

function isNothing(since: Since): boolean {
  const lists = [
    since.answers,
    since.fates,
    since.credit,
    since.withdrawn,
    since.words,
    since.put,
    since.moves,
    since.pleas,
    since.agreed,
    since.fell,
    since.own,
    since.ordered,
    since.broken,
  ];
  return since.news === null && lists.every(({ length }) => length === 0);
}

/** Those that matter most to the seat, first; the rest can wait. @param told at once */
export function splitMoves(
  moves: Since['moves'],
  told: number,
): Record<'first' | 'rest', Since['moves']> {
  const worth = ({ points }: Since['moves'][number]) => Math.abs(points ?? 0);
  const all = moves.toSorted((one, other) => worth(other) - worth(one));
  return { first: all.slice(0, told), rest: all.slice(told) };
}

/** Brackets of its own on a red line, or as one more has cost credit, or on what is agreed, are told at once; the others can wait. */
export function splitOwn(since: Since): Record<'loud' | 'quiet', Since> {
  const { own, credit, agreed } = since;
  const isLoud = ({ reason, article }: Since['own'][number]) =>
    credit.length > 0 || reason.code === 'redLine' || agreed.some((one) => one.article === article);
  return {
    loud: { ...since, own: own.filter(isLoud) },
    quiet: {
      ...since,
      own: own.filter((one) => !isLoud(one)),
      withdrawn: [],
      over: [],
      credit: [],
    },
  };
}

/** One voice of several for a package: what the room came to says it, and who refused over what. */
function isVoiceFor(one: Since['answers'][number], fresh: readonly DomainEvent[]): boolean {
  return (
    one.type === 'answered' &&
    fresh.some((other) => other.type === 'informalsClosed' && other.offer === one.offer)
  );
}

/** At its last act, to the words of an article that stood then. */
function didAgree({ before, view }: Game, article: string): boolean {
  const a = locateArticle(view.scenario, article);
  return before?.articles[a]?.assent.includes(view.delegation) === true;
}

/** Of brackets that rose and fell the last on each article, where it is another than before the first. */
function keepLasting(brackets: readonly Of<'bracket'>[]): Of<'bracket'>[] {
  const [first, last] = [new Map<string, boolean>(), new Map<string, Of<'bracket'>>()];
  for (const one of brackets) {
    if (!first.has(one.article)) first.set(one.article, one.held);
    last.set(one.article, one);
  }
  return [...last.values()].filter(({ article, held }) => first.get(article) === held);
}

/** Where the seat's instructions are others than at its last act, and points by that. */
function findNewInstructions({
  before,
  view,
}: Game): { instructions: readonly NewInstruction[]; points: number } | null {
  const [then, now] = [before?.mandate, view.mandate];
  if (!before || !then || !now) return null;
  const { articles } = view.scenario;
  const instructions = articles.flatMap((article): NewInstruction[] => {
    const { id, index } = article;
    const more = (now.saliences[index] ?? 0) - (then.saliences[index] ?? 0);
    const isTurned = !Object.is(then.ideals[index], now.ideals[index]);
    if (!isTurned && more === 0) return [];
    const way = isTurned ? 'ideal' : more > 0 ? 'more' : 'less';
    return [{ article: id, way, wording: findNearest(now, article) }];
  });
  if (instructions.length === 0) return null;
  const worth = (held: Mandate) => 100 * utility(held, articles, readStandingTexts(before));
  return { instructions, points: worth(now) - worth(then) };
}

function findNearest(
  mandate: Mandate,
  article: Game['view']['scenario']['articles'][number],
): number {
  const gaps = listWordings(article).map((_, wording) =>
    Math.abs(readPosition(mandate, article, wording) - (mandate.ideals[article.index] ?? 0)),
  );
  return gaps.indexOf(Math.min(...gaps));
}
