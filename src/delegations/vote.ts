/** Casting a ballot by one's instructions, one's promises, and what a whip has obtained. */
import type { Vote } from '../engine/command.ts';
import { breakingVote } from '../engine/breach.ts';
import { type Mandate, NOTHING } from '../engine/mandate.ts';
import type { Reason } from '../engine/reason.ts';
import { type Voting, textsOf } from '../engine/state.ts';
import { ballotLeaning } from '../engine/group-voice.ts';
import { ballotOf, leaning } from '../engine/swing.ts';
import type { View } from '../engine/view.ts';
import { questionOf } from '../engine/voting.ts';
import { choose, type Choice } from './policy.ts';

export function castBallot(view: View, mandate: Mandate): Choice {
  const voting = view.voting;
  if (!voting) return choose({ type: 'pass' });
  const { vote, reasons } = ballotFor(view, mandate, voting);
  return choose({ type: 'ballot', vote }, reasons);
}

export function ballotFor(
  view: View,
  mandate: Mandate,
  voting: Voting,
): { vote: Vote; reasons: readonly Reason[] } {
  const question = questionOf(view, voting);
  const lean = ballotLeaning(view, mandate, view.delegation, question);
  const pulled = lean - leaning(mandate, view, textsOf(view), question);
  const called = whipped(view, voting);
  const promise = promisedAgainst(view, voting);
  if (called && called !== promise)
    return { vote: called, reasons: [{ code: 'commitment', value: lean }] };
  if (promise !== null && ballotOf(question.kind, lean, view.values) === promise) {
    const article = view.scenario.articles[voting.article]?.id ?? '';
    const keeps: Vote = promise === 'yes' ? 'no' : 'yes';
    return { vote: keeps, reasons: [{ code: 'commitment', article, value: lean }] };
  }
  return {
    vote: ballotOf(question.kind, lean, view.values),
    reasons: [leanReason(view, mandate, voting, lean), ...groupReason(view, voting, pulled)],
  };
}

/** The number that decided: on an article the leaning against the band, on the text the surplus over no treaty. */
function leanReason(view: View, mandate: Mandate, voting: Voting, lean: number): Reason {
  if (voting.kind === 'text') {
    const { reservation } = mandate;
    return { code: 'reservation', value: reservation + lean, needed: reservation };
  }
  const article = view.scenario.articles[voting.article]?.id;
  if (article === undefined) return { code: 'time', value: lean, needed: 0 };
  return { code: 'article', article, value: lean, needed: view.values.abstainBand };
}

/** How far the group has pulled the leaning, where it has. */
function groupReason(view: View, voting: Voting, value: number): Reason[] {
  const article = view.scenario.articles[voting.article]?.id;
  return value === 0 || article === undefined ? [] : [{ code: 'group', article, value }];
}

/** What the last whip that moved this delegation makes of its ballot. */
function whipped(view: View, voting: Voting): Vote | null {
  let called: Vote | null = null;
  for (const whip of voting.whips) {
    if (!whip.carried.includes(view.delegation)) continue;
    if (whip.how === 'soften') called = 'abstain';
    if (whip.how === 'callIn') called = whip.side;
  }
  return called;
}

/** The vote that would break a promise, or null where none would. */
function promisedAgainst(view: View, voting: Voting): Vote | null {
  const text = view.articles[voting.article]?.text ?? NOTHING;
  for (const { by, article, wording, status } of view.commitments) {
    if (by !== view.delegation || article !== voting.article || status !== 'given') continue;
    const breaks = breakingVote(voting, text, wording);
    if (breaks) return breaks;
  }
  return null;
}
