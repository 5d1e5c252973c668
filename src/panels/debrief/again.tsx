import { LESSON } from '../../app/selectors/learning/lesson.ts';
import type { Game } from '../../app/store/game.ts';
import { useApp } from '../../app/store/store.ts';
import { usePlay } from '../play/play-context.tsx';
import { seedAfter } from '../outcome/seed-after.ts';
import { WrittenAnswer } from '../parts/written-answer.tsx';
import { saveTreaty } from './save-treaty.ts';

/** What comes next: the room again, another seat, the treaty to take home. */
export function Again({ game }: { game: Game }) {
  const { speech } = usePlay();
  const { t } = speech;
  const again = useApp((state) => state.again);
  const go = useApp((state) => state.go);
  const save = useApp((state) => state.saveRecordToFile);
  const { seed } = game.conference.setup;
  const treaty = game.conference.state.assembly?.adopted === true;
  return (
    <div className="btns outcome-buttons">
      <button type="button" className="button primary" onClick={() => void again(seedAfter(seed))}>
        {t('outcome.again')}
      </button>
      <button type="button" className="button" onClick={() => void again(seed)}>
        {t('outcome.same')}
      </button>
      <button type="button" className="button" onClick={() => go({ page: 'door' })}>
        {t('outcome.seat')}
      </button>
      <button type="button" className="button" onClick={() => saveTreaty(game, speech)}>
        {t(treaty ? 'debrief.saveTreaty' : 'debrief.saveText')}
      </button>
      <button type="button" className="button" onClick={save}>
        {t('menu.save')}
      </button>
      <a className="button" href="#/compare/game">
        {t('outcome.compare')}
      </a>
    </div>
  );
}

/** A second case is where what was learnt is found again. */
export function OtherCase({ game }: { game: Game }) {
  const { t, names } = usePlay().speech;
  const shelf = useApp((state) => state.shelf);
  const start = useApp((state) => state.start);
  const { id } = game.view.scenario;
  // The one after it on the shelf; what the lesson teaches is no case to compare with.
  const cases = shelf.filter((one) => one.id !== LESSON.scenarioId && one.featured.length > 0);
  const other = cases[(cases.findIndex((one) => one.id === id) + 1) % Math.max(1, cases.length)];
  const [first] = other?.featured ?? [];
  if (!other || !first || other.id === id) return null;
  return (
    <section className="paper pane" aria-labelledby="again-title">
      <h2 id="again-title">{t('debrief.again')}</h2>
      <p className="small">{t('debrief.againWay')}</p>
      <WrittenAnswer id={`${id}/met`} label={t('debrief.whereMet')} />
      <p className="small">{t('debrief.whereMetHow')}</p>
      <button
        type="button"
        className="button"
        onClick={() =>
          void start({
            scenarioId: other.id,
            seat: first.seat,
            seed: game.conference.setup.seed,
            assist: game.assist,
            veil: false,
            ...(other.start === undefined ? {} : { start: other.start }),
          })
        }
      >
        {t('debrief.otherCase', { title: names.text(other.title), seat: names.text(first.name) })}
      </button>
    </section>
  );
}
