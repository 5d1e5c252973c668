/** The two numbers of the debrief: what the seat took, and what the others have of it. */
import { useDebrief } from '../use-debrief.ts';
import { readChairResult } from '../../model/chair-result.ts';
import { listOutside } from '../../model/outside.ts';
import { wasInstructedAnew } from '../../model/swings.ts';
import {
  type BandLimits,
  findScoreBand,
  type ScoreBand,
  givesBeside,
  listScoreBands,
  nameScoreBand,
  LITTLE_ROOM,
  type SeatScore,
} from '../../model/score.ts';
import { makeHeadline } from '../../../../session/game/headline.ts';
import type { ScoreNow } from './use-score.ts';
import firstStyles from './first.module.css?names';
import { joinFew } from '../../../../speech/names/name-few.ts';
import { NO_POINTS } from '../../../../speech/use-game.ts';
import { dress, Text } from '../../../../ui/layout/primitives.tsx';

export function ScoreHead({ score }: { score: ScoreNow }) {
  if (score.status !== 'ready') return <Bare />;
  return (
    <Text as="dl" tone="felt" className={firstStyles['sums']} data-part="sums">
      <Sum kind="taken" score={score} />
      <Sum kind="made" score={score} />
    </Text>
  );
}

/** Where there is nothing to compare with (yet): points over no deal, or what a seat without instructions is measured by. */
function Bare() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const got = makeHeadline(game);
  const chair = readChairResult(game);
  if (game.view.phase !== 'closed') return null;
  if (!got) {
    return (
      <Text as="p" type="body" tone="felt">
        {chair
          ? t('lead.chair', {
              adopted: chair.adopted ? 'yes' : 'no',
              narrow: figures.share(chair.betterOff.narrow),
              broad: figures.share(chair.betterOff.broad),
            })
          : t('lead.noInstructions')}
      </Text>
    );
  }
  return (
    <Text as="p" type="body" tone="felt">
      <Text as="b" tone="white" weight={400} size={9} leading="flat">
        {figures.points(got.points)}
      </Text>{' '}
      {t('onePage.points', { none: figures.points(got.none) })}
    </Text>
  );
}

function Sum({ kind, score }: { kind: 'taken' | 'made'; score: SeatScore }) {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const value = score[kind];
  const little = kind === 'taken' && score.room < LITTLE_ROOM;
  return (
    <div className={dress({ gap: 4, lineGap: 1, items: 'baseline' })}>
      <Text as="dt" tone="white" size={5} weight={700}>
        {t(`onePage.${kind}`)}
      </Text>
      <Text as="dd" face="serif" size={9} leading="flat" tone="white">
        {figures.signed(value)}
      </Text>
      <dd>{t(`onePage.${kind}How`)}</dd>
      {game.guided ? null : little ? (
        <dd>
          {t('onePage.little', {
            gives: givesBeside(game.view) ? 'yes' : 'no',
            room: figures.points(Math.max(0, score.room)),
            kept: Math.abs(value) < NO_POINTS ? 'all' : value > 0 ? 'more' : 'less',
            by: figures.points(Math.abs(value)),
          })}
        </dd>
      ) : (
        <BandBar
          value={value}
          limits={{ trader: score.trader[kind], honest: score.honest[kind] }}
          named={kind === 'taken'}
        />
      )}
      {kind === 'taken' && (
        <dd data-part="lead-figure">
          {t('onePage.got', {
            points: figures.points(score.points),
            waiting: figures.points(score.waiting),
            anew: wasInstructedAnew(game) ? 'yes' : 'no',
          })}
        </dd>
      )}
      {kind === 'taken' && <Shortfall />}
    </div>
  );
}

/** Share from which a cause is said to be most of it. */
const MOSTLY = 0.6;

/** Points from which it is told why the end is worth less than the words. */
const TOLD = 1;

/** What lies between the words, as play told them, and the points, and what most of it is. */
function Shortfall() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const { text = null, none = 0, shortfalls = [] } = makeHeadline(game) ?? {};
  const lost = shortfalls.reduce((sum, { points }) => sum - points, 0);
  const [most] = shortfalls.toSorted((one, other) => one.points - other.points);
  if (text === null || !most || lost < TOLD) return null;
  return (
    <dd data-part="shortfall">
      {t('onePage.lost', {
        kind: most.kind,
        words: figures.points(text),
        points: figures.points(lost),
        more: chooseMore(-most.points / lost),
      })}{' '}
      {shortfalls.some(({ kind }) => kind === 'joining') && <StayedOut gain={text - none} />}
    </dd>
  );
}

/** @param share 0..1 of what is lost that the weightiest cause takes */
export function chooseMore(share: number): 'yes' | 'part' | 'no' {
  if (share >= 1) return 'no';
  return share >= MOSTLY ? 'yes' : 'part';
}

/** Names of those who stay out at most. */
const NAMED = 3;

/** Who does not join, with those to whom a promise was broken. @param props.gain of the words over no deal, in points */
function StayedOut({ gain }: { gain: number }) {
  const { game, speech } = useDebrief();
  const { t, names, figures } = speech;
  const { others, betrayed, own } = listOutside(game);
  const list = (ids: readonly string[]) => joinFew(ids.map(names.called), speech, NAMED);
  return t('onePage.outside', {
    n: others.length,
    names: list(others),
    broken: betrayed.length,
    betrayed: list(betrayed),
    own: own ? (gain > 0 ? 'little' : 'worse') : 'no',
    by: figures.points(Math.abs(gain)),
  });
}

/** Points that the last band, which nobody's value bounds, spans at least. */
const OPEN_BAND = 5;

/** Who is where a band begins, as the chart names them. */
const nameFrom = (band: ScoreBand) => (band === 'trader' || band === 'honest' ? band : 'waiting');

/** `named`: with who is where a band begins, once on the page. */
type BandProps = { value: number; limits: BandLimits; named: boolean };

/** Waiting, and what players have of the same draw, bound the bands; one that has no more bounds none. */
function BandBar({ value, limits, named }: BandProps) {
  const { t } = useDebrief().speech;
  const band = findScoreBand(value, limits);
  const bands = listScoreBands(limits);
  const reached = bands.findIndex((one) => one.band === band);
  const share = findPlace(value, bands);
  return (
    <dd data-part="bands" data-band={band}>
      <span className={firstStyles['band-bar']} aria-hidden="true">
        {bands.map((one, i) => (
          <i key={one.band} data-had={i <= reached || undefined} />
        ))}
        <b style={{ insetInlineStart: `${100 * share}%` }}>[&nbsp;]</b>
      </span>
      {named && (
        <span className={firstStyles['band-names']} aria-hidden="true">
          {bands.map((one) => (
            <span key={one.band}>{t(`onePage.${nameFrom(one.band)}`)}</span>
          ))}
        </span>
      )}
      <Text tone="white" weight={600}>
        {t('onePage.band', { band: nameScoreBand(value, limits) })}
      </Text>
    </dd>
  );
}

/** Share 0..1 of the bar at which a value lies: bands are as wide as each other. */
function findPlace(value: number, bands: readonly { from: number }[]): number {
  const within = (share: number) => Math.max(0, Math.min(1, share));
  const at = Math.max(
    0,
    bands.findLastIndex(({ from }) => value >= from),
  );
  const from = bands[at]?.from ?? 0;
  const width = Math.max((bands[at + 1]?.from ?? from + OPEN_BAND) - from, Number.EPSILON);
  return (at + within((value - from) / width)) / bands.length;
}
