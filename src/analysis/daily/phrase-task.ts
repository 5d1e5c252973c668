/** What somebody said to a package, in the words of diplomats, and three things it may mean. */
import { choosePhrase, OFFER_PHRASES, type PhraseCode } from '../../engine/answers/phrase.ts';
import type { SeatId } from '../../scenario/resolved.ts';
import type { Change } from '../../engine/command.ts';
import type { Draw } from '../../engine/numbers/draw.ts';
import type { DomainEvent } from '../../engine/state/event.ts';

export type PhraseTask = {
  by: SeatId;
  code: PhraseCode;
  /** Three that such an answer may mean, the right one in them. */
  choices: readonly PhraseCode[];
  /** What it was asked to agree to. */
  changes: readonly Change[];
};

/** An answer that somebody gave in a room. */
export type RoomAnswer = {
  changes: readonly Change[];
  answered: Extract<DomainEvent, { type: 'answered' }>;
};

const CHOICES = 3;

/** Null where nobody answered. */
export function setPhraseTask(answers: readonly RoomAnswer[], draw: Draw): PhraseTask | null {
  const said = answers.flatMap(({ changes, answered: { seat, answer, reasons } }) =>
    reasons.length > 0 ? [{ by: seat, code: choosePhrase(reasons, answer), changes }] : [],
  );
  // Each phrase has the same chance, however often it was said.
  const codes = OFFER_PHRASES.filter((code) => said.some((one) => one.code === code));
  const code = codes[draw.between(0, Math.max(0, codes.length - 1))];
  const one = said.find((found) => found.code === code);
  if (!one) return null;
  const wrong = shuffle(
    OFFER_PHRASES.filter((other) => other !== one.code),
    draw,
  ).slice(0, CHOICES - 1);
  return { ...one, choices: shuffle([one.code, ...wrong], draw) };
}

function shuffle<Item>(items: readonly Item[], draw: Draw): Item[] {
  return items
    .map((item) => ({ item, place: draw.share() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
