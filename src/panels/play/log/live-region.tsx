/** Says what came of an act: what weighs most, credit lost, and what is asked now. */
import { creditLost } from '../../../app/selectors/trade/ledger.ts';
import type { Game } from '../../../app/store/game.ts';
import { SaidAloud, useSay } from '../../parts/aloud.tsx';
import { usePlay } from '../play-context.tsx';
import { useMomentWords } from './scrub.tsx';
import { headline, tell } from '../../words/tell.ts';

export function LiveRegion() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const moment = useMomentWords();
  const fresh = game.log.slice(game.unread).map((line) => line.happening);
  const main = headline(fresh);
  const said = [
    ...(main ? [tell(main, speech).text] : []),
    ...creditLost(game)
      .filter((lost) => lost !== main)
      .map((lost) => tell(lost, speech).text),
    t('live.turn', { what: asked(game), plates: game.view.plates }),
  ];
  useSay(game.moment === null ? said.filter((one) => one !== '').join(' ') : moment, true);
  return <SaidAloud />;
}

function asked({ view, seat }: Game): 'turn' | 'answer' | 'vote' | 'none' {
  if (view.awaited !== seat) return 'none';
  if (view.phase.endsWith('rollCall') || view.phase === 'decision.gavel') return 'vote';
  const answers =
    view.phase === 'negotiation.informals' ||
    view.offers.some(({ status, to }) => status === 'standing' && to === view.delegation);
  return answers ? 'answer' : 'turn';
}
