/** Three acts before a live vote: bring absent friends in, soften a No to an abstention, call in a promise. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import { seatScenario } from '../seat-scenario.ts';
import { locateDelegation, type WhipHow } from '../command.ts';
import { readMoverSide } from '../motions/motion-rules.ts';
import { type Followers, recallFollowers } from '../setup/followers.ts';
import type { Known } from '../vote/forecast.ts';
import { readMandate } from '../capitals/instructions.ts';
import { getDelegationId, type Transaction, emit } from '../state/transaction.ts';
import type { Reason } from '../answers/reason.ts';
import type { Rejection } from '../answers/rejection.ts';
import { isUnseated } from '../state/seated.ts';
import { copyVoting } from '../state/copy-state.ts';
import type { Voting, Whip } from '../state/state.ts';
import { computeBallotLeaning, readVoices } from '../floor/group-voice.ts';
import { makeQuestion } from '../vote/question.ts';
import {
  listCarried,
  heeds,
  listMovedFor,
  canMoveItself,
  whipProspects,
} from '../vote/whip-effect.ts';
import { findDelegation } from './lookup.ts';
import { type ActRule, FREE, reject, type Standing } from './rule.ts';

/** Delegations offered to the whip: those who should bring most, no more than a person can choose among. */
const LISTED = 12;

function countSpent({ state, d }: Standing): number {
  return state.voting?.whips.filter((act) => act.by === d).length ?? 0;
}

/** How far a delegation leans to Yes on the question, by its instructions. */
function readLean({ setup, state }: Standing, d: SeatIndex): number {
  const question = makeQuestion(state, state.voting as Voting);
  return computeBallotLeaning(readVoices(setup, state), readMandate(setup, state, d), d, question);
}

/** Which side a delegation whips for: that of its own leaning, the mover's for a motion of its own. */
function readWhipSide(standing: Standing): 'yes' | 'no' {
  const { state, d, seat } = standing;
  const voting = state.voting as Voting;
  const motion = state.motions.find((candidate) => candidate.id === voting.motion);
  if (motion?.by === seat) return readMoverSide(voting.kind);
  return readLean(standing, d) >= 0 ? 'yes' : 'no';
}

function owes({ state, d }: Standing, of: SeatIndex): boolean {
  return state.commitments.some(
    (promise) => promise.by === of && promise.to === d && promise.status === 'given',
  );
}

function readWhipKnowledge({ setup, state }: Standing): Known & { followers: Followers } {
  const { values, stated } = setup;
  const { articles, lines, present } = state;
  const scenario = seatScenario(setup.scenario);
  const followers = recallFollowers(setup.scenario, setup.floor);
  return { scenario, values, stated, articles, lines, followers, present };
}

function judgeHow(standing: Standing, of: SeatIndex, how: WhipHow): Rejection | null {
  const { setup, state } = standing;
  if (setup.disabledActs.has(how)) return reject('act/unknown', { type: how });
  const delegation = getDelegationId(setup, of);
  if (how === 'fetch' && !isUnseated(setup.scenario, state.present, of)) {
    const away = listCarried(readWhipKnowledge(standing), of).some((d) => state.present[d] !== 1);
    return away ? null : reject('delegation/present', { delegation });
  }
  if (state.present[of] !== 1) return reject('delegation/absent', { delegation });
  if (how === 'soften' && listMovedFor(readWhipSide(standing), state.voting?.whips ?? []).has(of))
    return reject('whip/moved', { delegation });
  if (how === 'callIn' && !owes(standing, of)) return reject('whip/noCommitment', { delegation });
  return null;
}

export const whip: ActRule<'whip'> = {
  phases: ['decision.whip'],
  price: FREE,
  credit: FREE,
  closed(standing) {
    const most = standing.setup.values.whipActs;
    return countSpent(standing) < most ? null : reject('whip/spent', { most });
  },
  judge(standing, act) {
    const of = findDelegation(standing.setup, act.delegation);
    if (!of.ok) return of.rejection;
    if (of.value === standing.d) return reject('delegation/self');
    return judgeHow(standing, of.value, act.how);
  },
  domains(standing) {
    const { setup, state, d } = standing;
    const question = makeQuestion(state, state.voting as Voting);
    const whips = state.voting?.whips ?? [];
    const values = whipProspects(
      readWhipKnowledge(standing),
      question,
      readWhipSide(standing),
      whips,
    )
      .filter(({ delegation: of, how }) => of !== d && judgeHow(standing, of, how) === null)
      .slice(0, LISTED)
      .map(({ delegation, how }) => ({ delegation: getDelegationId(setup, delegation), how }));
    return [{ parameter: 'whip', values }];
  },
  perform(meeting, standing, act) {
    const of = locateDelegation(meeting.setup.scenario, act.delegation);
    const side = readWhipSide(standing);
    const { carried, reasons } = responds(standing, of, act.how, side);
    const done: Whip = { by: standing.d, delegation: of, how: act.how, side, carried };
    const voting = meeting.state.voting as Voting;
    meeting.state.voting = copyVoting(voting, voting.roll, [...voting.whips, done]);
    if (act.how === 'fetch') bringIn(meeting, carried);
    emit(meeting, {
      type: 'whipped',
      seat: standing.seat,
      delegation: act.delegation,
      how: act.how,
      moved: carried.length > 0,
      carried: carried.length,
      reasons,
    });
  },
};

function bringIn(meeting: Transaction, those: readonly SeatIndex[]): void {
  const present = meeting.state.present.map((here, d) => (those.includes(d) ? 1 : here));
  meeting.state.present = present;
}

/** Who does as asked, and the leaning and the bound that decided for the one spoken to. */
function responds(
  standing: Standing,
  of: SeatIndex,
  how: WhipHow,
  side: 'yes' | 'no',
): { carried: SeatIndex[]; reasons: Reason[] } {
  const { values } = standing.setup;
  const against = (d: SeatIndex) =>
    side === 'yes' ? -readLean(standing, d) : readLean(standing, d);
  const here = (d: SeatIndex) => standing.state.present[d] === 1;
  const moved = listMovedFor(side, standing.state.voting?.whips ?? []);
  const carried = canMoveItself(how, against(of), here(of), values)
    ? listCarried(readWhipKnowledge(standing), of).filter(
        (d) =>
          (how === 'callIn' || !moved.has(d)) && heeds(how, against(d), here(d), d === of, values),
      )
    : [];
  if (how === 'callIn') {
    return { carried, reasons: [{ code: 'commitment', value: 1 }] };
  }
  const bound = values.abstainBand + (how === 'soften' ? values.softness : 0);
  return { carried, reasons: [{ code: 'lean', value: -against(of), needed: -bound }] };
}
