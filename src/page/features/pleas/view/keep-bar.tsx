import type { PlannedChange } from '../../../session/game/announced.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { shortenName } from '../../../speech/names/name.ts';
import { Text } from '../../../ui/layout/primitives.tsx';
import styles from './pleas.module.css?names';

/** The weight of pleas to keep against what is needed, and who has pleaded. */
export function KeepBar({ planned }: { planned: PlannedChange }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { kept, withOwn, most, pleas } = planned;
  const needed = game.view.values.pleaShare;
  const list = (seats: readonly string[]) =>
    seats.map((id) => shortenName(names.seat(id))).join(t('list.join')) || 'none';
  return (
    <Text as="div" type="label" leading="even" tone="soft" data-part="kept">
      <div className={styles['bar']} aria-hidden="true">
        <i data-of="most" style={{ inlineSize: `${most * 100}%` }} />
        <i data-of="own" style={{ inlineSize: `${withOwn * 100}%` }} />
        <i data-of="kept" style={{ inlineSize: `${kept * 100}%` }} />
        <b style={{ insetInlineStart: `${needed * 100}%` }} />
      </div>
      <p>
        {t('pleas.weight', {
          kept: figures.share(kept),
          own: withOwn > kept ? figures.share(withOwn) : 'none',
          most: kept < needed && most > withOwn ? figures.share(most) : 'none',
          needed: figures.share(needed),
        })}
        {t('pleas.heard', { keep: list(pleas.keep), change: list(pleas.change) })}
      </p>
    </Text>
  );
}
