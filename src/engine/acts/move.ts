/** Motions. Procedural ones are put at once; those on the text when the list of motions is closed. */
import { CHAIR } from '../../scenario/resolved.ts';
import type { Act, MotionKind } from '../command.ts';
import { holdsAgainst } from '../floor/floor-rule.ts';
import { mandatesOf } from '../mandate/instructions.ts';
import { NOTHING } from '../mandate/mandate.ts';
import { amendState, type Meeting, nextId, spendPlates, tell } from '../procedure/meeting.ts';
import { choosable, isSubstantive, motionStopped } from '../vote/motion-order.ts';
import type { Rejection } from '../answers/rejection.ts';
import type { Setup } from '../setup/setup.ts';
import type { Motion, State } from '../state/state.ts';
import { ballotLeaning, voicesOf } from '../floor/group-voice.ts';
import { handOnDivision } from '../vote/division.ts';
import { decide } from '../vote/tally.ts';
import { fell } from '../vote/carry-out.ts';
import { questionOf } from '../vote/question.ts';
import { findArticle, findChange, otherWordings } from './lookup.ts';
import { type ActRule, FREE, NEVER_CLOSED, reject, type Standing } from './rule.ts';

/** Motions on the text that one meeting hears. */
const MOST = 14;
/** Of them by one delegation. */
const MOST_BY_ONE = 7;

type Move = Extract<Act, { type: 'move' }>;
type Where = { setup: Setup; state: State };

const IN_NEGOTIATION: readonly MotionKind[] = ['closure', 'suspend', 'reconsider'];
const IN_DECISION: readonly MotionKind[] = [
  'vote',
  'separateVote',
  'delete',
  'noAction',
  'suspend',
];

function kindsNow({ setup, state }: Where): readonly MotionKind[] {
  const kinds = state.phase === 'negotiation.floor' ? IN_NEGOTIATION : IN_DECISION;
  return setup.shut.size === 0 ? kinds : kinds.filter((kind) => !setup.shut.has(kind));
}

export const move: ActRule<'move'> = {
  phases: ['negotiation.floor', 'decision.motions'],
  price: ({ state }) => (state.phase === 'negotiation.floor' ? 1 : 0),
  credit: FREE,
  closed: NEVER_CLOSED,
  judge(standing, act) {
    const { state } = standing;
    if (!kindsNow(standing).includes(act.motion))
      return reject('motion/notInOrder', { motion: act.motion });
    if (act.motion === 'suspend' && state.resumed) return reject('suspend/once');
    if (act.motion === 'closure' || act.motion === 'suspend') return judgeOnce(state, act.motion);
    return judgeOnArticle(standing, act);
  },
  domains(standing) {
    const { setup, state } = standing;
    const values = kindsNow(standing)
      .flatMap((motion) => movesOf(setup, state, motion))
      .filter((kind) => move.judge(standing, { type: 'move', ...kind }) === null);
    return [{ parameter: 'kind', values }];
  },
  perform(meeting, standing, act) {
    const price = move.price(standing);
    const { setup } = meeting;
    const article =
      act.article === undefined
        ? NOTHING
        : (setup.scenario.articleIndex.get(act.article) ?? NOTHING);
    const id = nextId(meeting, 'm');
    const motion = {
      id,
      kind: act.motion,
      by: standing.seat,
      article,
      wording: wordingOf(meeting, act),
      status: 'pending' as const,
    };
    amendState(meeting, { motions: [...meeting.state.motions, motion] });
    const { seat } = standing;
    tell(meeting, {
      type: 'moved',
      seat,
      motion: id,
      kind: act.motion,
      ...(act.article === undefined ? {} : { article: act.article }),
      ...(act.option === undefined ? {} : { option: act.option }),
    });
    if (act.motion === 'separateVote' && !isDivided(meeting, motion)) {
      fell(meeting, 'divided', (other) => other.id === id);
    }
    callChair(meeting);
    spendPlates(meeting, price);
  },
};

/** The list of motions opens with the Chair, who is asked again once there are several of which one may be put first. */
function callChair(meeting: Meeting): void {
  const { phase, queue } = meeting.state;
  if (phase !== 'decision.motions' || queue.includes(CHAIR)) return;
  if (choosable(meeting.setup, meeting.state).length > 0)
    amendState(meeting, { queue: [...queue, CHAIR] });
}

/** Anybody may ask for parts of the text to be voted on apart; to those who object the meeting answers by show of hands. */
function isDivided({ setup, state }: Where, motion: Motion): boolean {
  const { scenario, values } = setup;
  const question = questionOf(state, motion);
  const voices = voicesOf(setup, state);
  const { text = NOTHING, status } = state.articles[motion.article] ?? {};
  const hands = mandatesOf(setup, state).map((mandate, d) => {
    const present = state.present[d] === 1;
    return handOnDivision(
      {
        present,
        held: present && holdsAgainst(setup, state, d, motion.article, text).held,
        closed: status === 'closed',
        keeps: present ? ballotLeaning(voices, mandate, d, question) : 0,
      },
      values,
    );
  });
  return decide(scenario.procedure.procedural, scenario.delegations, hands).adopted;
}

function wordingOf({ setup, state }: Where, act: Move): number {
  if (act.article === undefined || act.option === undefined) return NOTHING;
  const change = findChange({ setup, state }, { article: act.article, option: act.option });
  return change.ok ? change.value.wording : NOTHING;
}

/** The same question is not put twice. */
function judgeOnce(state: State, kind: MotionKind): Rejection | null {
  const pending = isPending(state, kind, NOTHING);
  const again =
    pending || state.votes.some((vote) => vote.kind === kind && state.sitting === vote.sitting);
  return again ? reject('motion/pending', { motion: kind }) : null;
}

function isPending(state: State, kind: MotionKind, article: number): boolean {
  return state.motions.some(
    (motion) => motion.status === 'pending' && motion.kind === kind && motion.article === article,
  );
}

function judgeOnArticle({ setup, state, seat }: Standing, act: Move): Rejection | null {
  if (act.article === undefined) return reject('motion/needsArticle', { motion: act.motion });
  const article = findArticle(setup, act.article);
  if (!article.ok) return article.rejection;
  const a = article.value;
  if (act.motion === 'reconsider') {
    return state.articles[a]?.status === 'adRef'
      ? null
      : reject('motion/notInOrder', { motion: act.motion });
  }
  if (act.motion === 'noAction') {
    const again = isPending(state, act.motion, a);
    if (again) return reject('motion/pending', { motion: act.motion });
    return motionStopped(state, a) ? null : reject('motion/notInOrder', { motion: act.motion });
  }
  return judgeSubstance(setup, state, seat, a, act);
}

function judgeSubstance(
  setup: Setup,
  state: State,
  seat: string,
  a: number,
  act: Move,
): Rejection | null {
  if (act.motion === 'vote' && act.option === undefined)
    return reject('option/unknown', { article: act.article ?? '', option: '' });
  if (act.option !== undefined) {
    const change = findChange({ setup, state }, { article: act.article ?? '', option: act.option });
    if (!change.ok) return change.rejection;
    if (state.articles[a]?.text === change.value.wording)
      return reject('option/onTheTable', { option: act.option });
  } else if (state.articles[a]?.text === NOTHING) {
    return reject('motion/notInOrder', { motion: act.motion });
  }
  return judgePending(state, seat, a, wordingOf({ setup, state }, act), act.motion);
}

function judgePending(
  state: State,
  seat: string,
  a: number,
  wording: number,
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

type Kind = { motion: MotionKind; article?: string; option?: string };

/** Every motion of a kind that could be thought of; whether each is in order `judge` says. */
function movesOf(setup: Setup, state: State, motion: MotionKind): Kind[] {
  if (motion === 'closure' || motion === 'suspend') return [{ motion }];
  const articles = setup.scenario.articles.map(({ id }): Kind => ({ motion, article: id }));
  if (motion === 'reconsider' || motion === 'noAction') return articles;
  const changes = otherWordings(setup, state, () => true).map((change) => ({ motion, ...change }));
  return motion === 'vote' ? changes : [...changes, ...articles];
}
