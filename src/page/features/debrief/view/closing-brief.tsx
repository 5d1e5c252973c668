import { type BriefLine, readAtOnce } from '../model/story.ts';
import { useDebrief } from './use-debrief.ts';
import { tellBrief } from './tell-debrief.ts';
import debriefStyles from './debrief.module.css?names';
import { Panel, Small, Text } from '../../../ui/layout/primitives.tsx';

const SIDES = ['good', 'bad', 'ugly'] as const;

/** The good, the bad and the ugly of the treaty, line by line, each told to be empty where it is; nothing with no deal. */
export function ClosingBrief() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { brief: lines, after } = readAtOnce(game);
  if (!after) return null;
  return (
    <Panel aria-labelledby="brief-title">
      <h3 id="brief-title">{t('debrief.brief')}</h3>
      <Small>{t('debrief.briefHow')}</Small>
      <div className={debriefStyles['beside']}>
        {SIDES.map((side) => (
          <Side key={side} side={side} lines={lines.filter((line) => line.side === side)} />
        ))}
      </div>
    </Panel>
  );
}

function Side({ side, lines }: { side: (typeof SIDES)[number]; lines: readonly BriefLine[] }) {
  const { game, speech } = useDebrief();
  return (
    <div data-part="brief-side" data-side={side}>
      <h4>{speech.t(`brief.${side}`)}</h4>
      <ul>
        {lines.length === 0 && (
          <Text as="li" padY={3} rule="top">
            {speech.t('brief.none', { side })}
          </Text>
        )}
        {tellBrief(lines, game.view, speech).map(({ article, told }) => (
          <Text key={article} as="li" padY={3} rule="top">
            {told}
          </Text>
        ))}
      </ul>
    </div>
  );
}
