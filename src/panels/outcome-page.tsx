import { type Game, useApp } from '../app/store.ts';
import { pointsNow, pointsOfNoTreaty } from '../app/selectors/worth.ts';
import { Afterlife } from './afterlife.tsx';
import { seedAfter } from './seed-after.ts';
import { Flag } from './flag.tsx';
import { Mark } from './mark.tsx';
import { OutcomeArticles } from './outcome-articles.tsx';
import { OutcomeVotes } from './outcome-votes.tsx';
import { OutcomeWhatIf } from './outcome-what-if.tsx';
import { ParPane } from './par-pane.tsx';
import { PlayProvider, usePlay } from './play-context.tsx';
import { TurningPoints } from './turning-points.tsx';
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
  const { t } = usePlay().speech;
  return (
    <div className="outcome">
      <Hero game={game} />
      <Frieze game={game} />
      <main className="outcome-main">
        <div className="outcome-column">
          <OutcomeArticles />
          <Afterlife />
        </div>
        <div className="outcome-column">
          <OutcomeVotes />
          <Positions />
        </div>
        <div className="outcome-column">
          <Buttons game={game} />
          <ParPane />
          <TurningPoints />
          <section className="paper pane">
            <h2>{t('outcome.honest')}</h2>
            <p>{t('outcome.estimates')}</p>
          </section>
        </div>
        <OutcomeWhatIf />
      </main>
    </div>
  );
}

function Hero({ game }: { game: Game }) {
  const { t, names, figures } = usePlay().speech;
  const { view } = game;
  const ending = view.ending ?? 'unfinished';
  const treaty = ending === 'consensus' || ending === 'vote';
  const [now, none] = [pointsNow(view), pointsOfNoTreaty(view)];
  const open = view.articles.filter((article) => article.status === 'open').length;
  const last = view.votes.findLast((vote) => vote.kind === 'text');
  const mine = treaty || ending === 'unfinished' ? now : none;
  return (
    <header className="hero">
      <Mark />
      <div>
        <h1>{t(`ending.${ending}`)}</h1>
        <p>
          {t('outcome.sentence', {
            title: names.text(view.scenario.title),
            ending,
            sitting: view.sitting,
            of: view.scenario.procedure.sittings,
            open,
            yes: last ? count(last.roll, 'y') : 0,
            no: last ? count(last.roll, 'n') : 0,
          })}
        </p>
      </div>
      <dl className="hero-figures">
        {mine !== null && none !== null && (
          <div>
            <dt>{t('outcome.points', { seat: names.seat(game.seat) })}</dt>
            <dd>
              {figures.points(mine)}{' '}
              <small>{t('outcome.against', { none: figures.points(none) })}</small>
            </dd>
          </div>
        )}
        {treaty && <Joined game={game} />}
        <div>
          <dt>{t('outcome.brackets')}</dt>
          <dd>
            {open} <small>{t('outcome.of', { n: view.articles.length })}</small>
          </dd>
        </div>
      </dl>
    </header>
  );
}

/** How many signed and ratified, and when the treaty entered into force. */
function Joined({ game }: { game: Game }) {
  const { t } = usePlay().speech;
  const { setup, state } = game.conference;
  const { delegations, procedure } = setup.scenario;
  const all = t('outcome.of', { n: delegations.length });
  const last = state.ratified[(procedure.ratifications ?? 0) - 1];
  const years = setup.values.ratifyHorizon;
  return (
    <>
      <div>
        <dt>{t('outcome.signed')}</dt>
        <dd>
          {state.signed.length} <small>{all}</small>
        </dd>
      </div>
      <div>
        <dt>{t('outcome.ratified', { years, inForce: last?.year ?? 0 })}</dt>
        <dd>
          {state.ratified.length} <small>{all}</small>
        </dd>
      </div>
    </>
  );
}

function count(roll: string, letter: string): number {
  return [...roll].filter((one) => one === letter).length;
}

/** The flags of those who signed. */
function Frieze({ game }: { game: Game }) {
  const { names } = usePlay().speech;
  const { delegations } = game.view.scenario;
  return (
    <div className="frieze" aria-hidden="true">
      {game.conference.state.signed.map((d) => (
        <Flag key={d} code={names.flag(delegations[d]?.id ?? '')} height={14} />
      ))}
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
