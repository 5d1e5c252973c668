import { countReal } from '../../session/game/vote/real-votes.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { tellBallots } from '../../speech/vote-words.ts';
import type { RollCall } from '../../../scenario/resolved.ts';
import { Small } from '../layout/primitives.tsx';

/** A roll call that really happened: its count, when, on what, and where it is published. */
export function RealLine({ real }: { real: RollCall }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { scenario } = game.view;
  const { date, question, votes, source } = real;
  const published = names.text(scenario.sources.find(({ id }) => id === source)?.title) || source;
  const told = [date, names.text(question), votes ? t('after.realNames') : '', published];
  return (
    <li>
      <b>{tellBallots('all', countReal(scenario, real), t)}</b>{' '}
      <Small as="span">{told.filter((part) => part !== '').join(' · ')}</Small>
    </li>
  );
}
