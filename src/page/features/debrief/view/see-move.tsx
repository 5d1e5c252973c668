import type { StoryMissed } from '../model/story.ts';
import { type OpenedGame, readPhaseAt } from '../model/opened.ts';
import { settleRoom } from '../model/settle-room.ts';
import { findArticleAt, findMomentFor } from '../model/story.ts';
import { chooseScreen } from '../../../session/game/follow-phase.ts';
import { isLocked } from '../../../session/game/locks.ts';
import { useApp } from '../../../session/store/store.ts';
import debriefStyles from './debrief.module.css?names';
import type { ToTry } from '../../../session/branched.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { useDebrief } from './use-debrief.ts';
import { Button } from '../../../ui/layout/primitives.tsx';

/** Characters of what is told that the name of a button has: the whole stands beside it. */
const LONGEST = 80;

function shortenTold(what: string): string {
  if (what.length <= LONGEST) return what;
  const space = what.lastIndexOf(' ', LONGEST);
  return `${what.slice(0, space > 0 ? space : LONGEST)}…`;
}

type SeeMoveProps = {
  at: number;
  what: string;
  branches?: boolean;
  /** The package that was not put there, and is told: a branch has it ready. */
  missed?: StoryMissed;
  /** What came of it, where it is what a branch is to do otherwise. */
  effect?: string;
};

/** What a branch is to try, with what came of it last time, or with the package that was not put. */
export function tellTried(
  tried: string,
  { t }: Speech,
  { view }: Pick<OpenedGame, 'view'>,
  missed?: StoryMissed,
  effect = '',
): ToTry {
  const told = t('branch.tried', { tried, way: missed ? 'missed' : 'done', effect });
  if (!missed) return { told, changes: [] };
  return { told, changes: missed.changes, settle: (room) => settleRoom(view, missed, room) };
}

/** From a thing told to its place in the replay, and on from there in another way. */
export function SeeMove({ at, what: told, branches = false, missed, effect = '' }: SeeMoveProps) {
  const what = shortenTold(told);
  const { game, speech } = useDebrief();
  const { t } = speech;
  const lookBack = useApp((state) => state.lookBack);
  const go = useApp((state) => state.go);
  const focus = useApp((state) => state.focus);
  const look = useApp((state) => state.look);
  const pick = useApp((state) => state.pick);
  const show = useApp((state) => state.show);
  const branch = useApp((state) => state.branch);
  const moment = findMomentFor(game, at);
  if (moment === null) return null;
  const tried = missed || effect ? tellTried(told, speech, game, missed, effect) : undefined;
  const see = () => {
    lookBack(moment);
    look(findArticleAt(game, at, missed?.changes) ?? focus);
    pick(null);
    const phase = readPhaseAt(game, moment);
    if (phase) show(chooseScreen(phase));
    go({ page: 'play' });
  };
  return (
    <span className={debriefStyles['see-move']}>
      <Button kind="link" size={2} aria-label={t('debrief.seeOf', { what })} onClick={see}>
        {t('debrief.see')}
      </Button>
      {branches && !isLocked(game, 'branch') && (
        <Button
          kind="link"
          size={2}
          aria-label={t('debrief.branchOf', { what })}
          onClick={() => void branch(moment, tried)}
        >
          {t('debrief.branch')}
        </Button>
      )}
    </span>
  );
}
