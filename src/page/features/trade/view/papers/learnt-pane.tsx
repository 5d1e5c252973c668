import { markText } from '../../../../speech/words.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { LearntOf } from '../../../../ui/deals/learnt-of.tsx';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { StandingLine } from '../../../../ui/deals/standing-line.tsx';
import { Button, dress, Panel, Small } from '../../../../ui/layout/primitives.tsx';

/** What asking has taught, delegation by delegation. */
export function LearntPane() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const pick = useSeat((state) => state.pick);
  const asked = [...new Set(view.notes.map((note) => note.of))];
  return (
    <Panel aria-labelledby="learnt-title">
      <h2 id="learnt-title">{t('trade.learnt')}</h2>
      {asked.length === 0 && <Small>{t('trade.notAsked')}</Small>}
      {asked.map((d) => {
        const id = view.scenario.delegations[d]?.id ?? '';
        return (
          <div key={id} className={dress({ padY: 3, rule: 'top' })}>
            <Button kind="link" onClick={() => pick(id)}>
              <Flag code={names.flag(id)} /> <bdi {...markText(names.seat(id))} />
            </Button>
            <StandingLine delegation={d} />
            <LearntOf delegation={d} most={6} exact />
          </div>
        );
      })}
    </Panel>
  );
}
