/** Articles that nobody fights for, and seats with nothing to win or lose. */
import type { Article, Scenario, SeatIndex } from '../../scenario/resolved.ts';
import type { Path, Problems } from '../../scenario/problem.ts';
import { computeWorthRange, computeWorths } from './worths.ts';

/** Mean salience below which nobody cares about an article. */
const CARE = 0.05;
/** Utility below which a seat has nothing to win or lose: one point. */
const FELT = 0.01;
/** Where a reservation is proposed that a seat may miss: part of the way from its worst text to its best. */
const RAISED = 0.4;
/** Utility by which a reservation and the reference positions may differ. */
const AGREE = 0.35;

export function diagnoseStakes(scenario: Scenario, problems: Problems): void {
  for (const article of scenario.articles) diagnoseArticle(scenario, article, problems);
  const offered = new Set(scenario.featured.map(({ seat }) => seat));
  for (const { index, id, playable } of scenario.delegations) {
    if (playable || offered.has(id)) diagnoseSeat(scenario, index, problems);
  }
  diagnoseReservations(scenario, problems);
}

function diagnoseArticle({ delegations }: Scenario, article: Article, problems: Problems): void {
  const { index, id, options, agreed } = article;
  const path = ['articles', index];
  const held = delegations.flatMap(({ positions }) => positions[index] ?? []);
  if (held.length === 0) return;
  const care = held.reduce((sum, { salience }) => sum + salience, 0) / delegations.length;
  if (care < CARE) {
    const message = `Nobody cares about "${id}": its salience averages ${round(care)} over ${delegations.length} delegations. Raise it for some, or leave the article out.`;
    return warn('article/no-care', path, message, problems);
  }
  const wanted = new Set(held.map(({ ideal }) => findNearestOptionTo(options, ideal)));
  const [only] = wanted;
  if (agreed || wanted.size !== 1 || only === undefined || held.length < 2) return;
  const common = `All ${held.length} delegations with a position on "${id}" are closest to "${options[only]?.id ?? ''}"`;
  const stands = article.draft.length === 1 && article.draft[0] === only;
  if (stands) {
    const message = `${common}, which is already in the draft, so there is nothing to negotiate. Spread the positions, or leave the article out.`;
    return warn('article/all-agree', path, message, problems);
  }
  // A common interest that has to be found is worth having in a scenario.
  const draft =
    article.draft.length === 0 ? 'the draft has no wording' : 'the draft has another wording';
  const message = `${common}, but ${draft}: they all gain if they find out.`;
  problems.add({ severity: 'info', code: 'article/compatible', path, side: 'value', message });
}

function findNearestOptionTo(options: Article['options'], ideal: number): number {
  const gaps = options.map(({ position }) => Math.abs(position - ideal));
  return gaps.indexOf(Math.min(...gaps));
}

function diagnoseSeat(scenario: Scenario, d: SeatIndex, problems: Problems): void {
  const delegation = scenario.delegations[d];
  if (!delegation) return;
  const { id, votes, capability } = delegation;
  const path = ['delegations', d];
  if (votes === 0 && capability === 0) {
    const message = `"${id}" has neither votes nor capability, so its player has no influence. Give it one of them.`;
    warn('seat/no-weight', path, message, problems);
  }
  const worths = computeWorths(scenario);
  const { least, most } = computeWorthRange(worths, d);
  const reservation = worths.mandates[d]?.reservation ?? 0;
  if (most - least < FELT) {
    const message = `All texts are worth the same to "${id}" (${roundToPoints(least)} of 100 points), so its player can neither win nor lose. Give it positions that differ.`;
    warn('seat/no-stake', path, message, problems);
  } else if (least >= reservation) {
    // To the thousandth, so that it lies above the worst text however near the best is.
    const raised = Math.round((least + (most - least) * RAISED) * 1000) / 1000;
    const message = `Even the worst text is worth ${roundToPoints(least)} points to "${id}", and no deal ${roundToPoints(reservation)}, so its player cannot lose. Raise its reservation.`;
    const meant = { value: raised };
    problems.add({
      severity: 'warning',
      code: 'seat/cannot-lose',
      path,
      side: 'value',
      message,
      meant,
    });
  }
}

/** A reservation of one's own that the reference positions contradict. */
function diagnoseReservations(scenario: Scenario, problems: Problems): void {
  if (!scenario.articles.every(({ reference }) => reference !== undefined)) return;
  const { mandates } = computeWorths(scenario);
  for (const { index, id, reservation } of scenario.delegations) {
    const mandate = mandates[index];
    if (reservation === undefined || !mandate) continue;
    const value = scenario.articles.reduce((sum, { index: a, reference = NaN }) => {
      const gap = Math.abs(reference - (mandate.ideals[a] ?? NaN));
      return sum + (gap >= 0 ? (mandate.weights[a] ?? 0) * (1 - gap / 100) : 0);
    }, 0);
    if (Math.abs(value - reservation) <= AGREE) continue;
    const message = `The value of no deal to "${id}" is given twice: its reservation is ${round(reservation)}, but the reference positions add up to ${round(value)}. They may differ by at most ${AGREE}. Fix one of them, or leave the reservation out.`;
    const path = ['delegations', index, 'reservation'];
    warn('reservation/reference', path, message, problems);
  }
}

type StakeCode =
  | 'article/no-care'
  | 'article/all-agree'
  | 'seat/no-weight'
  | 'seat/no-stake'
  | 'seat/cannot-lose'
  | 'reservation/reference';

function warn(code: StakeCode, path: Path, message: string, problems: Problems): void {
  problems.add({ severity: 'warning', code, path, side: 'value', message });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function roundToPoints(value: number): number {
  return Math.round(value * 1000) / 10;
}
