/**
 * What acts of a seat were foreseen to bring when it did them, and what made the difference to what they brought. Worked
 * out from what the seat saw then, as play worked it out; the difference from what happened, and from the playing on
 * without the act.
 */
import { type SeatDecision, computeEffect } from '../../../analysis/debrief/decisions.ts';
import { isAdopted } from '../../../analysis/payoff.ts';
import { listMoves } from '../../../analysis/text-moved.ts';
import type { Conference } from '../../../conference/conference.ts';
import { recallSetup } from '../../../conference/drafts.ts';
import { forecastAgreed, forecastHeading } from '../../../conference/heading/heading.ts';
import type { AgreedEnd } from '../../../conference/heading/play-worlds.ts';
import type { ConferenceStep } from '../../../conference/steps.ts';
import type { Change, Seat } from '../../../engine/command.ts';
import { readMandates } from '../../../engine/capitals/instructions.ts';
import {
  computeGainAlone,
  listWordings,
  readStandingTexts,
} from '../../../engine/mandate/mandate.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { view, type View } from '../../../engine/state/view.ts';
import { forecastGain, readAgreed } from './heading.ts';
import { listActChanges } from './proposed.ts';
import { toTextChange } from './worth.ts';

export type ForeseenAct = {
  /** Number of the command, from 0. */
  at: number;
  /** Points over waiting; of an offer or a package refused, those of accepting it. */
  points: number;
  /** Null: it brought as much, within a point. */
  apart: ForeseenApart | null;
};

/** Why it brought something else than was foreseen. */
export type ForeseenApart =
  /** `by` null: its room. */
  | { code: 'refused'; by: Seat | null; word?: KeptWord }
  /** Its room had agreed: it fell in the plenary, or would have left others worse off than no deal. */
  | { code: 'plenary' | 'behind' }
  | { code: 'broken'; by: Seat; article: string }
  /** The words were in the text, and were replaced again. */
  | { code: 'lostAgain'; article: string; sitting: number }
  | { code: 'never'; article: string }
  /** It reads the same with the act and without. */
  | { code: 'anyway'; article: string }
  /** Without the act it would have gone elsewhere than was foreseen. */
  | { code: 'otherwise'; article: string; option: string | null }
  /** An article of which the act did not speak ended elsewhere by it. */
  | { code: 'elsewhere'; article: string; option: string | null }
  | { code: 'unaccepted' | 'noDeal' | 'ending' | 'joining' | 'untraced' };

/** Refused for promises of other words on an article, whatever else was in it: by whom, and to whom they had been made. */
type KeptWord = { by: readonly Seat[]; to: readonly Seat[]; article: string };

const ADOPTED: ReadonlySet<string> = new Set(['consensus', 'vote']);

/** Points within which it came as foreseen. */
const NEAR = 1;

/** @param decisions those of others are passed over */
export function listForeseenActs(
  conference: Conference,
  seat: Seat,
  decisions: readonly SeatDecision[],
  steps: readonly ConferenceStep[],
): readonly ForeseenAct[] {
  return decisions.flatMap((decision) => {
    const step = steps[decision.at];
    if (decision.by !== seat || !step) return [];
    const foreseen = foreseeAct(conference, seat, decision, step);
    if (!foreseen) return [];
    const { at } = decision;
    const way = decision.act.type === 'refuse' ? -1 : 1;
    const apart = findApart(conference, { decision, foreseen, way, steps });
    return [{ at, points: foreseen.points, apart }];
  });
}

type Foreseen = {
  points: number;
  changes: readonly Change[];
  /** By article index, what it was foreseen to bring by itself. */
  parts: readonly number[];
};

/** Null where play named no worth: of acts about no words, where few rooms agreed, and for a seat without instructions. */
function foreseeAct(
  conference: Conference,
  seat: Seat,
  { act, asked }: SeatDecision,
  { at, before }: ConferenceStep,
): Foreseen | null {
  const changes = asked?.changes ?? listActChanges(act);
  const seen = view(recallSetup(conference, at), before, seat);
  if (changes.length === 0 || !seen.mandate) return null;
  const heading = forecastHeading(seen);
  const inRoom = act.type === 'package' || before.informals !== null;
  const agreed = inRoom ? forecastAgreed(seen, heading, changes) : [];
  const ahead = readAgreed(seen, agreed);
  const points = ahead ? ahead.points : forecastGain(seen, heading, changes);
  if (points === null || ahead?.sure === 'few') return null;
  const parts =
    agreed.length > 0
      ? measureAgreed(seen, agreed)
      : seen.scenario.articles.map((_, a) => {
          const one = changes.filter(
            ({ article }) => seen.scenario.articleIndex.get(article) === a,
          );
          return one.length === 0 ? 0 : (forecastGain(seen, heading, one) ?? 0);
        });
  return { points, changes, parts };
}

function measureAgreed({ mandate, scenario }: View, ends: readonly AgreedEnd[]): readonly number[] {
  const { articles } = scenario;
  return articles.map((_, a) => {
    if (!mandate) return 0;
    const gains = ends.map(({ end, waited }) =>
      computeGainAlone(mandate, articles, waited.texts, a, end.texts[a] ?? -1),
    );
    return (100 * gains.reduce((sum, one) => sum + one, 0)) / gains.length;
  });
}

type Question = {
  decision: SeatDecision;
  foreseen: Foreseen;
  /** -1 where the act kept the words away. */
  way: 1 | -1;
  steps: readonly ConferenceStep[];
};

function findApart(conference: Conference, question: Question): ForeseenApart | null {
  const { decision, foreseen, way, steps } = question;
  const missing = 100 * computeEffect(decision) - way * foreseen.points;
  if (Math.abs(missing) <= NEAR) return null;
  const after = steps.slice(decision.at).flatMap(({ happenings }) => happenings);
  const fell = missing * foreseen.points < 0 ? findRefusal(conference, decision, steps) : null;
  if (fell) return fell;
  if (!isAdopted(conference.state)) return { code: 'noDeal' };
  if (decision.ending && !ADOPTED.has(decision.ending)) return { code: 'ending' };
  const gaps = measureGaps(conference, question).map((points) => points * Math.sign(missing));
  const rest = gaps.reduce((left, points) => left - points, Math.abs(missing));
  const most = Math.max(...gaps);
  if (most >= rest && most > 0)
    return explainArticle(conference, question, gaps.indexOf(most), after);
  const { came, without } = decision.joining;
  return { code: came.length + without.length > 0 ? 'joining' : 'untraced' };
}

/** What an offer or a package of the seat's, or one that it took, met with, where that was no. */
function findRefusal(
  conference: Conference,
  { act, at }: SeatDecision,
  all: readonly ConferenceStep[],
): ForeseenApart | null {
  if (act.type === 'refuse') return null;
  const steps = all.slice(at);
  const after = steps.flatMap(({ happenings }) => happenings);
  const made = all[at]?.happenings.find(
    (one) => one.type === 'offered' || one.type === 'informals',
  );
  const id = act.type === 'accept' ? act.offer : made && 'offer' in made ? made.offer : undefined;
  if (id === undefined) return null;
  const closed = after.find((one) => one.type === 'informalsClosed' && one.offer === id);
  if (closed?.type === 'informalsClosed') {
    if (closed.agreed) return null;
    if (closed.share <= closed.allowed) return { code: closed.blocked ? 'plenary' : 'behind' };
    return { code: 'refused', by: null, ...findKeptWord(conference, id, steps) };
  }
  if (act.type === 'accept') return null;
  const last = after.findLast((one) => one.type === 'answered' && one.offer === id);
  const answer = last?.type === 'answered' ? last : null;
  if (answer?.answer === 'accept') return null;
  return answer?.answer === 'refuse'
    ? { code: 'refused', by: answer.seat, ...findKeptWord(conference, id, steps) }
    : { code: 'unaccepted' };
}

/** Of the refusals of a proposal, those whose first reason is a promise. */
function findKeptWord(
  { setup }: Conference,
  id: string,
  steps: readonly ConferenceStep[],
): { word?: KeptWord } {
  const { articleIndex, delegationIndex, delegations } = setup.scenario;
  const nameSeat = (d: number): Seat => delegations[d]?.id ?? '';
  const bound = steps.flatMap(({ before, happenings }) =>
    happenings.flatMap((one) => {
      if (one.type !== 'answered' || one.offer !== id || one.answer !== 'refuse') return [];
      const [{ code, article = '' } = { code: 'net' }] = one.reasons;
      if (code !== 'commitment') return [];
      const [by, a] = [delegationIndex.get(one.seat), articleIndex.get(article)];
      const promises = before.commitments.filter(
        (promise) => promise.by === by && promise.article === a && promise.status === 'given',
      );
      return [{ by: one.seat, to: promises.map(({ to }) => nameSeat(to)), article }];
    }),
  );
  const [first] = bound;
  if (!first) return {};
  const same = bound.filter(({ article }) => article === first.article);
  const to = new Set(same.flatMap((one) => one.to));
  return { word: { by: same.map(({ by }) => by), to: [...to], article: first.article } };
}

/** By article index, points that came beyond those foreseen, each article by itself. */
function measureGaps(
  { setup, state }: Conference,
  { decision: { by, articles: apart }, foreseen, way }: Question,
): number[] {
  const { articles, delegationIndex } = setup.scenario;
  const mandate = readMandates(setup, state)[delegationIndex.get(by) ?? -1];
  const texts = readStandingTexts(state);
  return articles.map((article, a) => {
    const found = apart.find((one) => one.article === article.id);
    const without = found ? listWordings(article).findIndex(({ id }) => id === found.without) : -1;
    const came = found && mandate ? -computeGainAlone(mandate, articles, texts, a, without) : 0;
    return 100 * came - way * (foreseen.parts[a] ?? 0);
  });
}

function explainArticle(
  { setup, state }: Conference,
  { decision, foreseen, way, steps }: Question,
  a: number,
  after: readonly DomainEvent[],
): ForeseenApart {
  const article = setup.scenario.articles[a]?.id ?? '';
  const apart = decision.articles.find((one) => one.article === article);
  const change = foreseen.changes.find((one) => one.article === article);
  if (!change)
    return apart ? { code: 'elsewhere', article, option: apart.came } : { code: 'anyway', article };
  if (way < 0)
    return apart
      ? { code: 'otherwise', article, option: apart.without }
      : { code: 'anyway', article };
  const wording = toTextChange(view(setup, state, decision.by), change)?.wording;
  if (state.articles[a]?.text !== wording) return findLoss(change, steps.slice(decision.at), after);
  return apart
    ? { code: 'otherwise', article, option: apart.without }
    : { code: 'anyway', article };
}

/** What became of words that do not stand at the end. */
function findLoss(
  { article, option }: Change,
  steps: readonly ConferenceStep[],
  after: readonly DomainEvent[],
): ForeseenApart {
  const broken = after.find(
    (one) =>
      one.type === 'commitment' &&
      one.status === 'broken' &&
      one.article === article &&
      one.option === option,
  );
  if (broken?.type === 'commitment') return { code: 'broken', by: broken.by, article };
  const lost = steps
    .flatMap(listMoves)
    .findLast(({ moved }) => moved.article === article && moved.from === option);
  return lost ? { code: 'lostAgain', article, sitting: lost.sitting } : { code: 'never', article };
}
