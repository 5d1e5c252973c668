/** A policy acts for a person who is away, once; the record says so by two handovers. */
import type { Seat } from '../../engine/command.ts';
import { type Conference, Course } from '../conference.ts';
import { type Handover, type Player, findPlayer, planAt } from '../plan.ts';

/** Decisions of others before its own at most: policies that were waiting for it. */
const MOST_BEFORE = 500;

/** One decision of the policy in the seat, then what other policies do until a person is awaited. */
export function actForAbsent(conference: Conference, seat: Seat, by: Player): Conference {
  const course = new Course(giveSeat(conference, seat, by));
  for (let step = 0; step < MOST_BEFORE; step += 1) {
    const before = course.end().commands.length;
    if (!course.letPolicyAct()) break;
    if (
      course
        .end()
        .commands.slice(before)
        .some((command) => command.seat === seat)
    )
      break;
  }
  const back = new Course(giveSeat(course.end(), seat, 'person'));
  back.letPoliciesAct();
  return back.end();
}

/** A handover that is undone before anybody has spoken is none. */
export function giveSeat(conference: Conference, seat: Seat, by: Player): Conference {
  const { commands, handovers = [] } = conference;
  const at = commands.length;
  if (findPlayer(planAt(conference, at), seat) === by) return conference;
  const last = handovers.findIndex((one) => one.at === at && one.seat === seat);
  const kept = last < 0 ? handovers : handovers.filter((_, i) => i !== last);
  const given: readonly Handover[] =
    findPlayer(planAt({ ...conference, handovers: kept }, at), seat) === by
      ? kept
      : [...kept, { at, seat, by }];
  return { ...conference, handovers: given };
}
