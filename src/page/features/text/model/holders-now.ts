/** Who holds a bracket on an article and why, as far as the seat has learnt: from what is public and what it was told. */
import type { ToldLine } from '../../../../engine/state/event.ts';
import type { PhraseCode } from '../../../../engine/answers/phrase.ts';
import type { Game } from '../../../session/store/store.ts';
import { type KnownSalience, readKnownOn, listToldTo } from '../../../session/game/deal/known.ts';
import { phraseHeard } from '../../../speech/names/phrase.ts';
import { findStanceToward } from '../../../session/game/text/stance.ts';
import type { Stance } from '../../../session/game/hall-model.ts';

/** Why a bracket is held, in public: the kind of reason, without its numbers. */
export type Because = 'minds' | 'redLine' | 'commitment' | 'procedure';

export type HolderNow = {
  id: string;
  delegation: number;
  you: boolean;
  stance: Stance;
  /** Null where nothing was said: an article that opened in brackets. */
  because: Because | null;
  /** How much it matters; null for one's own. */
  matters: KnownSalience | null;
  /** Red line on this article, where it has told one. */
  line: ToldLine | undefined;
  /** It was asked about this article and named no red line. */
  noLine: boolean;
  /** What it last said to the seat about this article. */
  phrase: PhraseCode | null;
};

export function listHoldersWithCause(
  { view, log, seat }: Pick<Game, 'view' | 'log' | 'seat'>,
  index: number,
): HolderNow[] {
  const { scenario, articles } = view;
  const article = scenario.articles[index]?.id ?? '';
  return (articles[index]?.holders ?? []).map((d): HolderNow => {
    const id = scenario.delegations[d]?.id ?? '';
    const you = d === view.delegation;
    const told = listToldTo(view, d).find((one) => one.article === article);
    return {
      id,
      delegation: d,
      you,
      stance: findStanceToward(view, d, index),
      because: findBecause(log, id, article),
      matters: you ? null : readKnownOn(view, d, index),
      line: told?.line,
      noLine: told !== undefined && told.line === undefined,
      phrase: phraseIn(log, seat, id, article),
    };
  });
}

type Log = Game['log'];

function findBecause(log: Log, id: string, article: string): Because | null {
  const said = log.findLast(
    ({ happening }) =>
      happening.type === 'bracket' && happening.seat === id && happening.article === article,
  )?.happening;
  if (said?.type !== 'bracket' || !said.held) return null;
  const { code } = said.reason;
  return code === 'redLine' || code === 'commitment' || code === 'procedure' ? code : 'minds';
}

function phraseIn(log: Log, seat: string, id: string, article: string): PhraseCode | null {
  const offers = new Set(
    log.flatMap(({ happening }) =>
      happening.type === 'offered' &&
      happening.seat === seat &&
      happening.to === id &&
      [...happening.give, ...happening.want].some((change) => change.article === article)
        ? [happening.offer]
        : [],
    ),
  );
  const said = log.findLast(({ happening }) => {
    if (happening.type === 'asked')
      return (
        happening.seat === seat && happening.delegation === id && happening.article === article
      );
    return happening.type === 'answered' && happening.seat === id && offers.has(happening.offer);
  });
  return said ? phraseHeard(said.happening) : null;
}
