import type { Game } from '../../app/store/game.ts';
import { useApp } from '../../app/store/store.ts';
import { Afterlife } from './afterlife.tsx';
import { Again, OtherCase } from '../debrief/again.tsx';
import { BetterPackages } from '../debrief/better-packages.tsx';
import { WhoGains, WhoJoinsWhen } from '../debrief/chart-panes.tsx';
import { CheckQuestions } from '../debrief/check-questions.tsx';
import { ClosingBrief } from '../debrief/closing-brief.tsx';
import { Expected } from '../debrief/expected.tsx';
import { FactsTable } from '../debrief/facts-table.tsx';
import { ModelTable } from '../debrief/model-table.tsx';
import { ObservedList } from '../debrief/observed.tsx';
import { OwnMoments } from '../debrief/own-moments.tsx';
import { WhyThisText } from '../debrief/why-this-text.tsx';
import { OutcomeArticles } from './outcome-articles.tsx';
import { OutcomeFrieze, OutcomeHero } from './outcome-hero.tsx';
import { OutcomeVotes } from './outcome-votes.tsx';
import { OutcomeWhatIf } from './outcome-what-if.tsx';
import { PageBar } from '../parts/page-bar.tsx';
import { ParPane } from './par-pane.tsx';
import { PlayProvider, usePlay } from '../play/play-context.tsx';
import { ResultPane } from '../share/result-pane.tsx';
import { TurningPoints } from './turning-points.tsx';
import { VeilLift } from './veil-lift.tsx';
import '../parts/parts.css';
import './outcome-page.css';
import '../debrief/debrief.css';
import './outcome-print.css';

/** What came of the conference: facts, why, one's own moments and what comes next first; then everything behind them. */
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
  return (
    <div className="outcome">
      <PageBar note={names.text(game.view.scenario.title)} />
      <main>
        <OutcomeHero game={game} />
        <OutcomeFrieze game={game} />
        <div className="debrief-head">
          <div className="outcome-column">
            <WhyThisText />
            <OwnMoments />
            <OtherCase game={game} />
          </div>
          <FactsTable />
          <div className="outcome-column">
            <Again game={game} />
            <VeilLift />
            <TurningPoints />
          </div>
        </div>
        <div className="outcome-main debrief-body">
          <OutcomeArticles />
          <div className="outcome-column">
            <OutcomeVotes />
            <Positions />
          </div>
          <div className="outcome-column">
            <WhoGains />
            <WhoJoinsWhen />
            <ParPane />
          </div>
          <div className="outcome-column outcome-wide">
            <ClosingBrief />
            <Afterlife />
          </div>
          <div className="outcome-column">
            <Expected />
            <CheckQuestions />
          </div>
          <ObservedList />
          <div className="outcome-column">
            <ResultPane />
            <section className="paper pane">
              <h2>{t('outcome.honest')}</h2>
              <p>{t('outcome.estimates')}</p>
            </section>
          </div>
          <div className="outcome-column outcome-wide">
            <BetterPackages />
            <OutcomeWhatIf />
            <ModelTable />
          </div>
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
              seat: names.called(scenario.delegations[entry.by]?.id ?? ''),
              n: entry.articles.length,
              articles: entry.articles.map((a) => names.articleBrief(a)).join(t('list.join')),
            })}
          </li>
        ))}
      </ul>
      <p className="small">{t('vote.simulated')}</p>
    </section>
  );
}
