/** Reasons of ballots and of positions at the gavel, worked out again; and what happens without the weightiest. */
import { answerConsensus } from '../../src/delegations/decision/at-the-gavel.ts';
import { decideBallot } from '../../src/delegations/decision/vote.ts';
import type { Command, Vote } from '../../src/engine/command.ts';
import { computeHope } from '../../src/engine/mandate/hope.ts';
import type { Mandate } from '../../src/engine/mandate/mandate.ts';
import type { Reason } from '../../src/engine/answers/reason.ts';
import type { Voting } from '../../src/engine/state/state.ts';
import type { View } from '../../src/engine/state/view.ts';
import { lineAt, near, readAt, same, worthOf } from './worth.ts';

type Complain = (what: string) => void;
type Cast = { view: View; mandate: Mandate; voting: Voting };

/** Complains too where the same ballot is cast without what decided. */
export function checkBallot(
  cast: Cast,
  vote: Vote,
  reasons: readonly Reason[],
  complain: Complain,
): void {
  const [first] = reasons;
  if (!first) return;
  if (decidedBy(cast, reasons) !== vote) complain(`${first.code} makes another ballot`);
  checkNumbers(cast, reasons, complain);
  const without = withoutReason(cast, first, vote);
  if (without && decideBallot(without.view, without.mandate, without.voting).vote === vote)
    complain(`${first.code} gone, the ballot is the same`);
}

/** The ballot that the stated numbers make; for a whip, a promise and a room, what was asked, promised and agreed. */
function decidedBy({ view, voting }: Cast, reasons: readonly Reason[]): Vote | null {
  const [first] = reasons;
  if (!first) return null;
  const needed = first.needed ?? NaN;
  switch (first.code) {
    case 'reservation':
      return first.value > needed ? 'yes' : null;
    case 'band':
      return first.value > needed ? 'no' : 'abstain';
    case 'time': {
      const over = needed > 0 ? first.value > needed : needed < 0 ? first.value < needed : null;
      const closing = voting.kind === 'closure';
      if (over !== null) return over ? 'no' : 'abstain';
      return (closing ? first.value < 0 : first.value > 0) ? 'yes' : 'abstain';
    }
    case 'lean':
      if (needed >= 0) return first.value > needed ? 'yes' : 'abstain';
      return first.value < needed ? 'no' : 'abstain';
    case 'whip': {
      const whip = voting.whips.findLast(
        ({ how, carried }) => how !== 'fetch' && carried.includes(view.delegation),
      );
      return whip?.how === 'soften' ? 'abstain' : (whip?.side ?? null);
    }
    case 'commitment':
      return promisedBallot(view, voting);
    case 'assent': {
      const agreed = view.articles[voting.article]?.assent.includes(view.delegation);
      return agreed ? (voting.kind === 'separateVote' ? 'yes' : 'no') : null;
    }
    default:
      return null;
  }
}

/** For the words it has promised, or against those that would put others in their place. */
function promisedBallot(view: View, { kind, article, wording }: Voting): Vote | null {
  const text = view.articles[article]?.text ?? -1;
  const promise = view.commitments.find(
    (one) =>
      one.by === view.delegation &&
      one.article === article &&
      one.status === 'given' &&
      (one.wording === text || one.wording === wording),
  );
  if (!promise) return null;
  const change = kind !== 'separateVote';
  const wanted = promise.wording !== text;
  return wanted === change ? 'yes' : 'no';
}

function checkNumbers(cast: Cast, reasons: readonly Reason[], complain: Complain): void {
  const { view, mandate, voting } = cast;
  const { articles } = view.scenario;
  const texts = view.articles.map(({ text }) => text);
  const find = (code: Reason['code']) => reasons.find((one) => one.code === code);
  const [lean, group, worth, band, time] = (
    ['lean', 'group', 'reservation', 'band', 'time'] as const
  ).map(find);
  if (worth && !same(worth.value, worthOf(mandate, articles, texts))) complain('worth of the text');
  if (worth && !same(worth.needed, mandate.reservation)) complain('no treaty');
  if (band && !same(band.value, mandate.reservation - worthOf(mandate, articles, texts)))
    complain('shortfall');
  if (time && !same(time.value, moreTime(cast))) complain('more time');
  const own = lean && ownLean(cast);
  if (lean && own !== null && !same(lean.value - (group?.value ?? 0), own)) complain('leaning');
  const bound = view.values.abstainBand;
  const above = voting.kind === 'noAction' || voting.kind === 'reconsider' ? 0 : bound;
  if (lean && !same(lean.needed, lean.value >= 0 ? above : -bound)) complain('bound');
  const promised = view.commitments.some(
    ({ by, article, status }) =>
      by === view.delegation && article === voting.article && status === 'given',
  );
  if (find('commitment') && !promised) complain('no promise');
}

/** How much nearer the text would come, of the axis; null for questions about procedure. */
function ownLean({ view, mandate, voting }: Cast): number | null {
  const { kind, article: a, wording } = voting;
  const article = view.scenario.articles[a];
  const ideal = mandate.ideals[a] ?? NaN;
  if (kind !== 'vote' && kind !== 'delete' && kind !== 'separateVote') return null;
  if (!article || Number.isNaN(ideal)) return 0;
  const before = readAt(mandate, article, view.articles[a]?.text ?? -1);
  const read = readAt(mandate, article, wording);
  const after = Number.isNaN(read) ? (before < 50 ? 100 : 0) : read;
  const lean = near(ideal, after) - near(ideal, before);
  return kind === 'separateVote' ? -lean : lean;
}

function moreTime({ view, mandate }: Cast): number {
  const { articles } = view.scenario;
  const texts = view.articles.map(({ text }) => text);
  const open = view.articles.flatMap(({ status }, a) => (status === 'adRef' ? [] : [a]));
  const hope = computeHope(mandate, articles, texts, open, view.values);
  return (
    Math.max(hope, mandate.reservation) - worthOf(mandate, articles, texts) - view.values.waiting
  );
}

/** null where less of it would make the same ballot: an abstention, for want of a wish or of time worth waiting for. */
function withoutReason(cast: Cast, { code }: Reason, vote: Vote): Cast | null {
  const { view, mandate, voting } = cast;
  switch (code) {
    case 'whip':
    case 'commitment':
    case 'assent':
      // The others may hold it there as well.
      return { ...cast, view: unbound(view), voting: { ...voting, whips: [] } };
    case 'band':
      return { ...cast, mandate: { ...mandate, reservation: 0 } };
    case 'reservation':
      return { ...cast, mandate: { ...mandate, reservation: 2 } };
    case 'time': {
      if (vote === 'abstain') return null;
      const waits = vote === (voting.kind === 'closure' ? 'no' : 'yes');
      // Who wants time without hope, who wants none with all it could hope for and nothing to pay.
      const values = {
        ...view.values,
        ...(waits ? { hopeShare: 0 } : { hopeShare: 1, waiting: 0 }),
      };
      const reservation = waits ? 0 : mandate.reservation;
      return { ...cast, view: { ...view, values }, mandate: { ...mandate, reservation } };
    }
    case 'lean': {
      if (vote === 'abstain') return null;
      // Without a wish of its own, and with no group to follow, it abstains.
      const ideals = mandate.ideals.map((ideal, a) => (a === voting.article ? NaN : ideal));
      const values = { ...view.values, cohesionInVotes: 0 };
      // A promise may ask for the same ballot, and a room.
      return { ...cast, view: unbound({ ...view, values }), mandate: { ...mandate, ideals } };
    }
    default:
      return null;
  }
}

/** A view in which nobody has promised anything or agreed to anything in a room. */
function unbound(view: View): View {
  const articles = view.articles.map((article) => ({ ...article, assent: [] }));
  return { ...view, articles, commitments: [] };
}

/** Complains too where the same position is taken without what decided. */
export function checkPosition(
  { view, mandate }: Pick<Cast, 'view' | 'mandate'>,
  command: Extract<Command, { type: 'object' | 'dissociate' | 'silent' }>,
  reasons: readonly Reason[],
  complain: Complain,
): void {
  const { articles } = view.scenario;
  const texts = view.articles.map(({ text }) => text);
  const worth = worthOf(mandate, articles, texts);
  const [alone, treaty] = ['isolation', 'reservation'].map((code) =>
    reasons.find((one) => one.code === code),
  );
  if (!same(treaty?.value, worth) || !same(treaty?.needed, mandate.reservation))
    complain('worth of the text');
  if (alone && !same(alone.value, allowance(view))) complain('allowance');
  if (alone && !same(alone.needed, mandate.reservation - worth)) complain('shortfall');
  const objects = alone !== undefined && (alone.needed ?? NaN) > alone.value;
  if (alone && objects !== (command.type === 'object')) complain('isolation decides otherwise');
  if (command.type === 'object') {
    if (reasons[0] !== alone) complain('what decided stands later');
    const again = answerConsensus(view, { ...mandate, reservation: 0 }).act.type;
    if (again === 'object') complain('objects all the same');
    return;
  }
  if (command.type === 'silent') return;
  command.articles.forEach((id, i) => checkGrievance({ view, mandate }, id, reasons[i], complain));
  const named = command.articles[0] ?? '';
  if (namesAgain({ view, mandate }, named)) complain(`names ${named} all the same`);
}

function checkGrievance(
  { view, mandate }: Pick<Cast, 'view' | 'mandate'>,
  id: string,
  reason: Reason | undefined,
  complain: Complain,
): void {
  const { articles } = view.scenario;
  const a = articles.findIndex((article) => article.id === id);
  const texts = view.articles.map(({ text }) => text);
  const line = lineAt(mandate, articles, texts, a);
  if (reason?.article !== id) complain(`${id} is named without its reason`);
  if (reason?.code === 'redLine') {
    if (!line?.past || !same(reason.value, line.position) || !same(reason.needed, line.at))
      complain(`red line on ${id}`);
  } else {
    const article = articles[a];
    const position = article ? readAt(mandate, article, texts[a] ?? -1) : NaN;
    const minds =
      (mandate.saliences[a] ?? 0) * (Math.abs(position - (mandate.ideals[a] ?? NaN)) / 100);
    if (reason?.code !== 'minds' || !same(reason.value, minds)) complain(`minds ${id}`);
    if (!(minds > (reason?.needed ?? NaN))) complain(`bears ${id}`);
  }
}

/** With neither line nor wish on the article. */
function namesAgain({ view, mandate }: Pick<Cast, 'view' | 'mandate'>, id: string): boolean {
  const a = view.scenario.articles.findIndex((article) => article.id === id);
  const redLines = mandate.redLines.map((line, i) => (i === a ? undefined : line));
  const saliences = mandate.saliences.map((salience, i) => (i === a ? 0 : salience));
  const { act } = answerConsensus(view, { ...mandate, redLines, saliences });
  return act.type === 'dissociate' && act.articles.includes(id);
}

/** What standing alone costs: nothing once a third, by capability, has objected. */
function allowance({ scenario, gavel, values }: View): number {
  const all = scenario.delegations.reduce((sum, { capability }) => sum + capability, 0);
  const objected = (gavel?.objected ?? []).reduce(
    (sum, { by }) => sum + (scenario.delegations[by]?.capability ?? 0),
    0,
  );
  const left = Math.max(0, 1 - (3 * objected) / all);
  return values.isolation * left;
}
