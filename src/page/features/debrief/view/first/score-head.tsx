/** The two numbers of the debrief: what the seat took, and what the others have of it. */
import { useDebrief } from '../use-debrief.ts';
import { readChairResult } from '../../model/chair-result.ts';
import { type ScoreBand, findScoreBand, LITTLE_ROOM, type SeatScore } from '../../model/score.ts';
import { makeHeadline } from '../../../../session/game/headline.ts';
import type { ScoreNow } from './use-score.ts';
import firstStyles from './first.module.css?names';

export function ScoreHead({ score }: { score: ScoreNow }) {
  if (score.status !== 'ready') return <Bare playing={score.status === 'playing'} />;
  return (
    <dl className={firstStyles['sums']} data-part="sums">
      <Sum kind="taken" score={score} />
      <Sum kind="made" score={score} />
    </dl>
  );
}

/** Where there is nothing to compare with (yet): points over no deal, or what a seat without instructions is measured by. */
function Bare({ playing }: { playing: boolean }) {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const got = makeHeadline(game);
  const chair = readChairResult(game);
  if (game.view.phase !== 'closed') return null;
  if (!got) {
    return (
      <p className={firstStyles['bare']}>
        {chair
          ? t('lead.chair', {
              adopted: chair.adopted ? 'yes' : 'no',
              narrow: figures.share(chair.betterOff.narrow),
              broad: figures.share(chair.betterOff.broad),
            })
          : t('lead.noInstructions')}
      </p>
    );
  }
  return (
    <p className={firstStyles['bare']}>
      <b>{figures.points(got.points)}</b>{' '}
      {t('onePage.points', { none: figures.points(got.none), playing: playing ? 'yes' : 'no' })}
    </p>
  );
}

type SumProps = { kind: 'taken' | 'made'; score: SeatScore };

function Sum({ kind, score }: SumProps) {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const value = score[kind];
  const little = kind === 'taken' && score.room < LITTLE_ROOM;
  return (
    <div>
      <dt>
        <b>{t(`onePage.${kind}`)}</b> {t(`onePage.${kind}How`)}
      </dt>
      <dd className={firstStyles['sum-figure']}>{figures.signed(value)}</dd>
      {game.guided ? null : little ? (
        <dd className={firstStyles['sum-little']}>
          {t('onePage.little', { room: figures.points(Math.max(0, score.room)) })}
        </dd>
      ) : (
        <BandBar value={value} trader={score.trader[kind]} />
      )}
      {kind === 'taken' && (
        <dd className={firstStyles['sum-got']} data-part="lead-figure">
          {t('onePage.got', {
            points: figures.points(score.points),
            waiting: figures.points(score.waiting),
          })}
        </dd>
      )}
    </div>
  );
}

/** Points that the last band, which nobody's value bounds, spans at least. */
const OPEN_BAND = 5;

/** Waiting, and what a trading player has of the same draw, bound the bands; where such a player has no more, there is one. */
function BandBar({ value, trader }: { value: number; trader: number }) {
  const { t } = useDebrief().speech;
  const band = findScoreBand(value, trader);
  const names: readonly ScoreBand[] = trader > 0 ? ['above', 'trader'] : ['above'];
  const share = findPlace(value, trader);
  return (
    <dd className={firstStyles['bands']} data-part="bands" data-band={band}>
      <span className={firstStyles['band-bar']} aria-hidden="true">
        {names.map((name) => (
          <i key={name} data-had={hasReached(band, name) || undefined} />
        ))}
        <b style={{ insetInlineStart: `${100 * share}%` }}>[ ]</b>
      </span>
      <span className={firstStyles['band-name']}>{t('onePage.band', { band })}</span>
    </dd>
  );
}

function hasReached(band: ScoreBand, name: ScoreBand): boolean {
  return band === 'trader' || band === name;
}

/** Share 0..1 of the bar at which a value lies. */
function findPlace(value: number, trader: number): number {
  const within = (share: number) => Math.max(0, Math.min(1, share));
  if (trader <= 0) return within(value / OPEN_BAND);
  if (value < trader) return within(value / trader) / 2;
  return 0.5 + within((value - trader) / Math.max(trader, OPEN_BAND)) / 2;
}
