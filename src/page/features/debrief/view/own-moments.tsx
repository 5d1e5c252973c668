import { useStory, useDebrief } from './use-debrief.ts';
import { BeingTold } from './being-told.tsx';
import { SeeMove } from './see-move.tsx';
import { tellMoment } from './tell-debrief.ts';
import outcomePage from './outcome/outcome-page.module.css?names';
import parts from '../../../ui/parts.module.css?names';
import { Text } from '../../../ui/layout/primitives.tsx';

/** What the seat did and what was done to it, each a click from its place in the replay. */
export function OwnMoments() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { moments, status } = useStory(game);
  return (
    <section className={`paper ${parts['pane']}`} aria-labelledby="moments-title">
      <h3 id="moments-title">{t('debrief.moments')}</h3>
      {moments === undefined ? (
        <BeingTold status={status} />
      ) : (
        <p className={parts['small']}>
          {t(moments.length > 0 ? 'debrief.momentsHow' : 'debrief.noMoments')}
        </p>
      )}
      <ol className={outcomePage['turns']}>
        {moments?.map((moment) => {
          const { title, text } = tellMoment(moment, speech);
          return (
            <li key={moment.code}>
              <Text className={parts['mono']} size={1} tone="soft">
                {t('outcome.sitting', { n: moment.sitting })}
              </Text>
              <span>
                <b>{title}</b> {text} <SeeMove at={moment.at} what={title} branches />
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
