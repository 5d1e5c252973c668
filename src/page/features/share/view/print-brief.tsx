/** One seat on one sheet: what it is told, what it wants and how much, what it goes home to, and how the room decides. */
import { getScenarioWords } from '../../../speech/names/bodies.ts';
import { tellTextRules } from '../../../speech/house-rules.ts';
import { useMemo } from 'react';
import { useWords, markText, useLanguage, makeListFormat } from '../../../speech/words.ts';
import type { Names } from '../../../speech/names/name.ts';
import {
  countAllowedInBrackets,
  drawSeat,
  drawReach,
  type DrawnSeat,
} from '../../../session/drawn.ts';
import type { Delegation, Scenario } from '../../../../scenario/resolved.ts';
import { listWants } from '../../../session/seat-wants.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { LazyQrCode } from './lazy-parts.ts';
import { LazySeatRoom } from '../../../ui/seat-room-later.ts';
import { listConferenceRules } from './print-rule.ts';
import { ArticleName } from './article-name.tsx';
import styles from './share-print.module.css?names';
import { dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';

/** Wants on a brief, and the groups and others named on it. */
const WANTS = 12;
const NAMED = 12;

type SeatProps = { scenario: Scenario; names: Names; seat: string };

type BriefProps = SeatProps & {
  /** Of the seat; null: no code is printed. */
  link: string | null;
  /** What the link asks for. */
  file: string | null;
  /** Of the conference handed out; null: each player draws one. */
  seed: number | null;
};

export function Brief({ scenario, names, seat, link, file, seed }: BriefProps) {
  const t = useWords();
  const delegation = scenario.delegations[scenario.delegationIndex.get(seat) ?? -1];
  const party = delegation ?? scenario.observers.find(({ id }) => id === seat);
  // The Chair's instructions are nobody else's: a seat without a brief reads what the conference is about.
  const text =
    names.text(party?.brief ?? (party && scenario.summary)) || (party ? '' : t('door.chairBrief'));
  const drawn = useMemo(
    () => (seed === null ? null : drawSeat(scenario, seed, seat)),
    [scenario, seed, seat],
  );
  return (
    <section className={styles['kit-sheet']} data-part="kit-sheet">
      <Row as="p" type="tag" justify="between" gap={6} className={styles['kit-mast']}>
        <span {...markText(names.text(scenario.title))} />
        <span>{t('door.confidential')}</span>
      </Row>
      <Row wrap items="center" gap={6} bottom={5}>
        <Flag code={names.flag(seat)} height={42} />
        <h2 className={dress({ grow: 'room' })} {...markText(names.seat(seat))} />
        {link !== null && (
          <Stack items="center" className={styles['kit-code']} data-part="kit-code">
            <LazyQrCode text={link} label={t('share.qrOf', { seat: names.seat(seat) })} />
            <Text as="small" face="sans" leading="tight" align="center" breaks="any">
              {file === null ? t('print.code') : t('print.codeFile', { file })}
            </Text>
          </Stack>
        )}
      </Row>
      {text !== '' &&
        text
          .split(/\n\s*\n/)
          .map((paragraph) => <p key={paragraph} {...markText(paragraph, text)} />)}
      <Wants scenario={scenario} names={names} seat={seat} drawn={drawn} />
      <h3>{t('print.room')}</h3>
      <Room scenario={scenario} names={names} delegation={delegation} drawn={drawn} />
      <LazySeatRoom scenario={scenario} seat={seat} veil={false} />
      <h3>{t('print.plan')}</h3>
      <div className={styles['write-lines']} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
      {delegation && (
        <p className={styles['kit-small']}>
          {drawn
            ? t('print.drawnSeed', { seed: String(seed) })
            : t('print.drawn', drawReach(scenario.articles.length, scenario.draw))}
        </p>
      )}
      <p className={styles['kit-small']}>{t('door.estimates')}</p>
    </section>
  );
}

type Drawn = { drawn: DrawnSeat | null };

function Wants({ scenario, names, seat, drawn }: SeatProps & Drawn) {
  const t = useWords();
  const written = listWants(scenario, seat, WANTS);
  const weight = ({ article }: (typeof written)[number]): number =>
    drawn?.drawn[article.index] ?? 0;
  const wants = drawn ? written.toSorted((a, b) => weight(b) - weight(a)) : written;
  if (wants.length === 0) return null;
  return (
    <>
      <h3>{t('print.wants')}</h3>
      <table className={styles['kit-wants']}>
        <thead>
          <tr>
            <th scope="col">{t('print.wants.article')}</th>
            <th scope="col">{t('print.wants.words')}</th>
            <th scope="col">{t('print.wants.weight')}</th>
            {drawn && <th scope="col">{t('print.wants.drawn')}</th>}
          </tr>
        </thead>
        <tbody>
          {wants.map(({ article, position, nearest }) => (
            <tr key={article.id}>
              <th scope="row">
                <ArticleName id={article.id} names={names} />
              </th>
              <td>
                {t('print.wants.at', {
                  words: names.text(nearest[0]?.title),
                  other: names.text(nearest[1]?.title) || 'none',
                  at: position.ideal,
                })}
                {position.redLine && (
                  <b>
                    {' '}
                    {t('print.wants.redLine', {
                      side: findBoundSide(position.redLine.at, position.ideal),
                      at: position.redLine.at,
                      eased: position.redLine.unless ? 'yes' : 'no',
                    })}
                  </b>
                )}
              </td>
              <td>
                <i aria-hidden="true">
                  <b style={{ inlineSize: `${100 * position.salience}%` }} />
                </i>
                {position.salience}
              </td>
              {drawn && <DrawnCell drawn={drawn} at={article.index} />}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Points of a hundred that the article is worth to the seat, and where it stands: as written, and in this conference. */
function DrawnCell({ drawn: { written, drawn, ideals }, at }: { drawn: DrawnSeat; at: number }) {
  const t = useWords();
  return (
    <td>
      {t('print.wants.drawnAt', {
        written: Math.round(written[at] ?? 0),
        drawn: Math.round(drawn[at] ?? 0),
        at: Math.round(ideals[at] ?? 0),
      })}
    </td>
  );
}

/** On which side of the ideal a line bounds. */
function findBoundSide(at: number, ideal: number): 'below' | 'above' | 'exact' {
  if (at === ideal) return 'exact';
  return at < ideal ? 'below' : 'above';
}

type RoomProps = { scenario: Scenario; names: Names; delegation: Delegation | undefined } & Drawn;

/** What everybody knows, and what this seat goes home to with no deal. */
function Room({ scenario, names, delegation, drawn }: RoomProps) {
  const t = useWords();
  const language = useLanguage();
  const words = getScenarioWords(scenario, language);
  const list = (texts: readonly string[]): string => makeListFormat(language).format(texts);
  const { delegations } = scenario;
  const others = delegations.filter(({ id }) => id !== delegation?.id);
  const named = others.slice(0, NAMED).map(({ id }) => names.called(id));
  const more = others.length - named.length;
  const worth = drawn?.reservation ?? delegation?.reservation;
  return (
    <ul>
      {listConferenceRules(scenario, names, language).map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
      {tellTextRules(scenario, countAllowedInBrackets(scenario), words).map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
      {worth !== undefined && (
        <li>{t('print.room.reservation', { points: Math.round(100 * worth) })}</li>
      )}
      <li>{t('print.room.others', { list: list(named), more })}</li>
    </ul>
  );
}
