/** Packages carried out for a seat that waits: what each seemed to bring, and what was left of it at the close. */
import { seatMeasures } from '../../src/analysis/measures.ts';
import {
  forecastAgreed,
  forecastHeading,
  type TextHeading,
} from '../../src/conference/heading/heading.ts';
import { measureWorldEnd, type WorldEnd } from '../../src/conference/heading/world-end.ts';
import { writeChangeIds } from '../../src/delegations/floor/take-the-floor.ts';
import { apply } from '../../src/engine/acts/apply.ts';
import { listLegalActs } from '../../src/engine/acts/legal-acts.ts';
import { findChange } from '../../src/engine/acts/lookup.ts';
import { readMandates } from '../../src/engine/capitals/instructions.ts';
import {
  listWordings,
  type Mandate,
  measureCloseness,
  NOTHING,
  readPosition,
  readStandingTexts,
  type TextChange,
} from '../../src/engine/mandate/mandate.ts';
import { averageMetGain, measureMandateMet } from '../../src/engine/mandate/met.ts';
import { changeRules } from '../../src/engine/numbers/values.ts';
import type { Setup } from '../../src/engine/setup/setup.ts';
import type { DomainEvent, TextCause } from '../../src/engine/state/event.ts';
import { findWaitingOffer, type State } from '../../src/engine/state/state.ts';
import { view } from '../../src/engine/state/view.ts';
import type { Changed } from './games.ts';
import { sum } from './paired.ts';
import { openFor, type Played, playOn, type Seating } from './play.ts';
import { scenarioNamed } from './scenarios.ts';

/**
 * Where the text is said to be heading, for a seat that is about to act: final texts, any of which may come. `none` says
 * nothing; `worlds` is the forecast a person is shown, with a package that is laid played on as if agreed; `waiting` is
 * where it goes indeed if the seat waits, as if one could know.
 */
export type Heading = 'none' | 'worlds' | 'waiting';

/** Packages that the room takes of which the one that shows most is carried out: a person lays a few. */
const LAID: { readonly [Name in Heading]: number } = { none: 1, worlds: 3, waiting: 1 };

export type KeptGames = {
  scenario: string;
  start?: string;
  /** Seats that wait, in turn: run after run the next one. */
  seats: readonly string[];
  /** In whose turn of the seat the package is tabled. */
  sitting: number;
  heading: Heading;
  seed: number;
  from: number;
  to: number;
  changed?: Changed;
};

/** Hundredths of the mandate are one here: 0..1. */
export type KeptFacts = {
  seat: string;
  /** What the table shows at once. */
  seen: number;
  /** The same against where the text is heading; null where nothing says. */
  seenAhead: number | null;
  /** Over waiting, at the close; what of it the articles of the package, all others, and red lines bring. */
  kept: number;
  parts: { own: number; others: number; lines: number };
  /** The rest of it: of a conference that ends with a treaty in one of the two only. */
  ending: number;
  words: number;
  /** Of them those that stand at the close, and those that waiting ends with too. */
  held: number;
  anyway: number;
  /** What took each of the others. */
  lost: readonly TextCause[];
};

/** Runs `from` to `to`, in order, without those in which no package is to be had. */
export function keepAll(games: KeptGames): KeptFacts[] {
  const facts: KeptFacts[] = [];
  for (let run = games.from; run < games.to; run += 1) facts.push(...keepOne(games, run));
  return facts;
}

function keepOne(games: KeptGames, run: number): KeptFacts[] {
  const seat = games.seats[run % games.seats.length] ?? '';
  const seating: Seating = [{ seat, by: 'passive' }];
  const { seed, start, changed = {}, sitting } = games;
  const opened = openFor(scenarioNamed(games.scenario), {
    seed,
    run,
    seating,
    rules: changeRules(changed.values ?? {}, changed.shut),
    ...(start === undefined ? {} : { start }),
  });
  const before = playOn(opened, seating, (state) => isTurn(state, seat, sitting));
  if (before.state.phase === 'closed') return [];
  const waited = playOn(before, seating);
  const moment: Moment = { ...before, seat, waited: waited.state };
  const taken = findBest(moment, games.heading);
  if (!taken) return [];
  const after = playOn(taken.agreed, seating);
  return [compare(moment, taken, after)];
}

export function isTurn(state: State, seat: string, sitting: number): boolean {
  return (
    state.phase === 'negotiation.floor' &&
    state.sitting === sitting &&
    state.queue[0] === seat &&
    state.informals === null &&
    findWaitingOffer(state) === null
  );
}

/** The seat's turn, and the end that waiting leads to from there. */
type Moment = Played & { seat: string; waited: State };

type Candidate = { changes: readonly TextChange[]; seen: number; seenAhead: number | null };

type Taken = Candidate & { agreed: Played };

/** Gains under this are none. */
const NOTHING_GAINED = 1e-9;

/**
 * Of packages of one or two changes that add most and that the room takes, each tried on a copy, the one that shows
 * most: by the forecast that is what it brings with the conference played on.
 */
function findBest(moment: Moment, heading: Heading): Taken | undefined {
  const { setup, state, seat } = moment;
  const forecast = heading === 'worlds' ? forecastHeading(view(setup, state, seat)) : null;
  const tries = listCandidates(moment, listEnds(moment, heading, forecast))
    .filter((one) => readShown(one) > NOTHING_GAINED)
    .sort((one, other) => readShown(other) - readShown(one));
  const taken: Taken[] = [];
  for (const candidate of tries) {
    const agreed = carryOut(moment, candidate.changes);
    if (agreed) taken.push(showPlayed(moment, forecast, { ...candidate, agreed }));
    if (taken.length === LAID[heading]) break;
  }
  return taken.toSorted((one, other) => readShown(other) - readShown(one))[0];
}

function readShown({ seen, seenAhead }: Candidate): number {
  return seenAhead ?? seen;
}

/** Final texts of which any may come, wording by article index; none where nothing is said of them. */
type Ends = readonly (readonly number[])[];

function listEnds({ waited }: Moment, heading: Heading, forecast: TextHeading | null): Ends {
  if (heading === 'waiting') return [readStandingTexts(waited)];
  return (forecast?.ends ?? []).flatMap(({ texts, adopted }) => (adopted ? [texts] : []));
}

function showPlayed({ setup, state, seat }: Moment, forecast: TextHeading | null, taken: Taken) {
  if (!forecast) return taken;
  const seen = view(setup, state, seat);
  const played = forecastAgreed(seen, forecast, writeChangeIds(seen, taken.changes));
  const mandate = readOwnMandate(setup, state, seat);
  const measure = (end: WorldEnd) => measureWorldEnd(mandate, setup.scenario.articles, end);
  const gain = sum(played.map(({ end, waited }) => measure(end) - measure(waited)));
  return played.length > 0 ? { ...taken, seenAhead: gain / played.length } : taken;
}

function listCandidates(moment: Moment, ends: Ends): Candidate[] {
  const { setup, state, seat } = moment;
  const [act] = listLegalActs(setup, state, seat, ['package']);
  const [domain] = act?.domains ?? [];
  if (domain?.parameter !== 'changes') return [];
  const single = domain.values.flatMap((change): TextChange[] => {
    const found = findChange({ setup, state }, change);
    return found.ok ? [found.value] : [];
  });
  const pairs = single.flatMap((one, i) =>
    single.slice(i + 1).flatMap((other) => (one.article === other.article ? [] : [[one, other]])),
  );
  const rate = makeRating(moment, ends);
  return [...single.map((one) => [one]), ...pairs].map(rate);
}

function makeRating(moment: Moment, ends: Ends): (changes: readonly TextChange[]) => Candidate {
  const { setup, state, seat } = moment;
  const mandate = readOwnMandate(setup, state, seat);
  const gain = (texts: Ends, changes: readonly TextChange[]) =>
    averageMetGain(mandate, setup.scenario.articles, texts, changes);
  return (changes) => ({
    changes,
    seen: gain([readStandingTexts(state)], changes),
    seenAhead: ends.length > 0 ? gain(ends, changes) : null,
  });
}

/** Instructions by which a seat is measured: as drawn, with its red lines as the capital has moved them. */
function readOwnMandate(setup: Setup, state: State, seat: string): Mandate {
  const d = setup.scenario.delegationIndex.get(seat) ?? NOTHING;
  const drawn = setup.mandates[d] as Mandate;
  const { redLines } = readMandates(setup, state)[d] as Mandate;
  return { ...drawn, redLines };
}

/** Through the room; undefined where it is not in order, or not agreed. */
function carryOut(moment: Moment, changes: readonly TextChange[]): Played | undefined {
  const { setup, state, seat } = moment;
  const written = writeChangeIds(view(setup, state, seat), changes);
  const tabled = apply(setup, state, { seat, type: 'package', changes: written });
  if (!tabled.ok) return undefined;
  const answered = playOn({ setup, ...tabled }, [], ({ informals }) => informals === null);
  const closed = answered.happenings.find(({ type }) => type === 'informalsClosed');
  return closed?.type === 'informalsClosed' && closed.agreed ? answered : undefined;
}

function compare(moment: Moment, { changes, seen, seenAhead }: Taken, after: Played): KeptFacts {
  const { setup, seat, waited } = moment;
  const measure = (state: State) => {
    const d = setup.scenario.delegationIndex.get(seat) ?? NOTHING;
    return seatMeasures(setup, state, [d])[0]?.mandate ?? NaN;
  };
  const stands = (state: State, { article, wording }: TextChange) =>
    readStandingTexts(state)[article] === wording;
  const gone = changes.filter((change) => !stands(after.state, change));
  const kept = measure(after.state) - measure(waited);
  const parts = splitDifference(moment, changes, after.state);
  return {
    seat,
    seen,
    seenAhead,
    kept,
    parts,
    ending: kept - parts.own - parts.others - parts.lines,
    words: changes.length,
    held: changes.length - gone.length,
    anyway: changes.filter((change) => stands(waited, change)).length,
    lost: gone.flatMap((change) => findTaker(setup, after.happenings, change)),
  };
}

/** What the final text brings over that of waiting, adopted or not. */
function splitDifference(
  { setup, seat, waited }: Moment,
  changes: readonly TextChange[],
  after: State,
): KeptFacts['parts'] {
  const { articles } = setup.scenario;
  const read = (state: State) => {
    const mandate = readOwnMandate(setup, state, seat);
    const texts = readStandingTexts(state);
    const close = articles.map((article, a) => {
      const position = readPosition(mandate, article, texts[a] ?? NOTHING);
      return (mandate.weights[a] ?? 0) * measureCloseness(mandate.ideals[a] ?? NaN, position);
    });
    return { close, whole: measureMandateMet(mandate, articles, texts) };
  };
  const [one, other] = [read(after), read(waited)];
  const gains = one.close.map((value, a) => value - (other.close[a] ?? NaN));
  const own = sum(changes.map(({ article }) => gains[article] ?? NaN));
  return { own, others: sum(gains) - own, lines: one.whole - other.whole - sum(gains) };
}

/** What moved the text away from the words, the last time. */
function findTaker(
  { scenario }: Setup,
  happenings: readonly DomainEvent[],
  change: TextChange,
): TextCause[] {
  const article = scenario.articles[change.article];
  const option = article && listWordings(article)[change.wording]?.id;
  const moved = happenings.findLast(
    (one) => one.type === 'textMoved' && one.article === article?.id && one.from === option,
  );
  return moved?.type === 'textMoved' ? [moved.cause] : [];
}
