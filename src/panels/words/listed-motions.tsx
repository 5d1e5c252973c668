import { type ListedMotion, listedOn } from '../../app/selectors/trade/listed-motions.ts';
import { putForward } from '../../app/selectors/trade/red-line.ts';
import type { Act } from '../../engine/command.ts';
import { usePlay } from '../play/play-context.tsx';
import { countWords } from './count-words.ts';
import { motionShort } from './motion-title.ts';

/** Motions on the list about articles of an offer or a package, and what the count makes of each. */
export function ListedMotions({ act }: { act: Act }) {
  const { view } = usePlay().game;
  const where = act.type === 'package' ? 'room' : 'floor';
  return listedOn(view, putForward(act)).map((listed) => (
    <ListedLine key={listed.motion.id} listed={listed} where={where} />
  ));
}

type LineProps = {
  listed: ListedMotion;
  /** Two promise to speak for the words, or a room puts them into the text. */
  where: 'floor' | 'room';
};

function ListedLine({ listed, where }: LineProps) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { motion, prospect } = listed;
  const same = listed.same ? 'yes' : 'no';
  return (
    <p className="listed-motion">
      {t('listed.motion', {
        whose: motion.by === game.seat ? 'own' : 'other',
        by: names.called(motion.by),
        motion: motionShort(motion, game.view, speech),
        same,
        where,
      })}{' '}
      {game.assist !== 'none' &&
        t('listed.count', {
          way: WAY[prospect],
          same,
          count: countWords(listed, game.view, speech),
        })}
    </p>
  );
}

const WAY = { safe: 'has', ahead: 'has', open: 'open', behind: 'not', dead: 'not' } as const;
