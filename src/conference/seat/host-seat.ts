/** A seat's game out of a conference that is held here. */
import { hear } from '../../engine/answers/hearing.ts';
import { judge } from '../../engine/acts/apply.ts';
import type { Seat } from '../../engine/command.ts';
import { listLegalActs } from '../../engine/acts/legal-acts.ts';
import { view } from '../../engine/state/view.ts';
import { briefFor } from '../../engine/seat-scenario.ts';
import { type Conference, play } from '../conference.ts';
import { rememberLines } from '../heading/lines-heard.ts';
import { decideAdviceInSteps } from '../search/decide-advice.ts';
import { finish, stepWhile } from '../in-steps.ts';
import { rewindTo, type Moment, takeMoment, listMoments } from '../moments.ts';
import { planAt } from '../plan.ts';
import { NO_NOTES, type PlayNotes } from '../play-notes.ts';
import { findUndoable } from '../undoable.ts';
import type {
  HeardLine,
  Host,
  OwnCommand,
  Questions,
  Reply,
  SeatGame,
  SeatMoment,
  AnswerWait,
} from './seat-game.ts';

/** How work in steps is done: at once, or between other work. */
export type Finishing = <Result>(
  steps: Iterator<unknown, Result, void>,
) => Result | Promise<Result>;

/** @param moments of the seat, where they are known already */
export function hostSeat(
  conference: Conference,
  seat: Seat,
  notes: PlayNotes = NO_NOTES,
  moments: readonly Moment[] = listMoments(conference, seat),
  finishing: Finishing = finish,
): SeatGame {
  const { setup, state, commands } = conference;
  const last = moments.at(-1);
  const plan = planAt(conference, commands.length);
  const log = listHeard(conference, seat);
  return {
    seat,
    view: rememberLines(
      view(setup, state, seat),
      log.map(({ happening }) => happening),
    ),
    before: last ? view(setup, last.state, seat) : null,
    acts: listLegalActs(setup, state, seat),
    log,
    brief: briefFor(setup.scenario, seat),
    own: ownCommands(conference, seat),
    commands: commands.length,
    persons: plan.flatMap((one) => (one.by === 'person' ? [one.seat] : [])),
    notes,
    moments: moments.map(takeSeatMoment),
    undo: findUndoable(conference, seat, moments),
    host: makeHost({ conference, seat, notes, moments, finishing }),
  };
}

/** Without the hashes of the state: whoever guesses what is hidden could try the guess on them. */
function ownCommands({ commands }: Conference, seat: Seat): OwnCommand[] {
  return commands.flatMap(({ after: _after, ...command }, at) =>
    command.seat === seat ? [{ at, command }] : [],
  );
}

function takeSeatMoment({ commands, happenings, state }: Moment): SeatMoment {
  return { commands, happenings, sitting: state.sitting };
}

function listHeard({ setup, state, happenings }: Conference, seat: Seat): HeardLine[] {
  return happenings.flatMap((happening, at) => {
    const heard = hear(setup.scenario, state, seat, happening);
    return heard ? [{ at, happening: heard }] : [];
  });
}

type Hosted = {
  conference: Conference;
  seat: Seat;
  notes: PlayNotes;
  moments: readonly Moment[];
  finishing: Finishing;
};

function makeHost({ conference, seat, notes, moments, finishing }: Hosted): Host {
  const { setup, state } = conference;
  const answers: { [Name in keyof Questions]: Answering<Name> } = {
    judge: (act) => ({ ok: true, answer: judge(setup, state, { ...act, seat }) }),
    advice: async (advised, waiting = {}) => {
      const { isWanted = () => true } = waiting;
      const steps = decideAdviceInSteps(conference, seat, advised, waiting);
      const answer = await finishing(stepWhile(isWanted, steps));
      return answer ? { ok: true, answer } : { ok: false, fault: { code: 'host/leftOff' } };
    },
    moment: (index) => {
      const moment = moments[index];
      if (!moment) return { ok: false, fault: { code: 'host/noMoment' } };
      const then = rewindTo(conference, moment);
      return { ok: true, answer: hostSeat(then, seat, notes, moments.slice(0, index), finishing) };
    },
  };
  return {
    async say(act) {
      const played = play(conference, { ...act, seat });
      if (!played.ok) {
        const { rejection } = played;
        return { ok: false, fault: { code: 'host/rejected', rejection } };
      }
      const since = [...moments, takeMoment(conference)];
      return { ok: true, answer: hostSeat(played.conference, seat, notes, since, finishing) };
    },
    async ask(question, of, waiting) {
      return answers[question](of, waiting);
    },
  };
}

type Answering<Name extends keyof Questions> = (
  of: Questions[Name]['of'],
  waiting?: AnswerWait<Questions[Name]['answer']>,
) => Reply<Questions[Name]['answer']> | Promise<Reply<Questions[Name]['answer']>>;
