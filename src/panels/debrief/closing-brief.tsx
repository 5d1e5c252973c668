import { type BriefLine, toldAtOnce } from '../../app/selectors/debrief/story.ts';
import { usePlay } from '../play/play-context.tsx';
import { tellBrief } from './tell-debrief.ts';

const SIDES = ['good', 'bad', 'ugly'] as const;

/** The good, the bad and the ugly of the treaty, line by line; nothing where there is none. */
export function ClosingBrief() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const lines = toldAtOnce(game).brief;
  if (lines.length === 0) return null;
  return (
    <section className="paper pane closing-brief" aria-labelledby="brief-title">
      <h2 id="brief-title">{t('debrief.brief')}</h2>
      <p className="small">{t('debrief.briefHow')}</p>
      <div className="brief-sides">
        {SIDES.map((side) => (
          <Side key={side} side={side} lines={lines.filter((line) => line.side === side)} />
        ))}
      </div>
    </section>
  );
}

type SideProps = { side: (typeof SIDES)[number]; lines: readonly BriefLine[] };

function Side({ side, lines }: SideProps) {
  const { game, speech } = usePlay();
  if (lines.length === 0) return null;
  return (
    <div className="brief-side" data-side={side}>
      <h3>{speech.t(`brief.${side}`)}</h3>
      <ul>
        {tellBrief(lines, game.view, speech).map(({ article, told }) => (
          <li key={article}>{told}</li>
        ))}
      </ul>
    </div>
  );
}
