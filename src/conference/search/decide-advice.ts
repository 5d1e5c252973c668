/** What a seat is advised. */
import type { Choice } from '../../delegations/policy.ts';
import type { Command, Seat } from '../../engine/command.ts';
import { hear } from '../../engine/answers/hearing.ts';
import { view } from '../../engine/state/view.ts';
import { type Conference, decidePolicyCommand, passUnlessInOrder } from '../conference.ts';
import { decideWithout, makeCommand } from '../decide.ts';
import { hearRooms } from '../heading/rooms-heard.ts';
import type { Advised, AnswerWait } from '../seat/seat-game.ts';
import { adviseInSteps } from './advise.ts';

/** What a policy would do in a seat, but for a trade that may end below waiting; a pass where it is not in order. */
export function* decideAdviceInSteps(
  conference: Conference,
  seat: Seat,
  { by }: Advised,
  { hear: tell, isIdle, isDear }: AnswerWait<Command> = {},
): Generator<void, Command> {
  const { setup, state, commands, happenings } = conference;
  const seen = view(setup, state, seat);
  const log = happenings.flatMap((one) => hear(setup.scenario, state, seat, one) ?? []);
  const rooms = hearRooms(seen, log);
  if (by === 'sighted') {
    const put = commands.filter((command) => command.seat === seat);
    const write = (choice: Choice) => passUnlessInOrder(setup, state, makeCommand(seat, choice));
    return write(
      yield* adviseInSteps(
        seen,
        { put, rooms, isIdle, isDear },
        tell && ((first) => tell(write(first))),
      ),
    );
  }
  return decideKnown(conference, seat, by);
}

/** What a policy that knows no more than the seat would do in its place: a package sooner than a question. */
export function decideKnown(conference: Conference, seat: Seat, by: 'packager' | 'chair'): Command {
  const { setup, state } = conference;
  const decided = decidePolicyCommand({ ...conference, plan: [{ seat, by }] }, seat);
  if (by !== 'packager' || decided.type !== 'ask') return decided;
  const unasked = passUnlessInOrder(setup, state, decideWithout(setup, state, seat, ['ask']));
  return unasked.type === 'package' ? unasked : decided;
}
