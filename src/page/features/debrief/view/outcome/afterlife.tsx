import { useMemo } from 'react';
import { readAfterlife } from '../../../../session/game/afterlife.ts';
import { useDebrief } from '../use-debrief.ts';
import { tellAfterlife } from '../../../../speech/tell-afterlife.ts';
import parPane from './par-pane.module.css?names';
import { Panel, Small, Text } from '../../../../ui/layout/primitives.tsx';

/** What the treaty becomes, in short lines with their numbers. Nothing is added up into one. */
export function AfterlifePane() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const parts = useMemo(() => {
    const told = readAfterlife(game);
    return told && tellAfterlife(told, game.conference.setup.scenario, speech);
  }, [game, speech]);
  if (!parts) return null;
  return (
    <Panel aria-labelledby="afterlife-title">
      <h3 id="afterlife-title">{t('afterlife.title')}</h3>
      <Small>{t('afterlife.about')}</Small>
      <div className={parPane['afterlife-parts']}>
        {parts.map(({ title, lines }) => (
          <div key={title} className={parPane['afterlife-part']}>
            <h4>{t(title)}</h4>
            <ul className={parPane['dashed']}>
              {lines.map((line) => (
                <Text key={line} as="li" padY={1}>
                  {line}
                </Text>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Panel>
  );
}
