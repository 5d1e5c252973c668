/** The stock phrase heard first when a delegation or a capital answers. */
import type { DomainEvent } from '../../../engine/state/event.ts';
import { type PhraseCode, PHRASES, phraseIn } from '../../../engine/answers/phrase.ts';
import { STANDARD } from '../../../engine/numbers/values.ts';

export const PHRASE_BOOK: readonly PhraseCode[] = PHRASES;

/** Bounds that the meanings name, in points. */
export const PHRASE_BOUNDS = {
  warm: STANDARD.phraseWarm * 100,
  near: STANDARD.phraseNear * 100,
  consult: STANDARD.consult * 100,
};

export function phraseHeard(happening: DomainEvent): PhraseCode | null {
  return phraseIn(happening);
}

/** Those who speak the phrase where the sentence about what happened begins with somebody else. */
export function listOthersSpeaking(happening: DomainEvent): readonly string[] {
  if (happening.type === 'asked') return [happening.delegation];
  return happening.type === 'amended' ? happening.sponsors : [];
}

type Answer = Extract<DomainEvent, { type: 'answered' }>;

/** The last answer to an offer that is in the log. */
export function findAnswerTo(
  log: readonly { happening: DomainEvent }[],
  offer: string,
): Answer | undefined {
  for (const { happening } of [...log].reverse()) {
    if (happening.type === 'answered' && happening.offer === offer) return happening;
  }
  return undefined;
}
