/** What can be said of a vote once it is taken: why it fell as it did, what whips obtained, and the real one beside it. */
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Reason } from '../../../../engine/answers/reason.ts';
import type { Whip } from '../../../../engine/state/state.ts';
import { readLeansTold, listWhipped } from '../../../session/game/vote/corridor.ts';
import { chooseBallot } from '../../../../engine/motions/swing.ts';
import { readVotes } from '../../../../engine/state/roll.ts';
import type { RollCall, RollCallVote } from '../../../../scenario/resolved.ts';
import type { Game } from '../../../session/store/store.ts';
import {
  asBefore,
  type CountSheet,
  countSheet,
  countGroupsOfRoll,
} from '../../../session/game/vote/vote-count.ts';
import { isOnSame } from '../../../session/game/vote/real-votes.ts';
import { makeBoard } from '../../../session/game/vote/roll.ts';
import { CASTS, type Cast } from '../../../session/game/vote/vote-chances.ts';

export type BallotCause =
  | 'wish'
  | 'group'
  | 'promise'
  | 'room'
  | 'whip'
  | 'time'
  | 'text'
  | 'person';

/** Ballots of one colour that had one cause. */
export type CauseRow = { vote: Cast; cause: BallotCause; n: number };

type WhippedEvent = Extract<DomainEvent, { type: 'whipped' }>;
type CreditEvent = Extract<DomainEvent, { type: 'credit' }>;
type BallotEvent = Extract<DomainEvent, { type: 'ballotCast' }>;
export type WhipDone = Pick<WhippedEvent, 'seat' | 'delegation' | 'how' | 'carried'> & {
  /** `person`: whoever it was said to votes as it likes. */
  moved: 'yes' | 'no' | 'person';
  ballot: RollCallVote;
};

export type Explained = Extract<DomainEvent, { type: 'explained' }> & {
  vote: Cast;
  cause: BallotCause;
};

export type AfterVote = {
  causes: readonly CauseRow[];
  whips: readonly WhipDone[];
  explained: readonly Explained[];
  /** Credit that it has cost the seat. */
  cost: readonly CreditEvent[];
  groups: CountSheet['groups'];
  /** What could be counted before it; null of the text as a whole where consensus had not been asked. */
  before: CountSheet | null;
  /** Real and published votes on the same question. */
  real: readonly RollCall[];
};

const found = new WeakMap<Game['view'], Map<number, AfterVote>>();

export function explainVote(game: Pick<Game, 'view' | 'log'>, index: number): AfterVote | null {
  const kept = found.get(game.view) ?? new Map<number, AfterVote>();
  found.set(game.view, kept);
  const known = kept.get(index);
  if (known) return known;
  const made = makeAfter(game, index);
  if (made) kept.set(index, made);
  return made;
}

function makeAfter({ view, log }: Pick<Game, 'view' | 'log'>, index: number): AfterVote | null {
  const [record, board] = [view.votes[index], makeBoard(view, index)];
  if (!record || !board) return null;
  const happenings = listMotionLines(log, record.motion);
  const votes = readVotes(record.roll);
  const whips = listWhipsIn(view, happenings, votes);
  const { scenario } = view;
  const ballot = (seat: string) => votes[scenario.delegationIndex.get(seat) ?? -1] ?? 'absent';
  return {
    causes: countCauses(happenings, view.values),
    whips: happenings.flatMap((one): WhipDone[] => {
      if (one.type !== 'whipped') return [];
      const { seat, delegation, how, carried } = one;
      const moved = isOfPerson(happenings, delegation) ? 'person' : one.moved ? 'yes' : 'no';
      return [{ seat, delegation, how, carried, moved, ballot: ballot(delegation) }];
    }),
    explained: happenings.flatMap((one) =>
      one.type === 'explained' && one.vote !== undefined
        ? [{ ...one, vote: one.vote, cause: findBallotCause(one.vote, one.reasons, view.values) }]
        : [],
    ),
    cost: happenings.filter(
      (one): one is CreditEvent => one.type === 'credit' && one.seat === view.seat,
    ),
    groups: countGroupsOfRoll(view, board),
    before:
      record.kind === 'text' && !view.gavel
        ? null
        : countSheet(asBefore(view, record), {
            ...record,
            whips,
            leans: readLeansTold(
              listWhipped(happenings).filter(({ moved }) => moved),
              whips,
            ),
          }),
    real: scenario.rollCalls.filter((one) => isOnSame(one, record)),
  };
}

/** Whips as everybody saw them, with whoever did as asked: the log has no list of them, their ballots say it. */
function listWhipsIn(
  { scenario }: Game['view'],
  happenings: readonly DomainEvent[],
  votes: readonly RollCallVote[],
): Whip[] {
  const indexOf = (seat: string) => scenario.delegationIndex.get(seat) ?? -1;
  return happenings.flatMap((one): Whip[] => {
    if (one.type !== 'whipped' || !one.moved) return [];
    const delegation = indexOf(one.delegation);
    // Whoever is fetched may abstain; who fetched it votes for the side it was fetched for.
    const on = one.how === 'fetch' ? indexOf(one.seat) : delegation;
    const side = votes[on] === 'no' ? 'no' : 'yes';
    const followers = happenings.flatMap((cast) =>
      isDoneFor(cast, one) && cast.seat !== one.delegation ? [indexOf(cast.seat)] : [],
    );
    const carried = [delegation, ...followers];
    return [{ by: indexOf(one.seat), delegation, how: one.how, side, carried }];
  });
}

/** A person gives no reasons for a ballot. */
function isOfPerson(happenings: readonly DomainEvent[], seat: string): boolean {
  return happenings.some(
    (one) => one.type === 'ballotCast' && one.seat === seat && one.reasons.length === 0,
  );
}

/** Whether a ballot was cast as this whip asked. */
function isDoneFor(cast: DomainEvent, { seat, how }: WhippedEvent): cast is BallotEvent {
  return (
    cast.type === 'ballotCast' &&
    (cast.vote === 'abstain') === (how === 'soften') &&
    cast.reasons.some(({ code, delegation }) => code === 'whip' && delegation === seat)
  );
}

/** From the announcement of a motion to the next one, so that what is explained after the result is among it. */
export function listMotionLines(log: Game['log'], motion: string): DomainEvent[] {
  const from = log.findLastIndex(
    ({ happening }) => happening.type === 'voteAnnounced' && happening.motion === motion,
  );
  if (from < 0) return [];
  const rest = log.slice(from + 1).map(({ happening }) => happening);
  const next = rest.findIndex(({ type }) => type === 'voteAnnounced');
  return next < 0 ? rest : rest.slice(0, next);
}

function countCauses(
  happenings: readonly DomainEvent[],
  values: Game['view']['values'],
): CauseRow[] {
  const rows = new Map<string, CauseRow>();
  for (const one of happenings) {
    if (one.type !== 'ballotCast') continue;
    const cause = findBallotCause(one.vote, one.reasons, values);
    const key = `${one.vote} ${cause}`;
    const row = rows.get(key) ?? { vote: one.vote, cause, n: 0 };
    row.n += 1;
    rows.set(key, row);
  }
  return [...rows.values()].sort(
    (one, other) => other.n - one.n || CASTS.indexOf(one.vote) - CASTS.indexOf(other.vote),
  );
}

const CAUSE_OF: ReadonlyMap<Reason['code'], BallotCause> = new Map([
  ['commitment', 'promise'],
  ['assent', 'room'],
  ['whip', 'whip'],
  ['time', 'time'],
  ['reservation', 'text'],
  ['band', 'text'],
]);

function findBallotCause(
  vote: Cast,
  reasons: readonly Reason[],
  values: Game['view']['values'],
): BallotCause {
  const [first, second] = reasons;
  // A person gives no reasons.
  if (!first) return 'person';
  const cause = CAUSE_OF.get(first.code);
  if (cause) return cause;
  const pulled = second?.code === 'group' ? second.value : 0;
  // A ballot the delegation would not have cast by itself is its group's.
  return pulled !== 0 && chooseBallot('vote', first.value - pulled, values) !== vote
    ? 'group'
    : 'wish';
}
