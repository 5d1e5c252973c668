/** What each sitting asks of a person: acts worth an action, what the capital cables, and what is asked where neither is. */
import { openConference, play, type Conference } from '../../../src/conference/conference.ts';
import { decideFor } from '../../../src/conference/decide.ts';
import { forecastHeading } from '../../../src/conference/heading/heading.ts';
import { hostSeat } from '../../../src/conference/seat/host-seat.ts';
import { findCapitalAsk } from '../../../src/page/features/voices/model/capital-asks.ts';
import { findSittingClose } from '../../../src/page/features/voices/model/sitting-close.ts';
import type { Game } from '../../../src/page/session/store/store.ts';
import type { Lab } from '../lab.ts';
import { sum } from '../paired.ts';
import { atMost, type Bar, percent, type Report } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';

const RUNS = 4;
const SCENARIOS = ['cybercrime-class', 'high-seas-class'];
const DEAD = 0.1;
/** Cables that ask for nothing. */
const QUIET: ReadonlySet<string> = new Set(['better', 'still']);
const KINDS = ['strip', 'room', 'deal', 'open', 'unheard'] as const;

/** `acts`: the player has something to do. `cable`: the capital wants something. Else what it asks for, or nothing. */
type Asked = 'acts' | 'cable' | (typeof KINDS)[number] | 'nothing';

export function sittings(lab: Lab): Report {
  const runs = lab.runsOr(RUNS);
  const bars: Bar[] = [];
  const rows = SCENARIOS.map((name) => {
    const turns = scenarioNamed(name).featured.flatMap(({ seat }) =>
      Array.from({ length: runs }, (_, run) => listTurns(name, lab.seed + run, seat)).flat(),
    );
    const share = (...of: Asked[]): number =>
      sum(of.map((one) => turns.filter((asked) => asked === one).length)) / turns.length;
    bars.push(
      atMost(`${name}: turns in which nothing useful is left`, share('nothing'), DEAD, percent),
    );
    const shares = [share('acts'), share('cable'), ...KINDS.map((kind) => share(kind))];
    return [name, `${turns.length}`, ...[...shares, share('nothing')].map((one) => percent(one))];
  });
  return {
    title: 'What each sitting asks',
    about:
      `The sighted player in every seat the front door names, ${runs} draws each. A turn is a sitting in which it has ` +
      'the floor. Where it has nothing to do but to end it, the capital may still want something, or ask for it: to ' +
      'close brackets, to keep somebody in, to find the price of a deal, to move the bracket that decides most, or to ask whoever has told nothing.',
    tables: [
      {
        title: 'Turns',
        head: [
          'scenario',
          'turns',
          'something to do',
          'a cable that wants something',
          'brackets',
          'the room',
          'a deal',
          'an open bracket',
          'a question',
          'nothing',
        ],
        rows,
      },
    ],
    bars,
  };
}

/** What each of a seat's turns on the floor asks of it. */
function listTurns(name: string, seed: number, seat: string): Asked[] {
  const asked = new Map<number, Asked>();
  let conference = openConference(scenarioNamed(name), { seed, plan: [{ seat, by: 'person' }] });
  let heard = conference.happenings.length;
  while (conference.state.phase !== 'closed') {
    const { setup, state } = conference;
    const wanted = decideFor(setup, state, [{ seat, by: 'sighted' }], seat);
    if (state.phase === 'negotiation.floor') {
      if (wanted.type !== 'pass') asked.set(state.sitting, 'acts');
      else if (!asked.has(state.sitting))
        asked.set(state.sitting, findAsked(conference, seat, heard));
    }
    heard = conference.happenings.length;
    const played = play(conference, wanted);
    const passed = played.ok ? played : play(conference, { seat, type: 'pass' });
    if (!passed.ok) break;
    ({ conference } = passed);
  }
  return [...asked.values()];
}

function findAsked(conference: Conference, seat: string, heard: number): Asked {
  const shown = hostSeat(conference, seat, undefined, []);
  const unread = shown.log.filter(({ at }) => at < heard).length;
  const game = { ...shown, unread, readOnly: false, moment: null } as unknown as Game;
  const heading = forecastHeading(game.view);
  const { cable } = findSittingClose(game, heading) ?? {};
  if (cable && !QUIET.has(cable.kind)) return 'cable';
  return findCapitalAsk(game, heading)?.kind ?? 'nothing';
}
