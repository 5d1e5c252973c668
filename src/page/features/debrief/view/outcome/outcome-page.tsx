import { type ComponentType, type ReactNode, useEffect } from 'react';
import { hasKeptApart } from '../../model/kept-apart.ts';
import { unsealGame, type OpenedGame } from '../../model/opened.ts';
import type { VoteTurn } from '../../../../session/game/vote/decisive.ts';
import { useStory, useDebrief, useFindings } from '../use-debrief.ts';
import { useApp } from '../../../../session/store/store.ts';
import { AfterlifePane } from './afterlife.tsx';
import { Again, OtherCase, TakeAlong } from '../again.tsx';
import { BetterPackagesPane } from '../better-packages.tsx';
import { WhoGains, WhoJoinsWhen } from '../chart-panes.tsx';
import { CheckQuestions } from '../check-questions.tsx';
import { ClosingBrief } from '../closing-brief.tsx';
import { Expected } from '../expected.tsx';
import { FactsTable } from '../facts-table.tsx';
import { HandsTable } from '../hands.tsx';
import { DebriefLead, StillOpen } from '../lead.tsx';
import { Fold, FoldAll, FoldsProvider } from './folds.tsx';
import { ModelTable } from '../model-table.tsx';
import { ObservedList } from '../observed.tsx';
import { OwnWordsPane } from '../own-words.tsx';
import { OwnMoments } from '../own-moments.tsx';
import { WhyThisText } from '../why-this-text.tsx';
import { OutcomeArticles } from './outcome-articles.tsx';
import { AllFigures, Becomes, OutcomeFrieze, OutcomeHero } from './outcome-hero.tsx';
import { OutcomeVotes } from './outcome-votes.tsx';
import { OutcomeWhatIf } from './outcome-what-if.tsx';
import { PageBar } from '../../../../ui/page/page-bar.tsx';
import { ParPane } from './par-pane.tsx';
import { SeenFrom } from '../seen-from.tsx';
import { BallotsCard } from '../first/ballots-card.tsx';
import { DareLine } from '../first/dare-line.tsx';
import { FirstTime } from '../first/first-time.tsx';
import { FrontierPane, FrontierWait } from '../first/frontier-pane.tsx';
import { RivalsCard } from '../first/head-to-head.tsx';
import { ScoreHead } from '../first/score-head.tsx';
import { MissedCard, TurningCard } from '../first/turning-card.tsx';
import { useKeptRuns, useScore } from '../first/use-score.ts';
import { TurningPoints } from './turning-points.tsx';
import { VeilLift } from './veil-lift.tsx';
import { PlayProvider } from '../../../../session/play/play-provider.tsx';
import { ROWS, useGrowing } from '../../../../ui/use-growing.ts';
import { usePaper } from '../../../../ui/use-paper.ts';
import './outcome-page.module.css';
import debriefStyles from '../debrief.module.css';
import outcomePrint from './outcome-print.module.css';
import firstStyles from '../first/first.module.css';
import '../lead.module.css';
import '../drawing.module.css';
import { Panel, Row, Small, Text } from '../../../../ui/layout/primitives.tsx';

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

function Debrief({ game, ...slots }: Slots & { game: OpenedGame }) {
  const { names } = useDebrief().speech;
  const tell = useFindings((state) => state.tellDebrief);
  const { conference, seat, notes } = game;
  useEffect(tell, [tell, conference, seat, notes]);
  const { why } = useStory(game);
  const score = useScore(game);
  const runs = useKeptRuns(game, score);
  return (
    <div className={outcomePrint['outcome']}>
      <PageBar note={names.text(game.view.scenario.title)} />
      <main>
        <OutcomeHero game={game}>
          <ScoreHead score={score} />
        </OutcomeHero>
        <FoldsProvider>
          <div className={firstStyles['first']} data-part="first" aria-busy={why === undefined}>
            <SeenFrom />
            {score.status === 'ready' && <FrontierPane score={score} runs={runs} />}
            {score.status === 'playing' && <FrontierWait />}
            <div className={firstStyles['cards']}>
              {score.status === 'ready' && <RivalsCard score={score} />}
              {game.view.phase === 'closed' ? <Told /> : <StillOpen />}
              {score.status === 'ready' && <DareLine score={score} />}
            </div>
            <Again game={game} score={score} />
            <VeilLift />
          </div>
          <Parts game={game} {...slots} />
        </FoldsProvider>
      </main>
    </div>
  );
}

/** What made the end what it is, in the order in which one asks. */
function Told() {
  return (
    <>
      <TurningCard />
      <MissedCard />
      <BallotsCard />
      <FirstTime />
    </>
  );
}

/** Everything behind the first screen, in the order in which a player asks. */
function Parts({ game, result, Turn }: Slots & { game: OpenedGame }) {
  const { speech } = useDebrief();
  const { t } = speech;
  return (
    <div className={`${outcomePrint['folds']} ${debriefStyles['debrief-body']}`}>
      <Row
        className={outcomePrint['folds-head']}
        wrap
        gap={6}
        lineGap={3}
        items="baseline"
        justify="between"
        padX={5}
        tone="ground"
      >
        <Text as="h2" type="head">
          {t('fold.title')}
        </Text>
        <FoldAll />
      </Row>
      <Fold name="text">
        <OutcomeArticles />
        <WhyThisText />
      </Fold>
      <Fold name="moved">
        <div>
          <DebriefLead />
          <TurningPoints />
        </div>
        <div>
          <OwnWordsPane />
          <OwnMoments />
        </div>
      </Fold>
      <Fold name="others">
        <ParPane />
        <HandsTable />
      </Fold>
      <Fold name="plan" wide>
        <Expected />
        <ObservedList />
      </Fold>
      <Fold name="votes" wide>
        <OutcomeVotes />
        <Positions />
        <OutcomeWhatIf Turn={Turn} />
      </Fold>
      <Fold name="treaty" wide>
        <OutcomeFrieze game={game} />
        <p>
          <Becomes game={game} />
        </p>
        <WhoGains />
        <ClosingBrief />
        <AfterlifePane />
        <WhoJoinsWhen />
      </Fold>
      <Fold name="better">
        <BetterPackagesPane />
        <ModelTable />
      </Fold>
      <Fold name="talk">
        <CheckQuestions />
        <OtherCase game={game} />
      </Fold>
      <Fold name="figures">
        <FactsTable />
        <AllFigures game={game} />
      </Fold>
      <Fold name="handIn">
        <TakeAlong game={game} />
        {result}
        <Panel>
          <h3>{t('outcome.honest')}</h3>
          <p>{t('outcome.estimates')}</p>
        </Panel>
      </Fold>
    </div>
  );
}

/** Who dissociated or objected at the gavel, and from what. */
function Positions() {
  const { game, speech } = useDebrief();
  const { t, names } = speech;
  const { gavel, scenario } = game.view;
  const entries = [
    ...(gavel?.objected ?? []).map((entry) => ({ ...entry, kind: 'objected' as const })),
    ...(gavel?.dissociated ?? []).map((entry) => ({ ...entry, kind: 'dissociated' as const })),
  ];
  const growing = useGrowing(entries.length, 0, ROWS);
  const drawn = usePaper() ? entries.length : growing;
  if (entries.length === 0) return null;
  return (
    <Panel>
      <h3>{t('outcome.positions')}</h3>
      <ul>
        {entries.slice(0, drawn).map((entry) => (
          <Text key={`${entry.kind} ${entry.by}`} as="li" padY={3} rule="top">
            {t(`outcome.${entry.kind}`, {
              seat: names.called(scenario.delegations[entry.by]?.id ?? ''),
              n: entry.articles.length,
              articles: entry.articles.map((a) => names.articleBrief(a)).join(t('list.join')),
            })}{' '}
            {entry.kind === 'dissociated' &&
              hasKeptApart(game.view, entry) &&
              t('outcome.keptApart')}
          </Text>
        ))}
      </ul>
      <Small>{t('vote.simulated')}</Small>
    </Panel>
  );
}
