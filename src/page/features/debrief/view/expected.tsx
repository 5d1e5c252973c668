import { nameEnding } from '../../../session/game/ending-name.ts';
import { type Expectation, listExpectations } from '../model/expectations.ts';
import { readCalibration } from '../model/story.ts';
import { computePointsNow, computePointsOfNoDeal } from '../../../session/game/worth.ts';
import { SeeMove } from './see-move.tsx';
import debriefStyles from './debrief.module.css?names';
import { Anchor, DataTable, Panel } from '../../../ui/layout/primitives.tsx';
import { useDebrief } from './use-debrief.ts';

/** The plan beside what happened, and each guess beside what came. */
export function Expected() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const plan = game.notes.plan?.trim() ?? '';
  return (
    <Panel aria-labelledby="expected-title">
      <h3 id="expected-title">{t('debrief.expected')}</h3>
      {plan === '' ? (
        <p>{t('debrief.planNone')}</p>
      ) : (
        <div className={debriefStyles['beside']}>
          <div>
            <h4>{t('debrief.plan')}</h4>
            <p className={debriefStyles['plan-text']}>{plan}</p>
          </div>
          <div>
            <h4>{t('debrief.planHappened')}</h4>
            <p>
              <Happened />
            </p>
          </div>
        </div>
      )}
      <Guesses />
    </Panel>
  );
}

function Happened() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const { view } = game;
  const [points, none] = [computePointsNow(view), computePointsOfNoDeal(view)];
  const common = {
    ending: t(`ending.${nameEnding(view)}`),
    left: view.articles.filter(({ status }) => status === 'open').length,
  };
  const failed = view.ending === 'failed' || view.ending === 'suspended';
  if (failed || points === null || none === null) return t('debrief.planLine', common);
  return t('debrief.planResult', {
    ...common,
    points: figures.points(points),
    none: figures.points(none),
  });
}

/** Points by which guesses are off on the whole and still fair. */
const FAIR = 5;

function Guesses() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const known = listExpectations(game);
  const calibration = readCalibration(game);
  if (known.length === 0) return <p>{t('debrief.guessNone')}</p>;
  return (
    <>
      <DataTable
        caption={t('debrief.guesses')}
        heads={[t('debrief.guessAt'), t('debrief.guessed'), t('debrief.came')]}
      >
        <tbody>
          {known.map((one) => (
            <GuessRow key={`${one.kind} ${one.at}`} one={one} />
          ))}
        </tbody>
      </DataTable>
      {calibration && (
        <p>
          {t('debrief.calibrated', {
            n: calibration.guesses,
            way: Math.abs(calibration.bias) < FAIR ? 'fair' : calibration.bias > 0 ? 'high' : 'low',
            by: figures.points(Math.abs(Math.round(calibration.bias))),
            brier: calibration.brier.toFixed(2),
          })}{' '}
          <Anchor href="#/numbers/formula.calibration">{t('debrief.how')}</Anchor>
        </p>
      )}
    </>
  );
}

function GuessRow({ one }: { one: Expectation }) {
  const { t } = useDebrief().speech;
  const said =
    one.kind === 'answer'
      ? t('debrief.guessChance', { chance: one.chance })
      : t('debrief.guessVotes', { n: one.inFavour });
  const came =
    one.kind === 'answer'
      ? t('debrief.cameAnswer', { came: one.came ? 'yes' : 'no', right: one.right })
      : t('debrief.cameVote', { n: one.found, off: one.off });
  return (
    <tr>
      <th scope="row">
        {one.sitting !== null && t('outcome.sitting', { n: one.sitting })}{' '}
        <SeeMove at={one.at} what={`${said}; ${came}`} />
      </th>
      <td>{said}</td>
      <td>{came}</td>
    </tr>
  );
}
