/**
 * What a debrief tells one seat of a conference that is over, as far as it takes a replay. It is told in parts as they
 * are found, since the causes of the text are put to the test by playing on without them.
 */
import type { Conference } from '../../conference/conference.ts';
import { NO_NOTES, type PlayNotes } from '../../conference/play-notes.ts';
import { type ConferenceStep, listSteps } from '../../conference/steps.ts';
import { type Change, locateArticle, type Seat } from '../../engine/command.ts';
import { observe, type Observed } from '../observables/observables.ts';
import { type SeatDecision, sortDecisions } from './decisions.ts';
import { type OwnMoment, listOwnMoments } from './own-moments.ts';
import { type DebriefTextMove, listTextMoves } from './text-moves.ts';
import type { ArticleId, OfferId, OptionId } from '../../scenario/resolved.ts';
import { NOTHING, readStandingTexts } from '../../engine/mandate/mandate.ts';
import { type Cause, findCausingAct, findOptionIdOf, listCauses } from './causes.ts';
import { playWithout } from './without.ts';

export type Debrief = {
  moments: readonly OwnMoment[];
  observed: readonly Observed[];
  /** Three causes at most. */
  why: readonly Why[];
  /** The decisions that moved the seat's points or the text, the heaviest first. */
  decisions: readonly SeatDecision[];
  /** The seat's own acts that moved neither, in order. */
  vain: readonly SeatDecision[];
  moves: readonly DebriefTextMove[];
  /** Words the seat put forward. */
  words: readonly OwnWords[];
};

/** `tried`: share 0..1 of the causes that have been put to the test. */
export type DebriefPart = Partial<Debrief> & { tried?: number };

/** Null while the conference is open: a debrief shows what nobody may know before. */
export function makeDebrief(
  conference: Conference,
  seat: Seat,
  notes: PlayNotes = NO_NOTES,
  tell: (part: DebriefPart) => void = () => {},
): Debrief | null {
  if (conference.state.phase !== 'closed') return null;
  const steps = [...listSteps(conference)];
  const moments = listOwnMoments(conference, seat, steps);
  const observed = observe(conference, seat, notes, steps);
  const moves = listTextMoves(conference, seat, steps);
  const words = ownWords(conference, seat, steps);
  tell({ moments, observed, moves, words });
  const { felt: decisions, vain } = sortDecisions(conference, seat, steps, (tried) =>
    tell({ tried: tried / 2 }),
  );
  tell({ decisions, vain });
  const why = explainText(conference, steps, (tried) => tell({ tried: (1 + tried) / 2 }));
  tell({ why });
  return { moments, observed, moves, words, decisions, vain, why };
}

export type OwnWords = {
  /** Number of the command, from 0, by which they were put forward last. */
  at: number;
  sitting: number;
  article: ArticleId;
  option: OptionId;
  how: 'amend' | 'package' | 'move';
  /** The package fell: if its words stand, something else has given them. */
  refused?: true;
  /** Words the article ended with where these do not stand; null: none. Absent: these stand. */
  instead?: string | null;
  /**
   * What gave those words, or these where the package that asked for them fell; null: they lay on the table, and
   * nothing moved them; `divided`: the meeting would not vote on the words that stood apart.
   */
  because?: Cause['code'] | 'divided' | null;
};

/** What became of the words a seat put forward: whether they stand, and what gave the article others. Each once, in order. */
export function ownWords(
  conference: Conference,
  seat: Seat,
  steps: readonly ConferenceStep[],
): readonly OwnWords[] {
  const { setup, state } = conference;
  const causes = new Map(listCauses(conference, steps).map((one) => [one.article, one.code]));
  const last = readStandingTexts(state);
  const found = new Map<string, OwnWords>();
  const fallen = listFallenPackages(steps);
  for (const { at, before, command, happenings } of steps) {
    if (command.seat !== seat) continue;
    const refused = happenings.some((one) => one.type === 'informals' && fallen.has(one.offer));
    for (const { article, option, how } of listWordsPut(command)) {
      const a = locateArticle(setup.scenario, article);
      const stands = findOptionIdOf(setup, a, last[a] ?? NOTHING);
      const common = { at, sitting: before.sitting, article, option, how };
      const put = refused ? ({ ...common, refused } as const) : common;
      const key = `${article} ${option}`;
      found.delete(key);
      const because = isUndivided(happenings) ? 'divided' : (causes.get(article) ?? null);
      const instead = stands === option ? {} : { instead: stands };
      found.set(key, stands === option && !refused ? put : { ...put, ...instead, because });
    }
  }
  return [...found.values()];
}

function listFallenPackages(steps: readonly ConferenceStep[]): ReadonlySet<OfferId> {
  const closed = steps.flatMap(({ happenings }) => happenings);
  return new Set(
    closed.flatMap((one) => (one.type === 'informalsClosed' && !one.agreed ? [one.offer] : [])),
  );
}

function isUndivided(happenings: ConferenceStep['happenings']): boolean {
  return happenings.some((one) => one.type === 'motionFell' && one.because === 'divided');
}

type Put = Change & Pick<OwnWords, 'how'>;

function listWordsPut(command: ConferenceStep['command']): readonly Put[] {
  if (command.type === 'package')
    return command.changes.map((change) => ({ ...change, how: 'package' }));
  if (command.type !== 'amend' && command.type !== 'move') return [];
  const { type: how, article, option } = command;
  return article === undefined || option === undefined ? [] : [{ article, option, how }];
}

/** `without`: words the article would have ended with, null: none; absent where no one act set the cause off. */
export type Why = Cause & { without?: string | null };

const TOLD = 3;
/** Causes put to the test at most, the heaviest: each plays the rest of a conference. */
const TRIED = 5;

/**
 * Why this text: the three causes to be told. A cause that somebody's act set off is put to the test: the conference is
 * played on from there without that act. Those without which the article would have ended otherwise come first, then
 * the rest, each by weight.
 * @param tell share 0..1 of the trials that have been made
 */
export function explainText(
  conference: Conference,
  steps: readonly ConferenceStep[] = [...listSteps(conference)],
  tell: (done: number) => void = () => {},
): readonly Why[] {
  const causes = listCauses(conference, steps).map((cause) => ({
    cause,
    act: findCausingAct(cause, steps),
  }));
  const trials = causes.filter(({ act }) => act !== undefined).slice(0, TRIED);
  const told = causes.map(({ cause, act }): Why => {
    const number = trials.findIndex((one) => one.cause === cause);
    if (!act || number === -1) return cause;
    const end = playWithout(conference, steps, act);
    tell((number + 1) / trials.length);
    const a = locateArticle(conference.setup.scenario, cause.article);
    if (!end) return cause;
    return {
      ...cause,
      without: findOptionIdOf(conference.setup, a, readStandingTexts(end)[a] ?? NOTHING),
    };
  });
  const decided = told.filter(isDecisive);
  return [...decided, ...told.filter((one) => !isDecisive(one))].slice(0, TOLD);
}

function isDecisive({ without, option }: Why): boolean {
  return without !== undefined && without !== option;
}
