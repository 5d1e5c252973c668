/** What became, since the seat's last act, of words that it had put before the floor. */
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Game } from '../../../session/store/store.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { formatHappening } from '../../../speech/tell.ts';

type Of<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>;

/** What settles them: the article is agreed, its text moves, or the floor passes them over. */
type End = Of<'agreed' | 'textMoved' | 'passedOver'>;

export type PutWords = {
  article: string;
  option: string;
  /** `taken`: they are in the text. */
  fate: 'taken' | End['type'];
  /** Words that stand now. */
  text: string | null;
  /** What settled them; that they were passed over, with its number, where that was before others came in. */
  by: End;
};

/** The last of the seat's on each article, until they are in the text or the article is agreed. */
export function followPutWords({
  log,
  unread,
  seat,
}: Pick<Game, 'log' | 'unread' | 'seat'>): readonly PutWords[] {
  const before = new Map<string, { option: string; passed?: true }>();
  const now = new Map<string, PutWords>();
  for (const [at, { happening: one }] of log.entries()) {
    if (one.type === 'amended' && one.seat === seat)
      before.set(one.article, { option: one.option });
    const put = 'article' in one && one.article && before.get(one.article);
    if (!put || !settlesWords(one, seat)) continue;
    const { article, type } = one;
    const { option, passed } = put;
    const text = type === 'agreed' ? one.option : type === 'textMoved' ? one.to : one.stands;
    const fate = text === option ? 'taken' : type;
    const known = now.get(article)?.by;
    if (at < unread) {
      if (fate === 'passedOver' || fate === 'textMoved')
        before.set(article, { option, passed: true });
      else before.delete(article);
      // Once they were passed over, other moves of the text are told for themselves.
    } else if (fate !== 'textMoved' || known || !passed)
      now.set(article, {
        article,
        option,
        fate,
        text,
        by: known?.type === 'passedOver' ? known : one,
      });
  }
  return [...now.values()];
}

export function settlesWords(one: DomainEvent, seat: string): one is End {
  const { type } = one;
  return type === 'agreed' || type === 'textMoved' || (type === 'passedOver' && one.seat === seat);
}

export function tellPutWords({ article, option, fate, text, by }: PutWords, speech: Speech) {
  const { t, names } = speech;
  if (fate === 'passedOver') return formatHappening(by, speech).text;
  return t('since.words', {
    article: speech.article(article),
    option: names.option(article, option),
    fate,
    text: (text && names.option(article, text)) || t('text.nothing'),
  });
}
