/** Questions for the ear: what an answer that was heard meant, among three meanings. */
import type { PhraseCode } from '../../../../engine/answers/phrase.ts';
import type { HeardAnswer } from '../../../session/game/learning.ts';
import { PHRASE_BOOK } from '../../../speech/names/phrase.ts';
import { mixText } from '../../../speech/names/veil.ts';

/** Meanings to choose among, the right one in them. */
const CHOICES = 3;

export type EarQuestion = { answer: HeardAnswer; choices: readonly PhraseCode[] };

/** The earliest answer not asked about yet, else the earliest; null where nothing has been heard. */
export function findNextEarQuestion(
  heard: readonly HeardAnswer[],
  asked: readonly string[],
): EarQuestion | null {
  const answer = heard.find(({ id }) => !asked.includes(id)) ?? heard[0];
  return answer ? { answer, choices: listEarChoices(answer) } : null;
}

/** The right meaning and others, in an order that says nothing and is the same at each reading. */
function listEarChoices({ id, code }: HeardAnswer): PhraseCode[] {
  const by = (salt: string) => (one: PhraseCode, other: PhraseCode) =>
    mixText(`${salt}${id}${one}`) - mixText(`${salt}${id}${other}`);
  const others = PHRASE_BOOK.filter((one) => one !== code).toSorted(by('among '));
  return [code, ...others.slice(0, CHOICES - 1)].toSorted(by('order '));
}
