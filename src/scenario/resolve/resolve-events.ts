import type {
  ArticleIndex,
  Effect,
  HappeningEvent,
  OptionId,
  RollCall,
  RollCallVote,
  Teaching,
  WordingIndex,
} from '../resolved.ts';
import { dropUndefined, makeSortedMap } from '../source/plain-map.ts';
import { findIndex, resolveBound, type ArticlePlaces } from './resolve-positions.ts';
import { readOptionalWords, toWords } from '../words.ts';
import type { Written, WrittenEvent, WrittenRollCall, WrittenTeaching } from '../written.ts';

type WrittenEffect = NonNullable<WrittenEvent['effects']>[number];
type Context = { articles: ArticlePlaces; written: Written };

function findOptionIndex(
  context: Context,
  article: ArticleIndex,
  id: OptionId | undefined,
): WordingIndex | undefined {
  if (id === undefined) return undefined;
  return context.written.articles[article]?.options.findIndex((option) => option.id === id);
}

function resolveEffect(effect: WrittenEffect, context: Context): Effect {
  if ('plates' in effect) return { kind: 'plates', plates: effect.plates };
  const article = findIndex(context.articles, effect.article);
  if ('ideal' in effect) return { kind: 'ideal', of: effect.of, article, ideal: effect.ideal };
  if ('salience' in effect) {
    return { kind: 'salience', of: effect.of, article, salience: effect.salience };
  }
  const { motion, by } = effect;
  const option = findOptionIndex(context, article, effect.option);
  return { kind: 'motion', motion, by, article, ...dropUndefined({ option }) };
}

function resolveEvent(event: WrittenEvent, context: Context): HappeningEvent {
  const condition = event.if && resolveBound(event.if, context.articles);
  return {
    id: event.id,
    at: event.at,
    ...dropUndefined({ condition, text: readOptionalWords(event.text) }),
    title: toWords(event.title ?? event.id),
    effects: (event.effects ?? []).map((effect) => resolveEffect(effect, context)),
  };
}

export function resolveEvents(written: Written, articles: ArticlePlaces): HappeningEvent[] {
  return (written.events ?? []).map((event) => resolveEvent(event, { articles, written }));
}

function countVotes(votes: ReadonlyMap<string, RollCallVote>): RollCall['tally'] {
  const tally = { yes: 0, no: 0, abstain: 0 };
  for (const vote of votes.values()) if (vote !== 'absent') tally[vote] += 1;
  return tally;
}

/** A tally of nothing beside names, as a fresh form has it, is no count of theirs. */
function resolveTally(
  tally: WrittenRollCall['tally'],
  votes: ReadonlyMap<string, RollCallVote> = new Map(),
): RollCall['tally'] {
  const said = tally && (votes.size === 0 || tally.yes + tally.no + tally.abstain > 0);
  return said ? tally : countVotes(votes);
}

function resolveRollCall(written: WrittenRollCall, articles: ArticlePlaces): RollCall {
  const votes = written.votes && makeSortedMap(written.votes, (vote) => vote);
  const article = written.article === undefined ? undefined : findIndex(articles, written.article);
  return {
    id: written.id,
    date: written.date,
    question: toWords(written.question),
    ...dropUndefined({ article, votes }),
    tally: resolveTally(written.tally, votes),
    source: written.source,
  };
}

export function resolveRollCalls(written: Written, articles: ArticlePlaces): RollCall[] {
  return (written.rollCalls ?? []).map((rollCall) => resolveRollCall(rollCall, articles));
}

export function resolveTeaching(written: WrittenTeaching): Teaching {
  const { aims = [], questions = [], check = [], leavesOut = [], plans = [] } = written;
  return {
    aims: aims.map(toWords),
    questions: questions.map(toWords),
    check: check.map(toWords),
    leavesOut: leavesOut.map(toWords),
    plans: plans.map(({ minutes, title, steps = [] }) => ({
      minutes,
      title: toWords(title),
      steps: steps.map(toWords),
    })),
  };
}
