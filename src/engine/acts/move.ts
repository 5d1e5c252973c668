/** Motions. Procedural ones are put at once; those on the text when the list of motions is closed. */
import {
  type ArticleId,
  type ArticleIndex,
  CHAIR,
  type OptionId,
  type SeatId,
  type WordingIndex,
} from '../../scenario/resolved.ts';
import { type Act, type MotionKind, MOTIONS } from '../command.ts';
import { holdsAgainst } from '../floor/floor-rule.ts';
import { readMandates } from '../capitals/instructions.ts';
import { NOTHING } from '../mandate/mandate.ts';
import type { MotionScope } from '../motions/motion-rule.ts';
import { takesClauses } from '../motions/vote.ts';
import { asksForWords, divides, isSubstantive, MOTION_RULES } from '../motions/motion-rules.ts';
import { type Transaction, takeNextId, spendPlates, emit } from '../state/transaction.ts';
import { listChoosable, findStoppedMotion } from '../vote/motion-order.ts';
import type { Rejection } from '../answers/rejection.ts';
import type { Setup } from '../setup/setup.ts';
import type { Motion, State } from '../state/state.ts';
import { computeBallotLeaning, readVoices } from '../floor/group-voice.ts';
import { handOnDivision } from '../vote/division.ts';
import { decide } from '../vote/tally.ts';
import { dropMotionsThat } from '../procedure/carry-out.ts';
import { makeQuestion } from '../vote/question.ts';
import { findArticle, findChange, type Found, rejectLookup, listOtherWordings } from './lookup.ts';
import { type ActRule, FREE, NEVER_UNAVAILABLE, reject, type Standing } from './rule.ts';

/** Motions on the text that one meeting hears. */
const MOST = 14;
/** Of them by one delegation. */
const MOST_BY_ONE = 7;

type Move = Extract<Act, { type: 'move' }>;
type Where = { setup: Setup; state: State };

/** What a command says may be no kind at all. */
function isOffered({ setup, state }: Where, kind: MotionKind): boolean {
  if (!MOTIONS.includes(kind) || setup.disabledActs.has(kind)) return false;
  if (MOTION_RULES[kind].phases.includes(state.phase)) return true;
  return kind === 'vote' && takesClauses(setup.scenario, state.phase);
}

export const move: ActRule<'move'> = {
  phases: ['negotiation.floor', 'decision.motions'],
  price: ({ state }) => (state.phase === 'negotiation.floor' ? 1 : 0),
  credit: FREE,
  closed: NEVER_UNAVAILABLE,
  judge(standing, act) {
    if (!isOffered(standing, act.motion))
      return reject('motion/notInOrder', { motion: act.motion });
    return JUDGE[MOTION_RULES[act.motion].scope](standing, act);
  },
  domains(standing) {
    const { setup, state } = standing;
    const values = MOTIONS.filter((motion) => isOffered(standing, motion))
      .flatMap((motion) => MOVES[MOTION_RULES[motion].scope](setup, state, motion))
      .filter((kind) => move.judge(standing, { type: 'move', ...kind }) === null);
    return [{ parameter: 'kind', values }];
  },
  perform(meeting, standing, act) {
    const price = move.price(standing);
    const { setup } = meeting;
    const { articleIndex } = setup.scenario;
    // A motion on procedure may name an article that there is not: it is passed over.
    const named = act.article === undefined ? undefined : articleIndex.get(act.article);
    const article = named ?? -1;
    const id = takeNextId(meeting, 'm');
    const motion = {
      id,
      kind: act.motion,
      by: standing.seat,
      article,
      wording: readMovedWording(meeting, act),
      status: 'pending' as const,
    };
    meeting.state.motions = [...meeting.state.motions, motion];
    const { seat } = standing;
    emit(meeting, {
      type: 'moved',
      seat,
      motion: id,
      kind: act.motion,
      ...(act.article === undefined ? {} : { article: act.article }),
      ...(act.option === undefined ? {} : { option: act.option }),
    });
    const refused = divides(act.motion) && !isDivided(meeting, motion);
    if (refused) dropMotionsThat(meeting, 'divided', (other) => other.id === id);
    callChair(meeting);
    spendPlates(meeting, price);
  },
};

/** The list of motions opens with the Chair, who is asked again once there are several of which one may be put first. */
function callChair(meeting: Transaction): void {
  const { phase, queue } = meeting.state;
  if (phase !== 'decision.motions' || queue.includes(CHAIR)) return;
  if (listChoosable(meeting.setup, meeting.state).length > 0)
    meeting.state.queue = [...queue, CHAIR];
}

/** Anybody may ask for parts of the text to be voted on apart; to those who object the meeting answers by show of hands. */
function isDivided({ setup, state }: Where, motion: Motion): boolean {
  const { scenario, values } = setup;
  const question = makeQuestion(state, motion);
  const voices = readVoices(setup, state);
  const { text = NOTHING, status } = state.articles[motion.article] ?? {};
  const hands = readMandates(setup, state).map((mandate, d) => {
    const present = state.present[d] === 1;
    return handOnDivision(
      {
        present,
        held: present && holdsAgainst(setup, state, d, motion.article, text).held,
        closed: status === 'closed',
        keeps: present ? computeBallotLeaning(voices, mandate, d, question) : 0,
      },
      values,
    );
  });
  return decide(scenario.procedure.procedural, scenario.delegations, hands).adopted;
}

function readMovedWording({ setup, state }: Where, act: Move): WordingIndex {
  if (act.article === undefined || act.option === undefined) return NOTHING;
  const change = findChange({ setup, state }, { article: act.article, option: act.option });
  return change.ok ? change.value.wording : NOTHING;
}

/** What a motion of each scope must say, and what it stands on. */
const JUDGE: Readonly<Record<MotionScope, (standing: Standing, act: Move) => Rejection | null>> = {
  conference: (standing, { motion }) =>
    MOTION_RULES[motion].closed(standing, NOTHING) ?? judgeOnce(standing.state, motion),
  article: judgeOnArticle,
  motion: judgeStopping,
  words: judgeSubstance,
};

/** The same question is not put twice. */
function judgeOnce(state: State, kind: MotionKind): Rejection | null {
  const pending = isPending(state, kind, NOTHING);
  const again =
    pending || state.votes.some((vote) => vote.kind === kind && state.sitting === vote.sitting);
  return again ? reject('motion/pending', { motion: kind }) : null;
}

function isPending(state: State, kind: MotionKind, article: ArticleIndex): boolean {
  return state.motions.some(
    (motion) => motion.status === 'pending' && motion.kind === kind && motion.article === article,
  );
}

function judgeOnArticle(standing: Standing, { motion, article: id }: Move) {
  const article = findNamed(standing.setup, motion, id);
  return article.ok ? MOTION_RULES[motion].closed(standing, article.value) : article.rejection;
}

function judgeStopping(standing: Standing, { motion, article: id }: Move) {
  const { setup, state } = standing;
  const article = findNamed(setup, motion, id);
  if (!article.ok) return article.rejection;
  if (isPending(state, motion, article.value)) return reject('motion/pending', { motion });
  if (!findStoppedMotion(state, article.value)) return reject('motion/notInOrder', { motion });
  return MOTION_RULES[motion].closed(standing, article.value);
}

function findNamed(
  setup: Setup,
  motion: MotionKind,
  id: ArticleId | undefined,
): Found<ArticleIndex> {
  return id === undefined
    ? rejectLookup(reject('motion/needsArticle', { motion }))
    : findArticle(setup, id);
}

function judgeSubstance(standing: Standing, act: Move): Rejection | null {
  const { setup, state, seat } = standing;
  const { motion, option } = act;
  const article = findNamed(setup, motion, act.article);
  if (!article.ok) return article.rejection;
  const a = article.value;
  if (asksForWords(motion) && option === undefined)
    return reject('option/unknown', { article: act.article ?? '', option: '' });
  if (option !== undefined) {
    const change = findChange({ setup, state }, { article: act.article ?? '', option });
    if (!change.ok) return change.rejection;
    if (state.articles[a]?.text === change.value.wording)
      return reject('option/onTheTable', { option });
  } else if (state.articles[a]?.text === NOTHING) {
    return reject('motion/notInOrder', { motion });
  }
  const again =
    judgePending(state, seat, a, readMovedWording({ setup, state }, act), motion) ??
    (takesClauses(setup.scenario, state.phase) ? judgeClause(state, a, motion) : null);
  return again ?? MOTION_RULES[motion].closed(standing, a);
}

/** During the talks: what is agreed is reconsidered first, and an article is voted on once a sitting. */
function judgeClause(state: State, a: ArticleIndex, motion: MotionKind): Rejection | null {
  if (state.articles[a]?.status !== 'open') return reject('motion/notInOrder', { motion });
  const voted = state.votes.some(
    ({ article, kind, sitting }) => article === a && kind === motion && sitting === state.sitting,
  );
  return voted ? reject('motion/pending', { motion }) : null;
}

function judgePending(
  state: State,
  seat: SeatId,
  a: ArticleIndex,
  wording: WordingIndex,
  kind: MotionKind,
): Rejection | null {
  const same = state.motions.some(
    (motion) =>
      motion.status === 'pending' &&
      motion.article === a &&
      motion.wording === wording &&
      motion.kind === kind,
  );
  if (same) return reject('motion/pending', { motion: kind });
  const heard = state.motions
    .slice(state.earlierMotions)
    .filter((motion) => isSubstantive(motion.kind));
  const own = heard.filter((motion) => motion.by === seat).length;
  if (own >= MOST_BY_ONE) return reject('motion/tooMany', { most: MOST_BY_ONE });
  return heard.length >= MOST ? reject('motion/tooMany', { most: MOST }) : null;
}

type Kind = { motion: MotionKind; article?: ArticleId; option?: OptionId };

type Moves = (setup: Setup, state: State, motion: MotionKind) => Kind[];

/** Every motion of a kind that could be thought of; whether each is in order `judge` says. */
const MOVES: Readonly<Record<MotionScope, Moves>> = {
  conference: (_, __, motion) => [{ motion }],
  article: onEachArticle,
  motion: onEachArticle,
  words(setup, state, motion) {
    const changes = listOtherWordings(setup, state, () => true).map((change) => ({
      motion,
      ...change,
    }));
    return asksForWords(motion) ? changes : [...changes, ...onEachArticle(setup, state, motion)];
  },
};

function onEachArticle(setup: Setup, _: State, motion: MotionKind): Kind[] {
  return setup.scenario.articles.map(({ id }) => ({ motion, article: id }));
}
