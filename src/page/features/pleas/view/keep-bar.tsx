import type { PlannedChange } from '../../../session/game/announced.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { shortenName } from '../../../speech/names/name.ts';
import { Text } from '../../../ui/layout/primitives.tsx';
import styles from './pleas.module.css?names';

/** Who has pleaded, and the weight of pleas to keep against what is needed. */
export function KeepBar({ planned }: { planned: PlannedChange }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { kept, own, most, pleas } = planned;
  const needed = game.view.values.pleaShare;
  const list = (seats: readonly string[]) =>
    seats.map((id) => shortenName(names.seat(id))).join(t('list.join')) || 'none';
  return (
    <Text as="div" type="label" leading="even" tone="soft" padY={4} rule="top" data-part="kept">
      {pleas.keep.length + pleas.change.length > 0 && (
        <p>{t('pleas.heard', { keep: list(pleas.keep), change: list(pleas.change) })}</p>
      )}
      <div className={styles['bar']} aria-hidden="true">
        <i data-of="most" style={{ inlineSize: `${most * 100}%` }} />
        <i data-of="own" style={{ inlineSize: `${(kept + own) * 100}%` }} />
        <i data-of="kept" style={{ inlineSize: `${kept * 100}%` }} />
        <b style={{ insetInlineStart: `${needed * 100}%` }} />
      </div>
      <p>
        {t('pleas.weight', {
          verdict: judgePleas(planned, needed),
          kept: figures.share(kept),
          own: own > 0 ? figures.share(kept + own) : 'none',
          most: figures.share(most),
          needed: figures.share(needed),
        })}
      </p>
    </Text>
  );
}

/** Whether a wording keeps its place, in the words of a deal or a vote; what is pleaded already is certain. */
function judgePleas(
  { kept, own, most }: Pick<PlannedChange, 'kept' | 'own' | 'most'>,
  needed: number,
): 'stays' | 'likely' | 'unlikely' | 'open' {
  if (kept >= needed) return 'stays';
  if (kept + own >= needed) return 'likely';
  return most < needed ? 'unlikely' : 'open';
}
