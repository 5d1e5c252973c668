import { type Game, useApp } from '../app/store.ts';
import { Afterlife } from './afterlife.tsx';
import { seedAfter } from './seed-after.ts';
import { OutcomeArticles } from './outcome-articles.tsx';
import { OutcomeFrieze, OutcomeHero } from './outcome-hero.tsx';
import { OutcomeVotes } from './outcome-votes.tsx';
import { OutcomeWhatIf } from './outcome-what-if.tsx';
import { PageBar } from './page-bar.tsx';
import { ParPane } from './par-pane.tsx';
import { PlayProvider, usePlay } from './play-context.tsx';
import { ResultPane } from './share/result-pane.tsx';
import { TurningPoints } from './turning-points.tsx';
import { PlanThen, VeilLift } from './veil-lift.tsx';
import './parts.css';
import './outcome-page.css';

/** What came of the conference: one sentence, the text beside the treaty, the votes, and one's own points. */
export function OutcomePage() {
  const game = useApp((state) => state.game);
  if (!game) return null;
  return (
    <PlayProvider game={game}>
      <Debrief game={game} />
    </PlayProvider>
  );
}

function Debrief({ game }: { game: Game }) {
  const { t, names } = usePlay().speech;
  // Where nothing was put to a vote the middle of the page has room.
  const voted = game.view.votes.length > 0;
  return (
    <div className="outcome">
      <PageBar note={names.text(game.view.scenario.title)} />
      <main>
        <OutcomeHero game={game} />
        <OutcomeFrieze game={game} />
        <div className="outcome-main">
          <div className="outcome-column">
            <OutcomeArticles />
            {voted && <Afterlife />}
          </div>
          <div className="outcome-column">
            <OutcomeVotes />
            <Positions />
            {!voted && <Afterlife />}
          </div>
          <div className="outcome-column">
            <Buttons game={game} />
            <ResultPane />
            <VeilLift />
            <PlanThen />
            <TurningPoints />
            <ParPane />
            <section className="paper pane">
              <h2>{t('outcome.honest')}</h2>
              <p>{t('outcome.estimates')}</p>
            </section>
          </div>
          <OutcomeWhatIf />
        </div>
      </main>
    </div>
  );
}

/** Who dissociated or objected at the gavel, and from what. */
function Positions() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { gavel, scenario } = game.view;
  const entries = [
    ...(gavel?.objected ?? []).map((entry) => ({ ...entry, kind: 'objected' as const })),
    ...(gavel?.dissociated ?? []).map((entry) => ({ ...entry, kind: 'dissociated' as const })),
  ];
  if (entries.length === 0) return null;
  return (
    <section className="paper pane">
      <h2>{t('outcome.positions')}</h2>
      <ul className="positions">
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.by}`}>
            {t(`outcome.${entry.kind}`, {
              seat: names.seat(scenario.delegations[entry.by]?.id ?? ''),
              n: entry.articles.length,
              articles: entry.articles.map((a) => names.article(a)).join(t('list.join')),
            })}
          </li>
        ))}
      </ul>
      <p className="small">{t('vote.simulated')}</p>
    </section>
  );
}

function Buttons({ game }: { game: Game }) {
  const { t } = usePlay().speech;
  const again = useApp((state) => state.again);
  const go = useApp((state) => state.go);
  const save = useApp((state) => state.saveRecordToFile);
  const { seed } = game.conference.setup;
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
      <button type="button" className="button" onClick={save}>
        {t('menu.save')}
      </button>
    </div>
  );
}
