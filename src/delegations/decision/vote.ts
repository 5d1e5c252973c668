/** Casting a ballot by one's instructions, one's promises, and what a whip has obtained. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import type { Vote } from '../../engine/command.ts';
import { chooseAssentVote } from '../../engine/promises/assent.ts';
import { findKeepingVote } from '../../engine/promises/breach.ts';
import { type Mandate, readStandingTexts, readTextOn } from '../../engine/mandate/mandate.ts';
import { explainLeaning } from '../../engine/vote/ballot-reasons.ts';
import type { Reason } from '../../engine/answers/reason.ts';
import type { Voting } from '../../engine/state/state.ts';
import { computeBallotLeaning } from '../../engine/floor/group-voice.ts';
import { chooseBallot, computeLeaning } from '../../engine/motions/swing.ts';
import type { View } from '../../engine/state/view.ts';
import { makeQuestion } from '../../engine/vote/question.ts';
import { choose, type Choice } from '../policy.ts';

export function castBallot(view: View, mandate: Mandate): Choice {
  const voting = view.voting;
  if (!voting) return choose({ type: 'pass' });
  const { vote, reasons } = decideBallot(view, mandate, voting);
  return choose({ type: 'ballot', vote }, reasons);
}

export function decideBallot(
  view: View,
  mandate: Mandate,
  voting: Voting,
): { vote: Vote; reasons: readonly Reason[] } {
  const question = makeQuestion(view, voting);
  const alone = computeLeaning(mandate, view, readStandingTexts(view), question);
  const lean = computeBallotLeaning(view, mandate, view.delegation, question, alone);
  const pulled = lean - alone;
  const word = wordOn(view, voting);
  const own = chooseBallot(question.kind, lean, view.values);
  const reasons = explainLeaning(view, mandate, question, lean, pulled);
  if (word) {
    if (word.vote === own) return { vote: own, reasons };
    const article = view.scenario.articles[voting.article]?.id ?? '';
    return { vote: word.vote, reasons: [{ code: word.code, article, value: 1 }, ...reasons] };
  }
  const called = findWhipEffect(view, voting);
  if (called && called.vote !== own) {
    const delegation = view.scenario.delegations[called.by]?.id ?? '';
    return { vote: called.vote, reasons: [{ code: 'whip', delegation, value: 1 }, ...reasons] };
  }
  return { vote: own, reasons };
}

/** What the last whip that moved this delegation makes of its ballot. */
function findWhipEffect(view: View, voting: Voting): { vote: Vote; by: SeatIndex } | null {
  let called: { vote: Vote; by: SeatIndex } | null = null;
  for (const { by, how, side, carried } of voting.whips) {
    if (!carried.includes(view.delegation)) continue;
    if (how === 'soften') called = { vote: 'abstain', by };
    if (how === 'callIn') called = { vote: side, by };
  }
  return called;
}

/** The ballot by which the seat keeps its word, given in a deal or in a room; null where none binds. */
function wordOn(view: View, voting: Voting): { vote: Vote; code: 'commitment' | 'assent' } | null {
  const promised = findPromisedVote(view, voting);
  if (promised) return { vote: promised, code: 'commitment' };
  const agreed = chooseAssentVote(view, voting, view.delegation);
  return agreed && { vote: agreed, code: 'assent' };
}

/** The ballot that keeps a promise of the seat's; null where none binds. */
function findPromisedVote(view: View, voting: Voting): Vote | null {
  const text = readTextOn(view, voting.article);
  for (const { by, article, wording, status } of view.commitments) {
    if (by !== view.delegation || article !== voting.article || status !== 'given') continue;
    const keeps = findKeepingVote(voting, text, wording);
    if (keeps) return keeps;
  }
  return null;
}
