/** Three acts before a live vote: bring an absent delegation in, soften a No to an abstention, call in a promise. */
import type { Scenario } from '../../scenario/resolved.ts';
import type { WhipHow } from '../command.ts';
import { mandateOf } from '../instructions.ts';
import { amendState, delegationId, type Meeting, tell } from '../meeting.ts';
import type { Reason } from '../reason.ts';
import type { Rejection } from '../rejection.ts';
import { textsOf, type Voting, type Whip } from '../state.ts';
import { ABSTAIN_BAND, leaning } from '../swing.ts';
import { questionOf } from '../voting.ts';
import { findDelegation } from './lookup.ts';
import { type ActRule, FREE, reject, type Standing } from './rule.ts';

/** Whip acts of one delegation before one vote. */
const WHIPS_EACH = 3;
/** How far past the edge of abstaining a ballot may lean and still be softened. */
const SOFT = 0.1;

function spent({ state, d }: Standing): number {
  return state.voting?.whips.filter((act) => act.by === d).length ?? 0;
}

/** Which side a delegation whips for: that of its own leaning, the mover's for a motion of its own. */
function sideOf({ setup, state, d, seat }: Standing): 'yes' | 'no' {
  const voting = state.voting as Voting;
  const motion = state.motions.find((candidate) => candidate.id === voting.motion);
  if (motion?.by === seat) return voting.kind === 'separateVote' ? 'no' : 'yes';
  const lean = leaning(
    mandateOf(setup, state, d),
    setup.scenario,
    textsOf(state),
    questionOf(state, voting),
  );
  return lean >= 0 ? 'yes' : 'no';
}

function owes({ state, d }: Standing, of: number): boolean {
  return state.commitments.some(
    (promise) => promise.by === of && promise.to === d && promise.status === 'given',
  );
}

function judgeHow(standing: Standing, of: number, how: WhipHow): Rejection | null {
  if (standing.setup.shut.has(how)) return reject('act/unknown', { type: how });
  const delegation = delegationId(standing.setup, of);
  const present = standing.state.present[of] === 1;
  if (how === 'fetch') return present ? reject('delegation/present', { delegation }) : null;
  if (!present) return reject('delegation/absent', { delegation });
  if (how === 'callIn' && !owes(standing, of)) return reject('whip/noCommitment', { delegation });
  return null;
}

export const whip: ActRule<'whip'> = {
  phases: ['decision.whip'],
  price: FREE,
  credit: FREE,
  closed: (standing) =>
    spent(standing) < WHIPS_EACH ? null : reject('whip/spent', { most: WHIPS_EACH }),
  judge(standing, act) {
    const of = findDelegation(standing.setup, act.delegation);
    if (!of.ok) return of.rejection;
    if (of.value === standing.d) return reject('delegation/self');
    return judgeHow(standing, of.value, act.how);
  },
  domains(standing) {
    const hows = ['fetch', 'soften', 'callIn'] as const;
    const values = standing.setup.scenario.delegations.flatMap(({ id, index }) =>
      index === standing.d
        ? []
        : hows.flatMap((how) => (judgeHow(standing, index, how) ? [] : [{ delegation: id, how }])),
    );
    return [{ parameter: 'whip', values }];
  },
  perform(meeting, standing, act) {
    const of = meeting.setup.scenario.delegationIndex.get(act.delegation) ?? -1;
    const side = sideOf(standing);
    const { moved, reasons } = responds(standing, of, act.how, side);
    const done: Whip = { by: standing.d, delegation: of, how: act.how, side, moved };
    const voting = meeting.state.voting as Voting;
    amendState(meeting, { voting: { ...voting, whips: [...voting.whips, done] } });
    if (moved && act.how === 'fetch') bringIn(meeting, of);
    const { seat } = standing;
    tell(meeting, {
      type: 'whipped',
      seat,
      delegation: act.delegation,
      how: act.how,
      moved,
      reasons,
    });
  },
};

function bringIn(meeting: Meeting, of: number): void {
  const present = meeting.state.present.map((here, d) => (d === of ? 1 : here));
  amendState(meeting, { present });
}

/** Whether the delegation does as asked, and the number that decided. */
function responds(
  standing: Standing,
  of: number,
  how: WhipHow,
  side: 'yes' | 'no',
): { moved: boolean; reasons: Reason[] } {
  const { setup, state } = standing;
  const voting = state.voting as Voting;
  const lean = leaning(
    mandateOf(setup, state, of),
    setup.scenario,
    textsOf(state),
    questionOf(state, voting),
  );
  const against = side === 'yes' ? -lean : lean;
  if (how === 'fetch') {
    const kin = shareGroup(setup.scenario, standing.d, of);
    const reason: Reason = {
      code: 'procedure',
      value: kin ? 1 : 0,
      needed: 1,
      delegation: standing.seat,
    };
    return {
      moved: kin || against <= ABSTAIN_BAND,
      reasons: [reason, { code: 'net', value: -against }],
    };
  }
  if (how === 'soften') {
    const needed = ABSTAIN_BAND + SOFT;
    return {
      moved: against <= needed,
      reasons: [{ code: 'net', value: -against, needed: -needed }],
    };
  }
  return { moved: owes(standing, of), reasons: [{ code: 'commitment', value: 1, needed: 1 }] };
}

/** Friends fetch each other: delegations that share a group. */
function shareGroup(scenario: Scenario, one: number, other: number): boolean {
  const groups = scenario.delegations[other]?.groups ?? [];
  return scenario.delegations[one]?.groups.some((group) => groups.includes(group)) ?? false;
}
