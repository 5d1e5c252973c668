/** The end of the veil: one key, then who was who. */
import { useState } from 'react';
import { withId } from '../../../../session/game/learning.ts';
import { isLocked } from '../../../../session/game/locks.ts';
import { isVeiled, getNames } from '../../../../speech/names/name.ts';
import { useApp } from '../../../../session/store/store.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { takeFocus } from '../../../../ui/take-focus.ts';
import { useLanguage } from '../../../../speech/words.ts';
import { useDebrief } from '../use-debrief.ts';
import debriefStyles from '../debrief.module.css?names';
import { Button, Panel, Row, Small } from '../../../../ui/layout/primitives.tsx';

export function VeilLift() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const veiled = useApp(isVeiled);
  const lifted = useApp((state) => state.learning.lifted);
  const locked = isLocked(game, 'veil');
  const learn = useApp((state) => state.learn);
  const [now, setNow] = useState(false);
  if (!game.veil) return null;
  if (!veiled) return <WhoWasWho now={now} />;
  return (
    <Panel grow="line">
      <p>{t('veil.how')}</p>
      <Button
        kind="primary"
        disabled={locked}
        title={locked ? t('lock.set') : undefined}
        onClick={() => {
          setNow(true);
          learn({ lifted: withId(lifted, game.id) });
        }}
      >
        {t('veil.lift')}
      </Button>
      {locked && <Small>{t('lock.set')}</Small>}
    </Panel>
  );
}

/** @param now the veil was lifted just now, and the key that did so is gone */
function WhoWasWho({ now }: { now: boolean }) {
  const { game, speech } = useDebrief();
  const { t, names } = speech;
  const language = useLanguage();
  const { scenario } = game.view;
  const veil = getNames(scenario, language, true);
  // Those that spoke, one's own seat first: the others were never met by name.
  const spoke = game.view.floor.map((d) => scenario.delegations[d]?.id ?? '');
  const seats = [...new Set([game.seat, ...spoke])].filter((id) => id !== 'CHAIR');
  return (
    <Panel grow="line">
      <h2 id="veil-lifted" tabIndex={-1} ref={now ? takeFocus : undefined}>
        {t('veil.lifted')}
      </h2>
      <ul className={debriefStyles['beside']} aria-labelledby="veil-lifted">
        {seats.map((id) => (
          <Row key={id} as="li" gap={3} items="center" rule="top">
            <Flag code={veil.flag(id)} height={13} /> <Flag code={names.flag(id)} height={13} />
            <span>{t('veil.was', { alias: veil.seat(id), name: names.called(id) })}</span>
          </Row>
        ))}
      </ul>
    </Panel>
  );
}
