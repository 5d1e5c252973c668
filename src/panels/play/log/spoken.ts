/** What is said to those who listen when an act is done: the answer to it, what weighs most, what it moved, and what is asked now. */
import { sinceLast } from '../../../app/selectors/play/since-last.ts';
import { answerNow, creditLost } from '../../../app/selectors/trade/ledger.ts';
import { pointsNow } from '../../../app/selectors/trade/worth.ts';
import type { Game } from '../../../app/store/game.ts';
import type { Happening } from '../../../engine/state/event.ts';
import { asSentences } from '../../words/tell-answer.ts';
import { headline, tell } from '../../words/tell.ts';
import { sinceFigures } from '../console/since-figures.ts';
import type { Speech } from '../use-game.ts';

export function spoken(game: Game, speech: Speech): string {
  const fresh = game.log.slice(game.unread).map(({ happening }) => happening);
  const told = new Set([answerNow(game), headline(fresh), ...creditLost(game)]);
  return [
    ...[...told].map((one) => (one ? sentences(one, speech) : '')),
    moved(game, speech),
    speech.t('live.turn', {
      ...asked(game, speech),
      plates: game.view.plates,
      sitting: fresh.some(({ type }) => type === 'sitting') ? game.view.sitting : 0,
    }),
  ]
    .filter((one) => one !== '')
    .join(' ');
}

function sentences(happening: Happening, speech: Speech): string {
  const { text, answer } = tell(happening, speech);
  return answer.length > 0 ? `${text} ${asSentences(answer, speech)}` : text;
}

/** The seat's points before and now, where they differ. */
function moved(game: Game, { t, figures }: Speech): string {
  const since = sinceLast(game);
  const ends = since && sinceFigures(since, pointsNow(game.view), figures);
  if (!ends) return '';
  return t('live.points', { before: figures.points(ends.before), now: figures.points(ends.now) });
}

/** What is asked of the seat, and who asks. */
function asked({ view, seat }: Game, { names }: Speech): { what: string; by: string } {
  const { awaited, phase, offers, delegation, informals, scenario } = view;
  const as = (what: string, by = -1) => ({
    what,
    by: names.called(scenario.delegations[by]?.id ?? ''),
  });
  if (awaited !== seat) return as('none');
  if (phase.endsWith('rollCall') || phase === 'decision.gavel') return as('vote');
  if (phase === 'negotiation.informals') return as('room', informals?.by);
  const offer = offers.find(({ status, to }) => status === 'standing' && to === delegation);
  return offer ? as('offer', offer.by) : as('turn');
}
