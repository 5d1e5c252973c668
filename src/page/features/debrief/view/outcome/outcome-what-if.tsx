import { type ComponentType, useDeferredValue, useMemo, useState } from 'react';
import { type VoteTurn, turnOfVote } from '../../../../session/game/vote/decisive.ts';
import { countUnderRules } from '../../../../session/game/vote/under-rules.ts';
import { formatMotionTitle } from '../../../../speech/vote-words.ts';
import { useDebrief, useStory } from '../use-debrief.ts';
import { RefusalTable } from './refusal-table.tsx';
import { RulesTable } from '../../../../ui/deals/rules-table.tsx';
import { dress, PaneHead, Panel, Small } from '../../../../ui/layout/primitives.tsx';
import whatIfStyles from '../../../../ui/what-if.module.css';
import fields from '../../../../ui/fields.module.css?names';

type Props = {
  /** What would have turned a vote. */
  Turn: ComponentType<{ index: number; found: VoteTurn }>;
};

/** What would have changed it: votes under other rules and other words, and proposals that were refused. */
export function OutcomeWhatIf({ Turn }: Props) {
  const { game, speech } = useDebrief();
  // The states of the conference are worked out again, once the rest of the page stands.
  const ready = useDeferredValue(true, false);
  const { refusals = [] } = useStory(game);
  if (game.view.votes.length === 0 && refusals.length === 0) return null;
  return (
    <Panel aria-labelledby="what-if-title">
      <PaneHead>
        <h3 id="what-if-title">{speech.t('whatIf.title')}</h3>
        {game.view.votes.length > 0 && <Small as="span">{speech.t('vote.simulated')}</Small>}
      </PaneHead>
      {game.view.votes.length > 0 && <VoteAgain ready={ready} Turn={Turn} />}
      {refusals.length > 0 && <RefusalTable refusals={refusals} />}
    </Panel>
  );
}

function VoteAgain({ ready, Turn }: Props & { ready: boolean }) {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { view, conference } = game;
  const [chosen, choose] = useState(view.votes.length - 1);
  const rules = useMemo(() => countUnderRules(view, chosen), [view, chosen]);
  const turn = useMemo(
    () => (ready ? turnOfVote(conference, chosen) : null),
    [ready, conference, chosen],
  );
  return (
    <div>
      <label className={fields['field']}>
        {t('field.motion')}
        <select value={chosen} onChange={(event) => choose(Number(event.target.value))}>
          {view.votes.map((vote, i) => (
            <option key={i} value={i}>
              {formatMotionTitle(vote, view, speech)}
            </option>
          ))}
        </select>
      </label>
      <div className={dress({ top: 4 }, whatIfStyles['what-if-columns'])}>
        {rules && <RulesTable rules={rules} />}
        {turn && <Turn index={chosen} found={turn} />}
      </div>
    </div>
  );
}
