/**
 * What members of rooms have told the whole floor with their answers to packages, whoever tabled them: what each change
 * is worth to them, where their red lines are, where they have given their word, and how they are inclined; and what the
 * floor has seen of the text.
 */
import type { ArticleIndex, RedLine, SeatIndex } from '../../scenario/resolved.ts';
import type { Change } from '../../engine/command.ts';
import { listWordings, type TextChange } from '../../engine/mandate/mandate.ts';
import type { Temper } from '../../engine/setup/temper.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import type { View } from '../../engine/state/view.ts';
import { readNamedLine } from './lines-heard.ts';
import { hearTable, type TableHeard } from './table-heard.ts';

/** A change as it was put: from the words that stood. */
type Put = { article: ArticleIndex; from: number; to: number };

type Answered = Extract<DomainEvent, { type: 'answered' }>;

/** `said`: without reasons where a person answered. */
type RoomAnswer = { of: SeatIndex; changes: readonly Put[]; said: Answered; sitting: number };

/** Utility that a change would bring a member, as `Heard` has it. */
export type NamedGain = Put & { of: SeatIndex; value: number };

export type RoomsHeard = {
  gains: readonly NamedGain[];
  /** The latest of a delegation on an article comes last. */
  lines: readonly { of: SeatIndex; article: ArticleIndex; line: RedLine }[];
  /**
   * Articles on which it is bound by its word, not given to the seat, to words that it has not named; `wording`: others,
   * which it refused in a room. Below 0: it refused the seat alone, for any words.
   */
  bound: readonly { of: SeatIndex; article: ArticleIndex; wording: number }[];
  /** Words put to it, in that sitting, to which no word of its own stood in the way: it may have given one since. */
  free: readonly (TextChange & { of: SeatIndex; sitting: number })[];
  tempers: ReadonlyMap<SeatIndex, Temper>;
  table: TableHeard;
};

export const NOTHING_HEARD: RoomsHeard = {
  gains: [],
  lines: [],
  bound: [],
  free: [],
  tempers: new Map(),
  table: { unspoken: [], sittings: new Map() },
};

/** @param log what the seat of the view has heard, in order */
export function hearRooms(view: View, log: readonly DomainEvent[]): RoomsHeard {
  const gains: NamedGain[] = [];
  const lines: RoomsHeard['lines'][number][] = [];
  const bound = listKeptFromSeat(view, log);
  const free: RoomsHeard['free'][number][] = [];
  const tempers = new Map<SeatIndex, Temper>();
  for (const { of, changes, said, sitting } of listAnswers(view, log)) {
    const { reasons } = said;
    const findPut = (a: ArticleIndex) => changes.find(({ article }) => article === a);
    // Of a loyalist whose group has no view of the changes nothing is told.
    if (reasons.length > 0 && !tempers.has(of)) tempers.set(of, 'plain');
    if (reasons.length > 0 && !reasons.some(({ code }) => code === 'commitment'))
      free.push(...changes.map(({ article, to }) => ({ of, article, wording: to, sitting })));
    for (const reason of reasons) {
      const { code, article: id = '', value } = reason;
      const article = view.scenario.articleIndex.get(id) ?? -1;
      const put = findPut(article);
      if (code === 'article' && put) gains.push({ ...put, of, value });
      if (
        code === 'commitment' &&
        put &&
        !isPromisedTo(view, of, article) &&
        !isFreedSince(log, said, id)
      )
        bound.push({ of, article, wording: put.to });
      if (code === 'redLine') lines.push({ of, article, line: readNamedLine(reason) });
      if (code === 'temper') tempers.set(of, value > 0 ? 'bridgeBuilder' : 'hardLiner');
      if (code === 'group') tempers.set(of, 'loyalist');
    }
  }
  return { gains, lines, bound, free, tempers, table: hearTable(view, log) };
}

/** Whoever gave the seat its word breaks none by agreeing with it. */
function isPromisedTo({ commitments, delegation }: View, of: SeatIndex, a: ArticleIndex): boolean {
  return commitments.some(
    ({ by, to, article, status }) =>
      by === of && to === delegation && article === a && status === 'given',
  );
}

/** Asked by the seat alone to speak for words on an article on which it has given its word. */
function listKeptFromSeat(view: View, log: readonly DomainEvent[]): RoomsHeard['bound'][number][] {
  const { articleIndex, delegationIndex } = view.scenario;
  const offers = new Set(
    log.flatMap((one) => (one.type === 'offered' && one.seat === view.seat ? [one.offer] : [])),
  );
  return log.flatMap((said) => {
    if (said.type !== 'answered' || said.answer !== 'refuse' || !offers.has(said.offer)) return [];
    const of = delegationIndex.get(said.seat) ?? -1;
    return said.reasons.flatMap(({ code, article: id = '' }) => {
      const article = articleIndex.get(id) ?? -1;
      if (code !== 'commitment' || article < 0) return [];
      const isFree = isPromisedTo(view, of, article) || isFreedSince(log, said, id);
      return isFree ? [] : [{ of, article, wording: -1 }];
    });
  });
}

/** The floor hears of a word that is broken; whoever broke it is free, and whoever agrees to a package on the article. */
function isFreedSince(log: readonly DomainEvent[], said: Answered, article: string): boolean {
  const since = log.slice(log.indexOf(said));
  const agreed = new Set(
    since.flatMap((one) =>
      one.type === 'answered' && one.seat === said.seat && one.answer === 'accept'
        ? [one.offer]
        : [],
    ),
  );
  return since.some(
    (one) =>
      (one.type === 'commitment' &&
        one.status === 'broken' &&
        one.by === said.seat &&
        one.article === article) ||
      (one.type === 'informals' &&
        agreed.has(one.offer) &&
        one.changes.some((change) => change.article === article)),
  );
}

/** Back from the words that stand now, so that those that stood then are known. */
function listAnswers(view: View, log: readonly DomainEvent[]): RoomAnswer[] {
  const { articles, articleIndex, delegationIndex } = view.scenario;
  const texts = view.articles.map(({ text }) => text);
  const find = ({ article, option }: Change): { article: ArticleIndex; to: number } => {
    const a = articleIndex.get(article) ?? -1;
    const words = articles[a];
    return {
      article: a,
      to: words ? listWordings(words).findIndex(({ id }) => id === option) : -1,
    };
  };
  const answers: RoomAnswer[] = [];
  let waiting: Answered[] = [];
  let { sitting } = view;
  for (const happening of log.toReversed()) {
    if (happening.type === 'sitting') sitting = happening.sitting - 1;
    if (happening.type === 'textMoved') {
      const { article, to } = find({ article: happening.article, option: happening.from ?? '' });
      if (article >= 0) texts[article] = to;
    }
    if (happening.type === 'answered') waiting.push(happening);
    if (happening.type !== 'informals') continue;
    const changes = happening.changes
      .map(find)
      .map((one) => ({ ...one, from: texts[one.article] ?? -1 }));
    for (const said of waiting)
      if (said.offer === happening.offer)
        answers.push({ of: delegationIndex.get(said.seat) ?? -1, changes, said, sitting });
    waiting = [];
  }
  return answers.reverse();
}
