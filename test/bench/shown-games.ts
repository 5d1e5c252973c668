/** Packages as a person lays them: what the page shows that they bring, and what they bring once they are agreed. */
import { NOTHING_HEARD } from '../../src/conference/heading/rooms-heard.ts';
import { computePayoff, listShortfalls, makePayoffTerms } from '../../src/analysis/payoff.ts';
import { decideFor } from '../../src/conference/decide.ts';
import {
  forecastAgreed,
  forecastHeading,
  type TextHeading,
} from '../../src/conference/heading/heading.ts';
import { finish } from '../../src/conference/in-steps.ts';
import { adviseInSteps } from '../../src/conference/search/advise.ts';
import { agreeToPackage, hearResponse } from '../../src/conference/search/try-act.ts';
import { type LegalAct, listLegalActs } from '../../src/engine/acts/legal-acts.ts';
import type { Change } from '../../src/engine/command.ts';
import { seatNumber } from '../../src/engine/setup/observers.ts';
import { view, type View } from '../../src/engine/state/view.ts';
import { packageOutlook } from '../../src/page/session/game/deal/trade.ts';
import { type AgreedGain, forecastScore, readAgreed } from '../../src/page/session/game/heading.ts';
import { computeChangeWorth } from '../../src/page/session/game/worth.ts';
import { isTurn, type KeptGames } from './kept-games.ts';
import { openFor, type Played, playOn, type Seating } from './play.ts';
import { scenarioNamed } from './scenarios.ts';

export type ShownGames = Omit<KeptGames, 'heading' | 'changed'>;

/** Whose the package is: of the adviser, as in the guide of a first turn, or of a person who goes by the words and the room's chances. */
export type LaidBy = 'adviser' | 'person';

export type ShownPackage = {
  by: LaidBy;
  shown: AgreedGain;
  /** Whether its room agrees by itself; else it is made to. */
  agrees: boolean;
  /** Points over waiting, as a debrief counts them. */
  came: number;
  /** Of them those by who joins, and by who dissociates. */
  joining: number;
  dissociated: number;
  /** It or waiting ends without a treaty, but not both. */
  ending: boolean;
};

/** A result foreseen for a seat that waits from there on. */
export type ShownScore = {
  /** Its turn, or the first decision. */
  at: 'turn' | 'decision';
  low: number;
  high: number;
  /** Null with no deal. */
  came: number | null;
};

export type ShownFacts = {
  packages: readonly ShownPackage[];
  scores: readonly ShownScore[];
};

/** Runs `from` to `to`, in order, without those in which the seat has no turn in the sitting. */
export function showAll(games: ShownGames): ShownFacts[] {
  const facts: ShownFacts[] = [];
  for (let run = games.from; run < games.to; run += 1) facts.push(...showOne(games, run));
  return facts;
}

function showOne({ seats, sitting, seed, scenario, start }: ShownGames, run: number): ShownFacts[] {
  const seat = seats[run % seats.length] ?? '';
  const trades: Seating = [{ seat, by: 'packager' }];
  const opened = openFor(scenarioNamed(scenario), {
    seed,
    run,
    seating: trades,
    ...(start === undefined ? {} : { start }),
  });
  const moment = playOn(opened, trades, (state) => isTurn(state, seat, sitting));
  if (moment.state.phase === 'closed') return [];
  const decision = playOn(moment, waitIn(seat), ({ phase }) => phase.startsWith('decision.'));
  const waited = playOn(decision, waitIn(seat));
  const seen = view(moment.setup, moment.state, seat);
  const heading = forecastHeading(seen);
  const known = { moment, waited, seen, heading };
  const scores = [showScore('turn', seen, heading, waited)];
  if (decision.state.phase !== 'closed') {
    const there = view(decision.setup, decision.state, seat);
    scores.push(showScore('decision', there, forecastHeading(there), waited));
  }
  return [{ packages: layPackages(known).flatMap((laid) => showPackage(known, laid)), scores }];
}

const waitIn = (seat: string): Seating => [{ seat, by: 'passive' }];

type Closed = Pick<Played, 'setup' | 'state'>;

function scoreIn({ setup, state }: Closed, seat: string): number {
  const terms = makePayoffTerms(setup, state)(seatNumber(setup.scenario, seat));
  return terms ? 100 * computePayoff(terms) : NaN;
}

const isAdopted = ({ state }: Closed): boolean => state.assembly?.adopted === true;

function showScore(
  at: ShownScore['at'],
  seen: View,
  heading: TextHeading,
  waited: Played,
): ShownScore {
  const { low = NaN, high = NaN } = forecastScore(seen, heading) ?? {};
  return { at, low, high, came: isAdopted(waited) ? scoreIn(waited, seen.seat) : null };
}

type Known = { moment: Played; waited: Played; seen: View; heading: TextHeading };
type Laid = { by: LaidBy; changes: readonly Change[] };

function layPackages({ moment: { setup, state }, seen }: Known): Laid[] {
  const { seat } = seen;
  const acts = listLegalActs(setup, state, seat);
  const { act } = finish(adviseInSteps(seen, { put: [], rooms: NOTHING_HEARD }));
  return [
    ...(act.type === 'package' ? [{ by: 'adviser' as const, changes: act.changes }] : []),
    ...laySensibly(seen, acts),
  ];
}

/** Words that bring most, and packages of one or two of them of which most is to be expected by the chances shown. */
const LOOKED_AT = 10;
const LAID = 5;
/** Chance from which on a person would try it. */
const TRIED = 0.2;

function laySensibly(seen: View, acts: readonly LegalAct[]): Laid[] {
  const domains = acts.find(({ type }) => type === 'package')?.domains ?? [];
  const values = domains.flatMap((one) => (one.parameter === 'changes' ? one.values : []));
  const worth = (change: Change) => computeChangeWorth(seen, [change])?.net ?? 0;
  const best = values
    .filter((one) => worth(one) > 0)
    .toSorted((one, other) => worth(other) - worth(one))
    .slice(0, LOOKED_AT);
  const pairs = best.flatMap((one, i) =>
    best.slice(i + 1).flatMap((other) => (one.article === other.article ? [] : [[one, other]])),
  );
  return [...best.map((one) => [one]), ...pairs]
    .map((some) => {
      const chance = packageOutlook(seen, some)?.chance ?? 0;
      return { some, chance, expected: chance * (computeChangeWorth(seen, some)?.net ?? 0) };
    })
    .filter(({ expected, chance }) => expected > 0 && chance > TRIED)
    .toSorted((one, other) => other.expected - one.expected)
    .slice(0, LAID)
    .map(({ some }) => ({ by: 'person', changes: some }));
}

/** None where nothing is shown of it, and where the plenary would not have it. */
function showPackage({ moment, waited, seen, heading }: Known, { by, changes }: Laid) {
  const { seat } = seen;
  const shown = readAgreed(seen, forecastAgreed(seen, heading, changes));
  const agreed = agreeToPackage(moment, seat, changes);
  if (!shown || shown.sure === 'few' || !agreed) return [];
  const end = playOn({ ...moment, state: agreed }, waitIn(seat));
  const found: ShownPackage = {
    by,
    shown,
    agrees: isTakenByItself(moment, seat, changes),
    came: scoreIn(end, seat) - scoreIn(waited, seat),
    joining: measureTaken('joining', waited, seat) - measureTaken('joining', end, seat),
    dissociated: measureTaken('dissociated', waited, seat) - measureTaken('dissociated', end, seat),
    ending: isAdopted(end) !== isAdopted(waited),
  };
  return [found];
}

function isTakenByItself(moment: Closed, seat: string, changes: readonly Change[]): boolean {
  const heard = hearResponse(
    moment,
    seat,
    { type: 'package', changes },
    ({ setup, state }, asked) => decideFor(setup, state, [], asked),
  );
  return heard?.refused === false;
}

function measureTaken(kind: string, { setup, state }: Closed, seat: string): number {
  const all = listShortfalls(setup, state, seatNumber(setup.scenario, seat));
  return 100 * (all.find((one) => one.kind === kind)?.taken ?? 0);
}
