/** Before the start: the brief of one's seat, a plan in four lines, the warm-up, and how far the class is. */
import { useState } from 'react';
import type { ToldGame } from '../model/class-facts.ts';
import type { Words } from '../../../../scenario/resolved.ts';
import type { SeatScenario } from '../../../../engine/seat-scenario.ts';
import type { Vote } from '../../../../engine/command.ts';
import { orderInstructions } from '../../../session/game/worth.ts';
import { getNames } from '../../../speech/names/name.ts';
import { useText, markText, useWords, useLanguage } from '../../../speech/words.ts';
import { Button, dress, Eyebrow, Row, Small, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import { PLAN_LINES, readPlan, writePlan } from '../model/plan.ts';
import { CLASS_SIZES } from '../model/sizes.ts';
import { decodeTitle } from '../model/title.ts';
import { useClass, useClassDoings } from './class-context.tsx';
import { readWarmupStage, WarmupCount, WarmupText } from './class-warmup.tsx';
import { ClassBar } from './class-bar.tsx';
import { LineWords, RefusedWords } from './class-line.tsx';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import { HoldToSee } from '../../../ui/hold-to-see.tsx';
import room from './class-room.module.css';
import styles from './class-lobby.module.css';

/** Fetched where a class asks the six questions. */
const CheckBefore = makeLazyPart(async () => (await import('./class-check.tsx')).CheckBefore);

/** @param enter goes into the hall */
export function ClassLobby({ enter }: { enter: () => void }) {
  const t = useWords();
  const { line, refused, told, opened, lobby, card, seat } = useClass((facts) => facts);
  const scenario = told?.view.scenario ?? opened?.scenario;
  const brief = told?.brief ?? opened?.brief ?? null;
  const seated =
    scenario !== undefined && seat !== null && seat !== '' && (told !== null || brief !== null);
  const place = lobby?.you.place ?? null;
  const capital = place?.role === 'capital';
  return (
    <Stack className={room['room']} data-part="class-lobby">
      <ClassBar>
        <Text as="b" type="head" size={7} tone="brass-lt" aria-hidden="true">
          [ ]
        </Text>
        <div>
          <Text as="h1" size={5} leading="snug">
            {place
              ? t('class.lobby.table', { table: place.table })
              : t('class.lobby.noSeat', { name: lobby?.you.name ?? '' })}
          </Text>
          <Text as="p" size={2} tone="marble-soft">
            {t('class.lobby.starts', { stage: card?.stage ?? 'lobby' })}
          </Text>
        </div>
      </ClassBar>
      <Stack as="main" className={room['column']} grow="room">
        <LineWords line={line} />
        {refused && <RefusedWords refused={refused} />}
        <Warmup />
        {lobby?.check === true && card?.stage === 'lobby' && <CheckBefore />}
        {seated ? (
          <Brief scenario={scenario} seat={seat} brief={brief} told={told} capital={capital} />
        ) : (
          <NoSeatYet />
        )}
      </Stack>
      {told && (
        <Row as="footer" className={styles['lobby-foot']} padY={5} padX={6} rule="top">
          <Button kind="primary" padY={6} className={room['column']} onClick={enter}>
            {t('class.lobby.enter', { capital: capital ? 'yes' : 'no' })}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

/** A seat is dealt or chosen. */
function NoSeatYet() {
  const t = useWords();
  const text = useText();
  const lobby = useClass((facts) => facts.lobby);
  const { wish } = useClassDoings();
  const [wished, setWished] = useState('');
  if (!lobby)
    return (
      <Text as="p" pad={7}>
        {t('class.lobby.coming')}
      </Text>
    );
  const role = lobby.you.place?.role;
  const seated = role === undefined ? 'no' : role === 'observer' ? 'watch' : 'yes';
  const seats = seated !== 'no' ? [] : lobby.seats.filter(({ persons }) => persons === 0);
  return (
    <section className={dress({ pad: 6 }, 'paper')}>
      <h2>{t('class.lobby.wait', { seated })}</h2>
      <p>{t('class.lobby.waitHow', { n: lobby.connected, seated })}</p>
      {seats.length > 0 && (
        <div className={dress({ top: 5 }, room['form'])}>
          <label>
            {t('class.lobby.wish')}
            <select
              value={wished}
              onChange={({ target }) => {
                setWished(target.value);
                const [table = '', seat] = target.value.split(' ');
                if (table !== '') wish(Number(table), seat);
              }}
            >
              <option value="">{t('class.lobby.wishNone')}</option>
              {seats.map(({ table, seat, name }) => (
                <option key={`${table} ${seat}`} value={`${table} ${seat}`}>
                  {t('class.lobby.wishSeat', { table, seat: text(decodeTitle(name)) })}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </section>
  );
}

type BriefProps = {
  scenario: SeatScenario;
  seat: string;
  brief: Words | null;
  /** Its instructions are drawn when the table opens. */
  told: ToldGame | null;
  capital: boolean;
};

function Brief({ scenario, seat: id, brief: words, told, capital }: BriefProps) {
  const t = useWords();
  const language = useLanguage();
  const { openBrief } = useClassDoings();
  const names = getNames(scenario, language, false);
  const brief = words === null ? '' : names.text(words);
  const seat = names.seat(id);
  return (
    <>
      <Row
        className={`${styles['lobby-seat']} on-dark`}
        gap={5}
        items="center"
        padY={5}
        padX={6}
        tone="white"
      >
        <Flag code={names.flag(id)} height={40} />
        <div>
          <Eyebrow as="h2" size={7} {...markText(seat)} />
          <p>{t('class.lobby.yours', { capital: capital ? 'yes' : 'no' })}</p>
        </div>
      </Row>
      <section className={dress({ pad: 6 }, 'paper')}>
        <p className={dress({ bottom: 5 }, room['mast'])}>
          <Eyebrow as="span">{t('class.lobby.brief')}</Eyebrow>
          <small>{t('class.lobby.only')}</small>
        </p>
        <HoldToSee seen={openBrief}>
          {brief.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph} {...markText(paragraph, brief)} />
          ))}
          {told && <Instructions told={told} />}
        </HoldToSee>
        <PlanFields />
      </section>
    </>
  );
}

/** Articles told of: those that matter most. */
const SHOWN = 5;

function Instructions({ told }: { told: ToldGame }) {
  const t = useWords();
  const language = useLanguage();
  const names = getNames(told.view.scenario, language, false);
  const { mandate, scenario } = told.view;
  if (!mandate) return null;
  const ordered = orderInstructions(told.view).slice(0, SHOWN);
  return (
    <Stack as="ol" gap={4} top={5}>
      {ordered.map(({ article, ideal }) => {
        if (ideal === null) return null;
        const nearest = scenario.articles
          .find(({ id }) => id === article)
          ?.options.reduce((one, other) =>
            Math.abs(other.position - ideal) < Math.abs(one.position - ideal) ? other : one,
          );
        return (
          <Stack key={article} as="li">
            <b {...markText(names.articleTitle(article))} />
            {nearest && <span {...markText(names.option(article, nearest.id))} />}
          </Stack>
        );
      })}
      <Small as="li">{t('class.lobby.wants')}</Small>
    </Stack>
  );
}

function PlanFields() {
  const t = useWords();
  const { writePlan: keep } = useClassDoings();
  const kept = useClass((facts) => facts.lobby?.you.plan ?? '');
  const [plan, setPlan] = useState(() => readPlan(kept));
  return (
    <div className={dress({ top: 7 }, `${styles['lobby-plan']} ${room['form']}`)}>
      <Text as="h3" type="title">
        {t('class.plan.title')}
      </Text>
      {PLAN_LINES.map((line) => (
        <label key={line}>
          {t(`class.plan.${line}`)}
          <input
            value={plan[line]}
            maxLength={CLASS_SIZES.planLine}
            autoComplete="off"
            onChange={({ target }) => setPlan({ ...plan, [line]: target.value })}
            onBlur={() => keep(writePlan(plan))}
          />
        </label>
      ))}
      <Small>{t('class.plan.how')}</Small>
    </div>
  );
}

const VOTES = ['yes', 'no', 'abstain'] as const satisfies readonly Vote[];

/** One bracket and one ballot of the whole class: it proves the devices, and is the roll. */
function Warmup() {
  const t = useWords();
  const warmup = useClass((facts) => facts.lobby?.warmup);
  const { vote } = useClassDoings();
  const stage = warmup ? readWarmupStage(warmup) : 'no';
  if (!warmup || stage === 'no') return null;
  const { yours, counts } = warmup;
  return (
    <section className={dress({ pad: 6, bottom: 4 }, 'paper')} data-part="class-warmup">
      <p className={dress({ bottom: 5 }, room['mast'])}>
        <Eyebrow as="span">{t('class.warmup.title', { open: stage })}</Eyebrow>
      </p>
      <Text as="p" face="serif" size={6} bottom={5}>
        <WarmupText />
      </Text>
      {warmup.open ? (
        <Row gap={4} bottom={4} role="group" aria-label={t('class.warmup.how')}>
          {VOTES.map((one) => (
            <Button
              key={one}
              kind="small"
              grow="room"
              padY={6}
              size={3}
              aria-pressed={yours === one}
              onClick={() => vote(one)}
            >
              {t('class.warmup.vote', { vote: one })}
            </Button>
          ))}
        </Row>
      ) : (
        counts && <WarmupCount {...counts} />
      )}
      {warmup.open && (
        <Small role="status">{t('class.warmup.cast', { vote: yours ?? 'none' })}</Small>
      )}
    </section>
  );
}
