/** Casting a ballot by one's instructions, one's promises, and what a whip has obtained. */
import type { Vote } from '../engine/command.ts';
import type { Mandate } from '../engine/mandate.ts';
import type { Reason } from '../engine/reason.ts';
import { type Voting, textsOf } from '../engine/state.ts';
import { motionStopped } from '../engine/motion-order.ts';
import { ABSTAIN_BAND, ballotOf, leaning, type Question } from '../engine/swing.ts';
import type { View } from '../engine/view.ts';
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
  const question = questionIn(view, voting);
  const lean = leaning(mandate, view.scenario, textsOf(view), question);
  const called = whipped(view, voting);
  if (called) return { vote: called, reasons: [{ code: 'commitment', value: lean }] };
  const promise = promisedText(view, voting);
  if (promise !== null && ballotOf(question.kind, lean) === promise) {
    const article = view.scenario.articles[voting.article]?.id ?? '';
    const keeps: Vote = promise === 'yes' ? 'no' : 'yes';
    return { vote: keeps, reasons: [{ code: 'commitment', article, value: lean }] };
  }
  return {
    vote: ballotOf(question.kind, lean),
    reasons: [leanReason(view, mandate, voting, lean)],
  };
}

function questionIn(view: View, voting: Voting): Question {
  const { kind, article, wording } = voting;
  if (kind !== 'noAction') return { kind, article, wording };
  const against = motionStopped(view, article);
  return { kind, article, wording, ...(against ? { against } : {}) };
}

/** The number that decided: on an article the leaning against the band, on the text the surplus over no treaty. */
function leanReason(view: View, mandate: Mandate, voting: Voting, lean: number): Reason {
  if (voting.kind === 'text') {
    const { reservation } = mandate;
    return { code: 'reservation', value: reservation + lean, needed: reservation };
  }
  const article = view.scenario.articles[voting.article]?.id;
  return {
    code: 'article',
    ...(article === undefined ? {} : { article }),
    value: lean,
    needed: ABSTAIN_BAND,
  };
}

/** What a whip that moved this delegation makes of its ballot. */
function whipped(view: View, voting: Voting): Vote | null {
  for (const whip of voting.whips) {
    if (whip.delegation !== view.delegation || !whip.moved) continue;
    if (whip.how === 'soften') return 'abstain';
    if (whip.how === 'callIn') return whip.side;
  }
  return null;
}

/** The vote that would break a promise to stand by the text as it is, or null where there is none. */
function promisedText(view: View, voting: Voting): Vote | null {
  const text = view.articles[voting.article]?.text;
  const bound = view.commitments.some(
    (promise) =>
      promise.by === view.delegation &&
      promise.article === voting.article &&
      promise.wording === text &&
      promise.status === 'given',
  );
  if (!bound) return null;
  return voting.kind === 'separateVote' ? 'no' : 'yes';
}
