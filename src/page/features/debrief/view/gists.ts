/** What stands in each folded part of the debrief, in half a line. */
import { listGains } from '../model/gains.ts';
import { handRows, isKnowingLower } from '../model/same-draw.ts';
import { readAtOnce } from '../model/story.ts';
import { useStory } from '../../../session/game/debrief-story.ts';
import { listTurningPoints } from '../model/turning-points.ts';
import type { OpenedGame } from '../model/opened.ts';
import { useApp } from '../../../session/store/store.ts';
import { useDebrief } from './use-debrief.ts';
import type { Speech } from '../../../speech/use-game.ts';

type Gists = Record<'moved' | 'others' | 'plan' | 'votes' | 'treaty', string>;

export function useGists(game: OpenedGame): Gists {
  const { speech } = useDebrief();
  const { t, figures } = speech;
  const { decisions, moves, moments, observed } = useStory(game);
  const hands = handRows(
    game,
    useApp((state) => state.sameDraws),
  );
  const of = (by: string): string =>
    figures.points(hands.find((hand) => hand.by === by)?.payoff ?? 0);
  return {
    ...writeCountedGists(game, speech),
    moved:
      decisions && moves && moments
        ? t('gist.moved', { n: listTurningPoints(decisions, moves).length, own: moments.length })
        : t('debrief.telling'),
    others:
      hands.length > 0
        ? t('gist.others', {
            waits: of('passive'),
            trades: of('packager'),
            knows: of('oracle'),
            lower: isKnowingLower(hands) ? 'yes' : 'no',
          })
        : t('gist.othersWait'),
    plan: t('gist.plan', {
      written: game.notes.plan?.trim() ? 'yes' : 'no',
      guesses: game.notes.guesses.length,
      told: observed ? 'yes' : 'no',
      seen: observed?.filter(({ at }) => at !== null).length ?? 0,
      of: observed?.length ?? 0,
    }),
  };
}

function writeCountedGists(game: OpenedGame, { t }: Speech): Pick<Gists, 'votes' | 'treaty'> {
  const { votes, gavel } = game.view;
  const joining = readAtOnce(game).after?.joining;
  const gains = listGains(game);
  return {
    votes: t('gist.votes', {
      n: votes.length,
      carried: votes.filter(({ carried }) => carried).length,
      stand: (gavel?.dissociated.length ?? 0) + (gavel?.objected.length ?? 0),
    }),
    treaty: joining
      ? t('gist.treaty', {
          better: gains.filter(({ points }) => points > 0).length,
          of: gains.length,
          year: joining.inForce ?? 0,
          state:
            joining.needed === null ? 'unsaid' : joining.inForce === null ? 'short' : 'inForce',
        })
      : t('gist.noTreaty'),
  };
}
