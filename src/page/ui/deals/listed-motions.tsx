import { type ListedMotion, listMotionsOn } from '../../session/game/vote/motions-ahead.ts';
import { listPutForward } from '../../session/game/text/red-line.ts';
import type { Act } from '../../../engine/command.ts';
import { Aloud } from '../aloud.tsx';
import { usePlay } from '../../session/play/play-context.tsx';
import { formatCountWords } from '../../speech/count-words.ts';
import { formatMotionShort } from '../../speech/vote-words.ts';

type Props = {
  act: Act;
  /** Said as well as shown: beside a proposal whose verdict is said, which it can overturn. */
  aloud: boolean;
};

/** Motions on the list about articles of an offer or a package, and what the count makes of them: those alike in a sentence. */
export function ListedMotions({ act, aloud }: Props) {
  const { view } = usePlay().game;
  const alike = new Map<string, ListedMotion[]>();
  for (const one of listMotionsOn(view, listPutForward(act))) {
    const key = `${one.motion.by} ${one.same} ${WAY[one.prospect]}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  // Two promise to speak for the words, or a room puts them into the text.
  const where = act.type === 'package' ? 'room' : 'floor';
  const Line = aloud ? Aloud : 'p';
  return [...alike].map(([key, listed]) => (
    <Line key={key} data-part="listed-motion">
      <Alike listed={listed} where={where} />
    </Line>
  ));
}

function Alike({ listed, where }: { listed: readonly ListedMotion[]; where: 'floor' | 'room' }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const [first] = listed;
  if (!first) return null;
  const counted = game.assist !== 'none';
  const motions = listed.map((one) => {
    const motion = formatMotionShort(one.motion, game.view, speech);
    return counted
      ? t('listed.counted', { motion, count: formatCountWords(one, game.view, speech) })
      : motion;
  });
  const values = { n: listed.length, same: first.same ? 'yes' : 'no', where };
  return (
    <>
      {t('listed.motions', {
        ...values,
        whose: first.motion.by === game.seat ? 'own' : 'other',
        by: names.called(first.motion.by),
        motions: motions.join(t('change.join')),
      })}
      {counted && ` ${t('listed.way', { ...values, way: WAY[first.prospect] })}`}
    </>
  );
}

const WAY = { safe: 'has', ahead: 'has', open: 'open', behind: 'not', dead: 'not' } as const;
