import { useMemo } from 'react';
import { type WhipOption, whipSheet } from '../../model/whip-options.ts';
import { findDomain } from '../../../../session/play/draft.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { formatHappening } from '../../../../speech/tell.ts';
import { SaidList } from '../../../../ui/deals/said.tsx';
import { markText } from '../../../../speech/words.ts';
import voteWhips from './vote-whips.module.css?names';
import { Button, PaneHead, Panel, SlipPanel, Small } from '../../../../ui/layout/primitives.tsx';

/** Three words in the corridor before a live vote: whom, why it may move, and what it should bring. */
export function WhipActs() {
  const { game, speech, legal } = usePlay();
  const { t } = speech;
  const { view } = game;
  const act = legal('whip');
  const values = findDomain(act, 'whip')?.values;
  const sheet = useMemo(() => whipSheet(view, values ?? []), [view, values]);
  if (view.phase !== 'decision.whip' || !view.voting || !sheet) return null;
  const most = view.values.whipActs;
  const mine = view.voting.whips.filter(({ by }) => by === view.delegation);
  return (
    <Panel className={voteWhips['whips']} data-part="whips" aria-labelledby="whips-title">
      <PaneHead>
        <h2 id="whips-title">{t('whips.title')}</h2>
        <Small as="span">{t('whips.spent', { left: most - mine.length, most })}</Small>
      </PaneHead>
      {mine.length > 0 && <LastAnswer />}
      <p>{t('whips.side', { side: sheet.side })}</p>
      {sheet.options.length === 0 ? (
        <Small>{t('whips.none')}</Small>
      ) : (
        <ul>
          {sheet.options.map((option) => (
            <Option key={`${option.delegation} ${option.how}`} option={option} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** What came of the latest attempt, as any answer is told. */
function LastAnswer() {
  const { game, speech } = usePlay();
  const last = game.log.findLast(
    ({ happening: one }) => one.type === 'whipped' && one.seat === game.seat,
  );
  if (!last) return null;
  const told = formatHappening(last.happening, speech);
  return (
    <SlipPanel data-part="whip-answer">
      <b>{told.text}</b>
      <SaidList told={told} />
    </SlipPanel>
  );
}

function Option({ option }: { option: WhipOption }) {
  const { game, speech, say } = usePlay();
  const { t, names, openFigures: figures } = speech;
  const { delegation: d, how, gain, hope, lean, followers, present } = option;
  const id = game.view.scenario.delegations[d]?.id ?? '';
  const { abstainBand, softness } = game.view.values;
  return (
    <li>
      <span>
        <b>
          <Flag code={names.flag(id)} /> <bdi {...markText(names.seat(id))} />
        </b>
        <span>{t('whips.gain', { how, hope, n: Math.ceil(gain) })}</span>
        <details>
          <summary>{t('phrase.why')}</summary>
          <Small as="span">
            {t(`whips.why.${how}`, {
              lean: figures.points(Math.abs(lean)),
              least: figures.points(abstainBand * 100),
              most: figures.points((abstainBand + softness) * 100),
              followers,
              present: present ? 'yes' : 'no',
            })}
          </Small>
        </details>
      </span>
      <Button
        kind="small"
        disabled={game.readOnly}
        aria-label={`${t(`whips.do.${how}`)}: ${names.seat(id)}`}
        onClick={() => say({ type: 'whip', delegation: id, how })}
      >
        {t(`whips.do.${how}`)}
      </Button>
    </li>
  );
}
