import { makeObjectingValues } from '../../../../speech/objecting-values.ts';
import {
  type InTrials,
  listExpected,
  makeGavelSheet,
  type GavelSheet,
  type Sign,
} from '../../model/gavel-sheet.ts';
import { listInstructions } from '../../../../session/game/worth.ts';
import { ACT_FACES } from '../../../../session/play/act-table.ts';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { dress, Mono, Panel, Small, Text } from '../../../../ui/layout/primitives.tsx';
import { Icon } from '../../../../ui/marks/icon.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useHeading } from '../../../../session/play/use-heading.ts';
import { computeLinkedPoints } from '../../../../speech/linked-points.ts';
import { formatRule } from '../../../../speech/vote-words.ts';
import { markText } from '../../../../speech/words.ts';
import gavelPage from './gavel-page.module.css';
import tally from '../board/tally.module.css?names';
import voteView from '../vote-view.module.css?names';
import votePrediction from '../record/vote-prediction.module.css?names';

const GavelWorth = makeLazyPart(async () => (await import('./gavel-worth.tsx')).GavelWorth, {
  words: ['lesson'],
  ahead: true,
});

/** Consensus is asked: three answers with what each does, and who may object. For the Chair, what the Bureau must find. */
export function GavelPage({ aside }: { aside: React.ReactNode }) {
  const { game, speech } = usePlay();
  const { view } = game;
  const sheet = makeGavelSheet(game);
  const bureau = view.phase === 'decision.bureau';
  return (
    <div className={voteView['gavel-page']}>
      <div className={voteView['gavel-main']}>
        <section className={`paper ${gavelPage['gavel-head']}`}>
          <h2>{speech.t(bureau ? 'bureau.title' : 'gavel.title')}</h2>
          {bureau ? <BureauWords sheet={sheet} /> : <GavelWords sheet={sheet} />}
        </section>
        {!bureau && (
          <div className={gavelPage['choices']}>
            {ANSWERS.map((answer) => (
              <Choice key={answer} answer={answer} sheet={sheet} />
            ))}
          </div>
        )}
        {view.mandate && !bureau && <TextWorth />}
      </div>
      <div
        className={voteView['gavel-side']}
        tabIndex={0}
        role="region"
        aria-label={speech.t('vote.aside')}
      >
        {aside}
        <Expected sheet={sheet} />
      </div>
    </div>
  );
}

function GavelWords({ sheet }: { sheet: GavelSheet }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { answered, objecting, of, silent } = sheet;
  const [first] = game.view.gavel?.objected ?? [];
  const named = first && game.view.scenario.delegations[first.by]?.id;
  return (
    <>
      <p>
        {t('gavel.how', {
          objecting: objecting.objectors,
          first: named === undefined ? 'none' : names.called(named),
        })}
      </p>
      {answered > 0 && <Small>{t('gavel.heard', { n: answered, of, silent })}</Small>}
    </>
  );
}

function BureauWords({ sheet }: { sheet: GavelSheet }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { objecting, resumed } = sheet;
  const rule = formatRule(game.view.scenario.procedure.substance, speech);
  return (
    <>
      <p>{t('bureau.how', makeObjectingValues(objecting, figures))}</p>
      <WeightBar sheet={sheet} />
      <ul className={votePrediction['lines']}>
        <li>{objecting.stops ? t('bureau.hollow') : t('bureau.found', { rule })}</li>
        <li>{t('bureau.not', { resumed: resumed ? 'yes' : 'no' })}</li>
      </ul>
    </>
  );
}

/** Weight of those who object against the bound of the Bureau. */
function WeightBar({ sheet }: { sheet: GavelSheet }) {
  const { weight, allowed } = sheet.objecting;
  return (
    <div className={gavelPage['weight-bar']} aria-hidden="true">
      <i style={{ inlineSize: `${Math.min(100, weight * 100)}%` }} />
      {allowed !== null && (
        <b
          className={`${tally['threshold']} bracketed`}
          style={{ insetInlineStart: `${allowed * 100}%` }}
        >
          <i />
        </b>
      )}
    </div>
  );
}

const ANSWERS = ['silent', 'dissociate', 'object'] as const;

type ChoiceProps = { answer: (typeof ANSWERS)[number]; sheet: GavelSheet };

/** What each answer does; its key is on the desk. */
function Choice({ answer, sheet }: ChoiceProps) {
  const { t } = usePlay().speech;
  return (
    <section
      className={`paper ${gavelPage['choice']}`}
      aria-labelledby={`choice-${answer}`}
      data-answer={answer}
    >
      <h3 className={dress({ type: 'title' })} id={`choice-${answer}`}>
        <Icon name={ACT_FACES[answer].icon} /> {t(`gavel.${answer}`)}
      </h3>
      <Consequence answer={answer} sheet={sheet} />
    </section>
  );
}

function Consequence({ answer, sheet }: ChoiceProps) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { now, none, price, credit } = sheet;
  switch (answer) {
    case 'silent':
      return now === null || none === null ? (
        <p>{t('gavel.silentDoes')}</p>
      ) : (
        <GavelWorth now={now} none={none} />
      );
    case 'dissociate':
      return (
        <>
          <p>{t('gavel.dissociateDoes', { credit: price.dissociate, have: credit })}</p>
          <p>{t('gavel.dissociatePoints')}</p>
        </>
      );
    case 'object':
      return (
        <>
          <p>
            {t('gavel.objectDoes', {
              rule: formatRule(game.view.scenario.procedure.substance, speech),
              credit: price.object,
            })}
          </p>
          <p>
            {t('gavel.objectHollow', {
              ...makeObjectingValues(sheet.objecting, figures),
              resumed: sheet.resumed ? 'yes' : 'no',
            })}
          </p>
          {sheet.promised.length > 0 && (
            <Text as="p" tone="red" weight={600}>
              {t('gavel.promised', {
                articles: sheet.promised.map((id) => speech.article(id)).join(t('list.join')),
              })}
            </Text>
          )}
        </>
      );
  }
}

/** What the text brings the seat, article by article. */
function TextWorth() {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const rows = listInstructions(game.view).filter(({ ideal }) => ideal !== null);
  const together = computeLinkedPoints(game.view, figures);
  return (
    <Panel aria-labelledby="gavel-worth">
      <h2 id="gavel-worth">{t('gavel.articles')}</h2>
      <ul className={gavelPage['gavel-articles']}>
        {rows.map(({ article, weight, now, crossed }) => (
          <li key={article} data-crossed={crossed || undefined}>
            <span>
              <b>{names.article(article)}</b> <bdi {...markText(names.articleTitle(article))} />
              {crossed && <em>{t('gavel.line')}</em>}
            </span>
            <span className={gavelPage['gavel-meter']} aria-hidden="true">
              <i style={{ inlineSize: `${weight > 0 ? (now / weight) * 100 : 0}%` }} />
            </span>
            <Mono>
              {t('gavel.kept', { now: figures.points(now), weight: figures.points(weight) })}
            </Mono>
          </li>
        ))}
        {together !== null && (
          <li>
            <span>{t('gavel.together')}</span>
            <span />
            <Mono>{figures.signed(together)}</Mono>
          </li>
        )}
      </ul>
    </Panel>
  );
}

const SIGNS = 14;

/** What they have said and done, and what they do in the trial runs from which one's own points are foreseen. */
function Expected({ sheet: { signs } }: { sheet: GavelSheet }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const heading = useHeading();
  const ahead =
    heading && game.view.phase === 'decision.gavel' ? listExpected(game.view, heading) : [];
  const seats = [...new Set([...ahead, ...signs].map(({ delegation }) => delegation))];
  return (
    <Panel aria-labelledby="expected-title">
      <h2 id="expected-title">{t('gavel.expected')}</h2>
      {seats.length === 0 ? (
        <Small>{t('gavel.expectedNone')}</Small>
      ) : (
        <ul className={votePrediction['lines']}>
          {seats.slice(0, SIGNS).map((d) => (
            <ExpectedLine
              key={d}
              of={d}
              signs={signs.filter(({ delegation }) => delegation === d)}
              ahead={ahead.find(({ delegation }) => delegation === d)}
            />
          ))}
        </ul>
      )}
      <Small>{t('vote.simulated')}</Small>
    </Panel>
  );
}

type Speech = ReturnType<typeof usePlay>['speech'];

type LineProps = { of: number; signs: readonly Sign[]; ahead: InTrials | undefined };

function ExpectedLine({ of, signs, ahead }: LineProps) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const id = game.view.scenario.delegations[of]?.id ?? '';
  return (
    <li>
      <b>
        <Flag code={names.flag(id)} /> <bdi {...markText(names.seat(id))} />
      </b>{' '}
      {[
        ...signs.map((sign) => tellSign(sign, speech)),
        ...(ahead ? [t('gavel.runs', ahead)] : []),
      ].join(t('log.join'))}
    </li>
  );
}

function tellSign({ kind, articles }: Sign, { t, article }: Speech): string {
  const named = articles.map((id) => article(id)).join(t('list.join'));
  return t('gavel.sign', { kind, articles: named || 'none' });
}
