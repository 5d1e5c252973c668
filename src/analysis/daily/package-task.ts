/** A turn in which a package can be laid: three articles, every package of one or two changes, and what comes of each. */
import { openSetup } from '../../conference/opened.ts';
import type { SeatPlan } from '../../conference/plan.ts';
import { apply } from '../../engine/acts/apply.ts';
import { listLegalActs } from '../../engine/acts/legal-acts.ts';
import { findChange } from '../../engine/acts/lookup.ts';
import type { Change } from '../../engine/command.ts';
import {
  type Mandate,
  listCrossings,
  listWordings,
  readStandingTexts,
  replaceTextAt,
} from '../../engine/mandate/mandate.ts';
import { measureMandateMet } from '../../engine/mandate/met.ts';
import { computeStatedGain, readPublic } from '../../engine/procedure/compose-room.ts';
import type { State } from '../../engine/state/state.ts';
import type { ArticleId, OptionId, Scenario, SeatId } from '../../scenario/resolved.ts';
import type { RoomAnswer } from './phrase-task.ts';
import { explainAnswer, type MemberAnswer, readDailyMember } from './room-member.ts';
import { type DailyMoment, measureAtClose, type Reached, stepTo } from './step-to.ts';

export type DailyOption = {
  option: OptionId;
  /** What it adds at once to how far the seat's instructions are met, -1..1. */
  gain: number;
  /** Red lines of the seat's that it crosses, less those that it leaves; each is a penalty within `gain`. */
  lines: number;
  /** Other speakers it brings nearer to what they have stated, and those it takes away from it. */
  nearer: number;
  farther: number;
};

export type DailyArticle = {
  article: ArticleId;
  /** Words that stand; null: none. */
  stands: OptionId | null;
  /** Of the seat's instructions, 0..1. */
  weight: number;
  options: readonly DailyOption[];
};

/** `gain`: over waiting, at the close, -1..1; 0 where the room refuses. */
export type DailyPackage = {
  changes: readonly Change[];
  answers: readonly MemberAnswer[];
  agreed: boolean;
  /** The room agreed, and the plenary stopped it. */
  stopped: boolean;
  /** Share 0..1 of the room's weight that may refuse. */
  allowed: number;
  gain: number;
};

export type PackageTask = {
  sitting: number;
  articles: readonly DailyArticle[];
  /** Of one change or two; never empty, and some of them are agreed. */
  packages: readonly DailyPackage[];
  /** Gain of the best. */
  best: number;
};

/** Turn in which the package is laid, by sitting. */
const SITTING = 2;
/** Draws that are looked through for a good one; the best of them otherwise. */
const RUNS = 10;
/** What the best package of a good one brings at least. */
const WORTH = 0.03;
const ARTICLES = 3;

type Found = { task: PackageTask; answers: readonly RoomAnswer[] };

/** A conference in each step; null where no draw has a package that a room takes. */
export function* setPackageTask(
  scenario: Scenario,
  seat: SeatId,
  seed: number,
): Generator<void, Found | null> {
  const plan: SeatPlan = [{ seat, by: 'passive' }];
  let best: Found | null = null;
  for (let run = 0; run < RUNS; run += 1) {
    yield;
    const opened = openSetup(scenario, { seed, run, plan });
    const turn = stepTo(opened, plan, (state, awaited) => isTurn(state, awaited, seat));
    if (turn.state.phase !== 'negotiation.floor') continue;
    const found = yield* layAll(turn, seat, plan);
    if (found && found.task.best > (best?.task.best ?? 0)) best = found;
    if (best && best.task.best >= WORTH) break;
  }
  return best;
}

function isTurn(state: State, awaited: string | null, seat: SeatId): boolean {
  const { phase, sitting, queue, informals } = state;
  const own = awaited === seat && queue[0] === seat && informals === null;
  return own && phase === 'negotiation.floor' && sitting >= SITTING;
}

function* layAll(turn: DailyMoment, seat: SeatId, plan: SeatPlan): Generator<void, Found | null> {
  const { setup, state } = turn;
  const articles = chooseArticles(turn, seat);
  const known = readPublic(setup, state);
  const singles = articles.flatMap(({ article, options }) =>
    options.map(({ option }): Change => ({ article, option })),
  );
  const pairs = singles.flatMap((one, i) =>
    singles.slice(i + 1).flatMap((other) => (one.article === other.article ? [] : [[one, other]])),
  );
  const place = (changes: readonly Change[]) =>
    changes.flatMap((change) => {
      const at = findChange({ setup, state }, change);
      return at.ok ? [at.value] : [];
    });
  const offered = place(singles);
  const waited = measureAtClose(turn, seat, plan);
  const packages: DailyPackage[] = [];
  const answers: RoomAnswer[] = [];
  for (const changes of [...singles.map((one) => [one]), ...pairs]) {
    yield;
    const heard = putToRoom(turn, seat, changes, plan);
    if (!heard) continue;
    answers.push(...heard.answers);
    const { agreed, stopped, allowed } = heard;
    const laid = place(changes);
    packages.push({
      changes,
      answers: heard.answers.map(({ answered }) => ({
        ...readDailyMember(known, setup.mandates, answered, laid, offered),
        accepts: answered.answer === 'accept',
        why: explainAnswer(answered),
      })),
      agreed: agreed !== null,
      stopped,
      allowed,
      gain: agreed ? measureAtClose(agreed, seat, plan) - waited : 0,
    });
  }
  const best = Math.max(0, ...packages.map(({ gain }) => gain));
  if (best === 0) return null;
  return { task: { sitting: turn.state.sitting, articles, packages, best }, answers };
}

type Heard = Pick<DailyPackage, 'stopped' | 'allowed'> & {
  answers: readonly RoomAnswer[];
  agreed: Reached | null;
};

/** Null where it is not in order. */
function putToRoom(
  { setup, state }: DailyMoment,
  seat: SeatId,
  changes: readonly Change[],
  plan: SeatPlan,
): Heard | null {
  const tabled = apply(setup, state, { seat, type: 'package', changes });
  if (!tabled.ok) return null;
  const after = stepTo({ setup, state: tabled.state }, plan, ({ informals }) => informals === null);
  const happenings = [...tabled.happenings, ...after.happenings];
  const answers = happenings.flatMap((one) =>
    one.type === 'answered' && one.reasons.length > 0 ? [{ changes, answered: one }] : [],
  );
  const closed = happenings.find((one) => one.type === 'informalsClosed');
  if (!closed) return null;
  const { agreed, share, allowed } = closed;
  return { answers, agreed: agreed ? after : null, stopped: !agreed && share <= allowed, allowed };
}

/** Two that the seat wants most, and the one whose change pleases the floor most. */
function chooseArticles({ setup, state }: DailyMoment, seat: SeatId): DailyArticle[] {
  const d = setup.scenario.delegationIndex.get(seat) ?? 0;
  const mandate = setup.mandates[d] as Mandate;
  const domain = listLegalActs(setup, state, seat, ['package'])[0]?.domains[0];
  if (domain?.parameter !== 'changes') return [];
  const known = readPublic(setup, state);
  const texts = readStandingTexts(state);
  const { articles } = setup.scenario;
  const met = measureMandateMet(mandate, articles, texts);
  const found = new Map<ArticleId, DailyOption[]>();
  for (const change of domain.values) {
    const at = findChange({ setup, state }, change);
    if (!at.ok) continue;
    const gains = known.floor.flatMap((other) =>
      other === d ? [] : [computeStatedGain(known, other, at.value)],
    );
    const changed = replaceTextAt(texts, [at.value]);
    const option: DailyOption = {
      option: change.option,
      gain: measureMandateMet(mandate, articles, changed) - met,
      lines:
        listCrossings(mandate, articles, changed).length -
        listCrossings(mandate, articles, texts).length,
      nearer: gains.filter((gain) => gain > 0).length,
      farther: gains.filter((gain) => gain < 0).length,
    };
    found.set(change.article, [...(found.get(change.article) ?? []), option]);
  }
  const all = [...found].map(([article, options]): DailyArticle => {
    const a = setup.scenario.articleIndex.get(article) ?? 0;
    const [words, text] = [articles[a], texts[a] ?? -1];
    const stands = words ? (listWordings(words)[text]?.id ?? null) : null;
    return { article, stands, weight: mandate.weights[a] ?? 0, options };
  });
  const wanted = rank(all, ({ gain }) => gain).slice(0, ARTICLES - 1);
  const rest = all.filter((one) => !wanted.includes(one));
  const given = rank(rest, ({ nearer, farther }) => nearer - farther).slice(0, 1);
  return [...wanted, ...given];
}

/** Those first whose best option scores most. */
function rank(all: readonly DailyArticle[], score: (option: DailyOption) => number) {
  const best = ({ options }: DailyArticle) => Math.max(...options.map(score));
  return all.toSorted((one, other) => best(other) - best(one));
}
