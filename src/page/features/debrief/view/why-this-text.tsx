import type { DebriefStory } from '../../../session/store/reckoned.ts';
import type { StoryCause } from '../model/story.ts';
import { useDebrief, useStory } from './use-debrief.ts';
import { BeingTold } from './being-told.tsx';
import { SeeMove } from './see-move.tsx';
import { tellCause } from './tell-debrief.ts';
import parPane from './outcome/par-pane.module.css?names';
import { Panel, Small, Text } from '../../../ui/layout/primitives.tsx';

/** The causes that weighed most, as sentences; each opens its place in the replay. */
export function WhyThisText() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const telling = useStory(game);
  const { why } = telling;
  if (game.view.phase !== 'closed') return null;
  return (
    <Panel data-part="debrief-why" aria-labelledby="why-title" aria-busy={why === undefined}>
      <h3 id="why-title">{t('debrief.why')}</h3>
      <Small>{t(why?.length === 0 ? 'debrief.whyNone' : 'debrief.whyHow')}</Small>
      {why === undefined && <Trials telling={telling} />}
      {why?.map((cause) => {
        const told = tellCause(game.guided ? dropTrial(cause) : cause, speech);
        return (
          <Text key={cause.article} as="p" type="body" bottom={4}>
            {told} <SeeMove at={cause.at} what={told} />
          </Text>
        );
      })}
    </Panel>
  );
}

/** The lesson is led along one way; what there would have been besides is not its matter. */
function dropTrial({ without: _without, ...cause }: StoryCause): StoryCause {
  return cause;
}

/** How far the causes have been put to the test. */
function Trials({ telling: { status, tried = 0, moments } }: { telling: Partial<DebriefStory> }) {
  const { t, figures } = useDebrief().speech;
  if (status === 'broken' || moments === undefined) return <BeingTold status={status} />;
  return (
    <Text as="div" top={4} bottom={4}>
      <p>{t('debrief.whyTrying', { share: figures.share(tried) })}</p>
      <progress className={parPane['par-progress']} value={tried} aria-label={t('debrief.why')} />
    </Text>
  );
}
