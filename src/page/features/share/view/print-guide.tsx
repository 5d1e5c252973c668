/** The instructor's pages: plans of the lesson, questions after it, and how to judge what was done. */
import { useState } from 'react';
import { useWords, markText, useLanguage, makeListFormat } from '../../../speech/words.ts';
import type { Names } from '../../../speech/names/name.ts';
import { useApp } from '../../../session/store/store.ts';
import type { Article, Scenario, Words } from '../../../../scenario/resolved.ts';
import { AT_TABLE, type Format, FORMATS, type Length, LENGTHS, planLesson } from './print-plan.ts';
import styles from './share-print.module.css?names';
import { Row } from '../../../ui/layout/primitives.tsx';

type Props = { scenario: Scenario; names: Names; seats: readonly string[] };

export function Guide({ scenario, names, seats }: Props) {
  const t = useWords();
  const [format, setFormat] = useState<Format>('screens');
  const [shown, setShown] = useState<readonly Length[]>(LENGTHS);
  return (
    <>
      <section className={styles['kit-sheet']} data-part="kit-sheet">
        <Row as="p" type="tag" justify="between" gap={6} className={styles['kit-mast']}>
          <span {...markText(names.text(scenario.title))} />
          <span>{t('print.guide')}</span>
        </Row>
        <h2>{t('print.lesson')}</h2>
        <p>
          {t('print.facts', {
            articles: scenario.articles.length,
            delegations: scenario.delegations.length,
            sittings: scenario.procedure.sittings,
          })}
        </p>
        <p className={`${styles['print-keys']} no-print`}>
          {FORMATS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="print-format"
                checked={format === one}
                onChange={() => setFormat(one)}
              />
              {t(`print.format.${one}`)}
            </label>
          ))}
        </p>
        <p className={`${styles['print-keys']} no-print`}>
          {LENGTHS.map((one) => (
            <label key={one}>
              <input
                type="checkbox"
                checked={shown.includes(one)}
                onChange={({ target: { checked } }) =>
                  setShown(
                    LENGTHS.filter((length) => (length === one ? checked : shown.includes(length))),
                  )
                }
              />
              {t('print.minutes', { n: one })}
            </label>
          ))}
        </p>
        <Texts title={t('print.aims')} texts={scenario.teaching?.aims} names={names} />
        {scenario.teaching?.plans?.map((plan) => (
          <OwnPlan key={`${plan.minutes} ${names.text(plan.title)}`} plan={plan} names={names} />
        ))}
        <Format names={names} seats={seats} format={format} />
        {shown.map((length) => (
          <Plan key={length} scenario={scenario} length={length} format={format} />
        ))}
      </section>
      <section className={styles['kit-sheet']} data-part="kit-sheet">
        <h2>{t('print.debrief')}</h2>
        <Questions scenario={scenario} names={names} />
        <Texts title={t('print.check')} texts={scenario.teaching?.check} names={names} />
        <Texts title={t('print.leavesOut')} texts={scenario.teaching?.leavesOut} names={names} />
        <h2>{t('print.rubric')}</h2>
        <p className={styles['never']}>{t('print.never')}</p>
        <Rubric />
      </section>
    </>
  );
}

type TextsProps = { title: string; texts: readonly Words[] | undefined; names: Names };

/** What the author of the scenario wrote under a heading, if anything. */
function Texts({ title, texts, names }: TextsProps) {
  if (!texts || texts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {texts.map((text) => (
          <li key={names.text(text)} {...markText(names.text(text))} />
        ))}
      </ul>
    </>
  );
}

type Authored = NonNullable<NonNullable<Scenario['teaching']>['plans']>[number];

function OwnPlan({ plan, names }: { plan: Authored; names: Names }) {
  const t = useWords();
  return (
    <>
      <h3>
        {t('print.ownPlan', { title: names.text(plan.title) })},{' '}
        {t('print.minutes', { n: plan.minutes })}
      </h3>
      <ol>
        {plan.steps?.map((step) => (
          <li key={names.text(step)} {...markText(names.text(step))} />
        ))}
      </ol>
    </>
  );
}

type FormatProps = { names: Names; seats: readonly string[]; format: Format };

function Format({ names, seats, format }: FormatProps) {
  const t = useWords();
  const language = useLanguage();
  const list = makeListFormat(language).format(
    seats.slice(0, AT_TABLE).map((seat) => names.seat(seat)),
  );
  return (
    <>
      <h3>{t(`print.format.${format}`)}</h3>
      <p>{t(`print.how.${format}`, { list, n: Math.min(AT_TABLE, seats.length) })}</p>
    </>
  );
}

type PlanProps = { scenario: Scenario; length: Length; format: Format };

function Plan({ scenario, length, format }: PlanProps) {
  const t = useWords();
  const { id, procedure } = scenario;
  const minutes = useApp(({ shelf }) => shelf.find((one) => one.id === id)?.minutes ?? null);
  const { sittings } = procedure;
  const lesson = planLesson(length, format, { minutes, sittings });
  const until = t('print.until', {
    n: lesson.sittings,
    of: sittings,
    whole: lesson.twice ? 'twice' : lesson.whole ? 'yes' : 'no',
  });
  return (
    <table className={styles['kit-lesson']}>
      <caption>{t('print.minutes', { n: length })}</caption>
      <tbody>
        {lesson.steps.map(({ step, minutes: takes }) => (
          <tr key={step}>
            <th scope="row">{t('print.minutes', { n: takes })}</th>
            <td>
              {t(`print.step.${step}`)} {step === 'play' && until}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const GENERAL = ['why', 'interest', 'trade', 'rule', 'nobody', 'again'] as const;
/** Articles asked about by name. */
const CONTESTED = 3;

function Questions({ scenario, names }: { scenario: Scenario; names: Names }) {
  const t = useWords();
  const own = scenario.teaching?.questions ?? [];
  return (
    <ol>
      {own.map((question) => (
        <li key={names.text(question)} {...markText(names.text(question))} />
      ))}
      {GENERAL.map((question) => (
        <li key={question}>{t(`print.question.${question}`)}</li>
      ))}
      {listContested(scenario).map(({ id }) => (
        <li key={id}>{t('print.question.article', { article: names.articleFull(id) })}</li>
      ))}
    </ol>
  );
}

/** Articles on which the delegations that care want the most different things. */
function listContested({ articles, delegations }: Scenario): Article[] {
  const spread = (article: Article): number => {
    const held = delegations.flatMap(({ positions }) => positions[article.index] ?? []);
    const weight = held.reduce((sum, { salience }) => sum + salience, 0) || 1;
    const middle = held.reduce((sum, { salience, ideal }) => sum + salience * ideal, 0) / weight;
    return held.reduce((sum, { salience, ideal }) => sum + salience * Math.abs(ideal - middle), 0);
  };
  return articles
    .map((article) => ({ article, by: spread(article) }))
    .sort((one, other) => other.by - one.by)
    .slice(0, CONTESTED)
    .map(({ article }) => article);
}

const CRITERIA = ['prepared', 'asked', 'traded', 'process', 'explained'] as const;
const LEVELS = ['low', 'middle', 'high'] as const;

function Rubric() {
  const t = useWords();
  return (
    <table className={styles['rubric']}>
      <thead>
        <tr>
          <td />
          {LEVELS.map((level) => (
            <th key={level} scope="col">
              {t(`print.level.${level}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CRITERIA.map((criterion) => (
          <tr key={criterion}>
            <th scope="row">{t(`print.criterion.${criterion}`)}</th>
            {LEVELS.map((level) => (
              <td key={level}>{t(`print.${criterion}.${level}`)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
