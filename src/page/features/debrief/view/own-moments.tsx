import { useStory, useDebrief } from './use-debrief.ts';
import { BeingTold } from './being-told.tsx';
import { SeeMove } from './see-move.tsx';
import { tellMoment } from './tell-debrief.ts';
import outcomePage from './outcome/outcome-page.module.css?names';
import { Mono, Panel, Small } from '../../../ui/layout/primitives.tsx';

/** What the seat did and what was done to it, each a click from its place in the replay. */
export function OwnMoments() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { moments, status } = useStory(game);
  return (
    <Panel aria-labelledby="moments-title">
      <h3 id="moments-title">{t('debrief.moments')}</h3>
      {moments === undefined ? (
        <BeingTold status={status} />
      ) : (
        <Small>{t(moments.length > 0 ? 'debrief.momentsHow' : 'debrief.noMoments')}</Small>
      )}
      <ol className={outcomePage['turns']}>
        {moments?.map((moment) => {
          const { title, text } = tellMoment(moment, speech);
          return (
            <li key={moment.code}>
              <Mono size={1} tone="soft">
                {t('outcome.sitting', { n: moment.sitting })}
              </Mono>
              <span>
                <b>{title}</b> {text} <SeeMove at={moment.at} what={title} branches />
              </span>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
