import { storyOf } from '../../app/selectors/debrief/story.ts';
import { usePlay } from '../play/play-context.tsx';
import { SeeMove } from './see-move.tsx';
import { tellCause } from './tell-debrief.ts';

/** The causes that weighed most, as sentences; each opens its place in the replay. */
export function WhyThisText() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const why = storyOf(game)?.why ?? [];
  return (
    <section className="paper pane debrief-why" aria-labelledby="why-title">
      <h2 id="why-title">{t('debrief.why')}</h2>
      <p className="small">{t(why.length === 0 ? 'debrief.whyNone' : 'debrief.whyHow')}</p>
      {why.map((cause) => {
        const told = tellCause(cause, speech);
        return (
          <p key={cause.article}>
            {told} <SeeMove at={cause.at} what={told} />
          </p>
        );
      })}
    </section>
  );
}
