import { type ComponentType, type ReactNode, useEffect } from 'react';
import { unsealGame, type OpenedGame } from '../../model/opened.ts';
import type { VoteTurn } from '../../../../session/game/decisive.ts';
import { useApp } from '../../../../session/store/store.ts';
import { AfterlifePane } from './afterlife.tsx';
import { Again, OtherCase } from '../again.tsx';
import { BetterPackagesPane } from '../better-packages.tsx';
import { WhoGains, WhoJoinsWhen } from '../chart-panes.tsx';
import { CheckQuestions } from '../check-questions.tsx';
import { ClosingBrief } from '../closing-brief.tsx';
import { Expected } from '../expected.tsx';
import { FactsTable } from '../facts-table.tsx';
import { DebriefLead } from '../lead.tsx';
import { useGists } from '../gists.ts';
import { Fold, FoldAll, FoldsProvider } from './folds.tsx';
import { ModelTable } from '../model-table.tsx';
import { ObservedList } from '../observed.tsx';
import { OwnWordsPane } from '../own-words.tsx';
import { OwnMoments } from '../own-moments.tsx';
import { WhyThisText } from '../why-this-text.tsx';
import { OutcomeArticles } from './outcome-articles.tsx';
import { AllFigures, OutcomeFrieze, OutcomeHero } from './outcome-hero.tsx';
import { OutcomeVotes } from './outcome-votes.tsx';
import { OutcomeWhatIf } from './outcome-what-if.tsx';
import { PageBar } from '../../../../ui/page/page-bar.tsx';
import { ParPane } from './par-pane.tsx';
import { PlayProvider, usePlay } from '../../../../session/play/play-context.tsx';
import { TurningPoints } from './turning-points.tsx';
import { VeilLift } from './veil-lift.tsx';
import parts from '../../../../ui/parts.module.css';
import outcomePage from './outcome-page.module.css';
import '../../../../ui/layout/data-table.module.css';
import debriefStyles from '../debrief.module.css';
import outcomePrint from './outcome-print.module.css';
import leadStyles from '../lead.module.css?names';

/** What others than the debrief have to say in it. */
type Slots = {
  /** The game as it is handed in. */
  result: ReactNode;
  /** What would have turned a vote. */
  Turn: ComponentType<{ index: number; found: VoteTurn }>;
};

/**
 * What came of the conference: the text, who gains, the whole in short, why, and again; then everything behind it,
 * folded. Before the end it is played on.
 */
export function OutcomePage(slots: Slots) {
  const game = useApp((state) => state.game);
  const go = useApp((state) => state.go);
  const opened = game && unsealGame(game);
  const early = game !== null && opened === null;
  useEffect(() => {
    if (early) go({ page: 'play' });
  }, [early, go]);
  if (!opened) return null;
  return (
    <PlayProvider game={game}>
      <Debrief game={opened} {...slots} />
    </PlayProvider>
  );
}

/** Articles below which there is room for more on the first screen. */
const SHORT = 9;

function Debrief({ game, ...slots }: Slots & { game: OpenedGame }) {
  const { names } = usePlay().speech;
  const isShort = game.view.articles.length <= SHORT;
  return (
    <div className={outcomePage['outcome']}>
      <PageBar note={names.text(game.view.scenario.title)} />
      <main>
        <OutcomeHero game={game} />
        <OutcomeFrieze game={game} />
        <FoldsProvider>
          <div className={outcomePrint['debrief-top']}>
            <div className={leadStyles['debrief-text']}>
              <OutcomeArticles />
              {isShort && <WhyThisText />}
            </div>
            <div className={leadStyles['debrief-told']}>
              <DebriefLead />
              {!isShort && <WhyThisText />}
            </div>
            <div className={leadStyles['debrief-sums']}>
              <WhoGains />
              <Again game={game} />
            </div>
            <VeilLift />
          </div>
          <Parts game={game} {...slots} />
        </FoldsProvider>
      </main>
    </div>
  );
}

/** Everything behind the first screen, in the order in which a player asks. */
function Parts({ game, result, Turn }: Slots & { game: OpenedGame }) {
  const { speech } = usePlay();
  const { t } = speech;
  const gist = useGists(game);
  return (
    <div className={`${outcomePrint['folds']} ${debriefStyles['debrief-body']}`}>
      <div className={outcomePrint['folds-head']}>
        <h2>{t('fold.title')}</h2>
        <FoldAll />
      </div>
      <Fold name="moved" gist={gist.moved}>
        <TurningPoints />
        <div>
          <OwnWordsPane />
          <OwnMoments />
        </div>
      </Fold>
      <Fold name="others" gist={gist.others}>
        <ParPane />
      </Fold>
      <Fold name="plan" gist={gist.plan} wide>
        <Expected />
        <ObservedList />
      </Fold>
      <Fold name="votes" gist={gist.votes} wide>
        <OutcomeVotes />
        <Positions />
        <OutcomeWhatIf Turn={Turn} />
      </Fold>
      <Fold name="treaty" gist={gist.treaty} wide>
        <ClosingBrief />
        <AfterlifePane />
        <WhoJoinsWhen />
      </Fold>
      <Fold name="better" gist={t('gist.better')}>
        <BetterPackagesPane />
        <ModelTable />
      </Fold>
      <Fold name="talk" gist={t('gist.talk')}>
        <CheckQuestions />
        <OtherCase game={game} />
      </Fold>
      <Fold name="figures" gist={t('gist.figures')}>
        <FactsTable />
        <AllFigures game={game} />
      </Fold>
      <Fold name="handIn" gist={t('gist.handIn')}>
        {result}
        <section className={`paper ${parts['pane']}`}>
          <h2>{t('outcome.honest')}</h2>
          <p>{t('outcome.estimates')}</p>
        </section>
      </Fold>
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
    <section className={`paper ${parts['pane']}`}>
      <h2>{t('outcome.positions')}</h2>
      <ul className={outcomePage['positions']}>
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
      <p className={parts['small']}>{t('vote.simulated')}</p>
    </section>
  );
}
