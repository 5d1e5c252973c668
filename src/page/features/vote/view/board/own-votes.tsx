/** The votes that the seat has fetched, credited as they count. */
import { useMemo } from 'react';
import type { Board } from '../../../../session/game/vote/roll.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import type { Speech } from '../../../../speech/use-game.ts';
import { useSay } from '../../../../ui/aloud.tsx';
import { Text } from '../../../../ui/layout/primitives.tsx';
import {
  countSpare,
  listBoundVotes,
  listOwnVotes,
  type OwnVote,
  takeOwnSide,
} from '../../model/own-votes.ts';

const CAUSES = ['promise', 'package', 'whip'] as const;

/** @param board with as many lamps lit as the show has reached, or with its result */
export function OwnVotes({ board }: { board: Board }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { motion, article } = board;
  const fetched = useMemo(() => listOwnVotes(game, { motion, article }), [game, motion, article]);
  const lit = fetched.filter(({ delegation }) => board.lamps[delegation] !== 'waiting');
  const own = takeOwnSide(board, game.view, lit);
  const n = own.length;
  const causes = nameCauses(own, speech);
  const spare = isOwnWay(board, game.view.delegation) ? countSpare(board) : null;
  const turned = spare !== null && n > spare ? 'yes' : 'no';
  const done = board.carried !== null && n > 0;
  const told = done ? t('own.done', { n, causes, spare: spare ?? 'none', turned }) : '';
  useSay(told);
  if (n === 0) return board.carried === null ? <BoundVotes motion={motion} /> : null;
  return <Line>{done ? told : t('own.so', { n, causes })}</Line>;
}

/** Until the first of them is called: who is bound to the seat in the vote before the meeting. */
function BoundVotes({ motion }: { motion: string }) {
  const { game, speech } = usePlay();
  const { voting } = game.view;
  const bound = useMemo(
    () => (voting?.motion === motion ? listBoundVotes(game, voting) : []),
    [game, voting, motion],
  );
  const n = bound.length;
  if (n === 0) return null;
  return <Line>{speech.t('own.before', { n, causes: nameCauses(bound, speech) })}</Line>;
}

function Line({ children }: { children: string }) {
  return (
    <Text as="p" className="paper" pad={4} weight={600} data-part="own-votes">
      {children}
    </Text>
  );
}

function nameCauses(votes: readonly OwnVote[], { t }: Speech): string {
  return CAUSES.flatMap((by) => {
    const n = votes.filter((one) => one.by === by).length;
    return n === 0 ? [] : [t(`own.${by}`, { n })];
  }).join(t('list.join'));
}

/** It went as the seat voted. */
function isOwnWay({ lamps, carried }: Board, d: number): boolean {
  return lamps[d] === (carried ? 'yes' : 'no');
}
