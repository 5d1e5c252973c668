import { useMemo } from 'react';
import { findObjections } from '../../model/objection.ts';
import { hasToldOf, openQuestion } from '../../model/open-question.ts';
import { findRoomAnswer, tellRoomAnswer } from '../../model/room-answer.ts';
import {
  findRoomStop,
  type RoomOutlook,
  type RoomSign,
  signFeeling,
  signMembers,
  splitRoom,
} from '../../../../session/game/deal/trade.ts';
import { Aloud } from '../../../../ui/aloud.tsx';
import { AskKey } from './ask-key.tsx';
import { RoomGauge } from './room-gauge.tsx';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { dress, Mono, Row, Small, Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { listDraftChanges } from '../../../../session/play/draft.ts';
import { readForeseenBefore } from '../../../../session/play/foresee.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useTable } from './table-context.tsx';
import { LazyTurn } from './table-later.ts';
import { useRoomQuestion } from './use-room-question.ts';
import { listEstimateLines, readPlenaryLimit } from '../../model/estimate.ts';
import { Reasons } from './reasons.tsx';
import type { Speech } from '../../../../speech/use-game.ts';
import { nameFew } from '../../../../speech/names/name-few.ts';
import { markText } from '../../../../speech/words.ts';
import { countInRoom, tellRoom, tellShares } from '../../../../speech/room-words.ts';
import { tellVerdict } from '../../model/estimate-words.ts';
import tradeArea from './trade-area.module.css?names';
import tradeTable from './trade-table.module.css?names';

type Member = RoomOutlook['members'][number];

/** Whether the room should agree: its weight for and against; who they are and why stands on the plates. */
export function PackageCard() {
  const { game, speech, legal } = usePlay();
  const { t, figures } = speech;
  const { room, hints, narrow } = useTable();
  const { most } = listDraftChanges(legal('package'), 'changes');
  const allowed = figures.share(game.view.values.roomRefusal);
  if (!room) return <p>{t('room.empty', { most, allowed })}</p>;
  if (!hints) return <Small>{t('deal.noHints')}</Small>;
  return (
    <>
      <RoomGauge
        {...splitRoom(room)}
        allowed={room.allowed}
        mark={t('gauge.allowed', tellShares(room, speech))}
      />
      <Aloud className={tradeTable['verdict']}>{tellRoom(room, game.view, speech)}</Aloud>
      {narrow && <AskFirst />}
      <Stop room={room} />
    </>
  );
}

/** What besides its members stops it, on request. */
function Stop({ room }: { room: RoomOutlook }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { articles, delegations } = game.view.scenario;
  const stop = findRoomStop(room);
  const [blocked] = room.blocked.toSorted((one, other) => other.odds - one.odds);
  const { left } = room;
  const told =
    stop === 'plenary' && blocked
      ? t('room.blocked', {
          article: speech.article(articles[blocked.article]?.id ?? ''),
          allowed: figures.share(readPlenaryLimit(game.view)),
        })
      : stop === 'left' && left
        ? t('room.left', {
            from: left.from,
            seats: nameFew(
              left.seats.map((d) => delegations[d]?.id ?? ''),
              speech,
              left.seats.length,
            ),
          })
        : null;
  const odds = (stop === 'left' ? left : blocked)?.odds ?? 0;
  return (
    told && (
      <details>
        <summary>{t('phrase.why')}</summary>
        <Mono as="b">
          {t('room.risk', { odds: figures.share(Math.round(odds * 10) / 10) })}
        </Mono>{' '}
        {told}
      </details>
    )
  );
}

type Shown = {
  member: Member;
  sign: RoomSign;
  /** By itself it would probably agree, and the room is in doubt by it all the same. */
  hangs: boolean;
  /** Its share of the room, where not all weigh the same. */
  share: string | null;
};

/** Members as they stand in the room. */
function useShown(room: RoomOutlook | null): Shown[] {
  const { figures } = usePlay().speech;
  if (!room) return [];
  const { of } = countInRoom(room, figures);
  return [...signMembers(room)].map(([member, sign]) => {
    const hangs = sign === '?' && signFeeling(member.outlook) === '+';
    return { member, sign, hangs, share: of > 0 ? null : figures.share(member.weight) };
  });
}

/** What leaves a member's answer open, and the question about it; the question alone where it would settle little. */
function OpenQuestion({ member: { d, outlook }, sign }: Pick<Shown, 'member' | 'sign'>) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { scenario } = game.view;
  const open = openQuestion(outlook, sign);
  const { unknown } = outlook;
  if (sign !== '?' || !unknown || (!open && hasToldOf(outlook, unknown))) return null;
  const article = scenario.articles[unknown.article]?.id ?? '';
  return (
    <p>
      {open && (
        <>
          <b>{t('deal.notKnown')}</b>{' '}
          {t('deal.unknown', {
            article: speech.article(article),
            line: open.line ? 'yes' : 'no',
            told: open.told ? 'yes' : 'no',
            narrows: 'no',
            before: '',
            after: '',
          })}{' '}
        </>
      )}
      <AskKey delegation={scenario.delegations[d]?.id ?? ''} article={article} />
    </p>
  );
}

/** A question to whom the words on the room say to ask first; after one, what its answer has changed. */
function AskFirst({ className }: { className?: string }) {
  const { game, speech } = usePlay();
  const asked = useRoomQuestion();
  const answer = useAnswerTold();
  if (!asked?.outlook.unknown) return answer && <p className={className}>{answer}</p>;
  const { delegations, articles } = game.view.scenario;
  const article = articles[asked.outlook.unknown.article]?.id ?? '';
  const delegation = delegations[asked.d]?.id ?? '';
  const named = { seat: speech.names.called(delegation), article: speech.article(article) };
  return (
    <p className={className}>
      {speech.t('verdict.askFirst', named)} <AskKey delegation={delegation} article={article} />
    </p>
  );
}

function useAnswerTold(): string | null {
  const { game, speech } = usePlay();
  const { draft, room } = useTable();
  const heading = readForeseenBefore(game.view);
  const answer = useMemo(
    () => room && findRoomAnswer(game, { changes: draft.give, room, heading }),
    [game, draft.give, room, heading],
  );
  return answer && tellRoomAnswer(answer, speech);
}

const SIGN_WORDS = { '+': 'for', '-': 'against', '?': 'open' } as const;

/** The room that the rules would compose for the package, before it is called. */
export function RoomArea() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { draft, room, hints, narrow } = useTable();
  const shown = useShown(room);
  const text = draft.type === 'text';
  return (
    <section
      className={`on-dark ${tradeArea['felt']}`}
      data-part="felt"
      aria-label={t('trade.room')}
    >
      <h2 className={tradeArea['felt-head']}>{t('trade.room')}</h2>
      {room && hints && !narrow && (
        <>
          <AskFirst className={dress({ pad: 4 }, 'paper')} />
          <LazyTurn className={dress({ pad: 4 }, 'paper')} />
        </>
      )}
      <Text as="p" size={2} tone="felt" data-part="felt-note">
        {text
          ? t('trade.textHow')
          : t('room.how', { heaviest: nameHeaviest(shown, game.view, names) })}
      </Text>
      <Stack as="ul" gap={4}>
        {shown.map((one) => (
          <MemberPlate key={one.member.d} {...one} />
        ))}
      </Stack>
      {!text && !room && (
        <Text as="p" size={2} tone="felt">
          {t('room.nobody')}
        </Text>
      )}
      {room && (
        <Text as="p" size={2} tone="felt" data-part="felt-note">
          {t('room.signs')}
        </Text>
      )}
    </section>
  );
}

/** Where not all weigh the same, who weighs most. */
function nameHeaviest(
  shown: readonly Shown[],
  { scenario }: Parameters<typeof findObjections>[0],
  names: Speech['names'],
): string {
  const counted = shown.filter(({ share }) => share !== null);
  const [first] = counted.toSorted((one, other) => other.member.weight - one.member.weight);
  return first ? names.called(scenario.delegations[first.member.d]?.id ?? '') : 'none';
}

/** A member's plate; opened, what each change is thought to be to it. */
function MemberPlate({ member, sign, hangs, share }: Shown) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { hints } = useTable();
  const { view } = game;
  const { d, outlook, critic } = member;
  const id = view.scenario.delegations[d]?.id ?? '';
  const objections = hints && sign === '-' ? findObjections(view, outlook) : [];
  return (
    <li>
      <details className={`${tradeArea['member']} paper`} data-part="member">
        <Row as="summary" items="center" gap={4} padY={3}>
          <Flag code={names.flag(id)} height={16} />
          <span>
            <b {...markText(names.seat(id))} />{' '}
            {objections.length > 0 && (
              <Text type="label" tone="red">
                {t('room.over', { article: objections.map(speech.article).join(t('list.join')) })}
              </Text>
            )}
          </span>
          <Text grow="end" type="label" tone="soft">
            {share !== null && t('room.of', { share })}
          </Text>
          {hints && (
            <span
              className={dress({ type: 'mark', size: 5 }, tradeArea['member-sign'])}
              data-part="member-sign"
              data-sign={sign}
            >
              <span aria-hidden="true">{sign === '-' ? '−' : sign}</span>
              <span className="visually-hidden">{t(`room.${SIGN_WORDS[sign]}`)}</span>
            </span>
          )}
        </Row>
        <Small>
          {critic.length > 0
            ? t('room.critic', {
                articles: critic
                  .map((a) => speech.article(view.scenario.articles[a]?.id ?? ''))
                  .join(t('list.join')),
              })
            : t('room.weighty')}
        </Small>
        {hints && (
          <>
            <p>
              {tellVerdict(outlook, view, speech)} {hangs && t('room.hangs')}
            </p>
            <Reasons lines={listEstimateLines(view, outlook, 0)} />
            <OpenQuestion member={member} sign={sign} />
          </>
        )}
      </details>
    </li>
  );
}
