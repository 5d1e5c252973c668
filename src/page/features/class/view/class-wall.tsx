/** The wall: every table's text as lines and brackets, the clock, the code for late-comers. Nobody is named. */
import { useText, useWords } from '../../../speech/words.ts';
import { dress, Eyebrow, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import vista from '../../../../../assets/vista.svg';
import { type ClassBoard, listReachable } from '../model/board.ts';
import { findLatestNews } from '../model/news.ts';
import { decodeTitle } from '../model/title.ts';
import { useTableNames } from './board-context.tsx';
import { ClockFace, ClockFigures } from './class-clock.tsx';
import { QrCode } from '../../../ui/marks/qr-code.tsx';
import { NewsLine } from './news-line.tsx';
import { useClock } from './use-clock.ts';
import parts from '../../../ui/parts.module.css?names';
import room from './class-room.module.css';
import desk from './desk-lobby.module.css?names';
import styles from './class-wall.module.css';

export function ClassWall({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { tables } = board;
  const first = tables.find(({ stage }) => stage !== 'over') ?? tables[0];
  const latest = findLatestNews(board.news, true);
  if (!first) return <WallBefore board={board} />;
  return (
    <Stack
      as="main"
      className={`${styles['wall-room']} ${room['room']} ${room['dark']}`}
      data-part="class-wall"
    >
      <Stack className={styles['wall']} grow="room">
        <Side board={board} first={first} />
        <Stack
          as="section"
          className={styles['wall-paper']}
          pad={7}
          tone="ink"
          aria-labelledby="wall-title"
        >
          <header className={room['mast']}>
            <Text as="h2" id="wall-title" face="serif" weight={400} size={8} leading="tight">
              {t('class.wall.title', { n: tables.length })}
            </Text>
            <p>{t('class.wall.key')}</p>
          </header>
          <div className={dress({ grow: 'room' }, styles['wall-scroll'])}>
            <TextsTable
              tables={tables}
              articles={first.brackets.articles}
              scenario={first.scenario}
            />
          </div>
        </Stack>
      </Stack>
      <Text
        as="p"
        tone="marble"
        className={`${styles['wall-news']} ${room['rail']} on-dark`}
        face="serif"
        size={8}
        leading="snug"
        padY={6}
        padX={8}
        role="status"
      >
        {latest && (
          <>
            <Eyebrow as="small" size={4} tone="brass-lt">
              {t('class.wall.now')}
            </Eyebrow>{' '}
            <NewsLine news={latest} tables={tables} />
          </>
        )}
      </Text>
    </Stack>
  );
}

/** Before the start: how everybody joins, and the ballot of the warm-up. */
function WallBefore({ board }: { board: ClassBoard }) {
  const t = useWords();
  const text = useText();
  const { card, people, warmup } = board;
  const connected = people.filter((one) => one.connected).length;
  const voted = people.filter(({ vote }) => vote !== null).length;
  return (
    <Stack
      as="main"
      className={`${styles['wall-room']} ${room['room']} ${room['dark']} on-dark`}
      tone="marble"
      data-part="class-wall"
    >
      <img className={room['vista']} src={vista} alt="" />
      <Stack gap={7} pad={8} grow="room">
        <WallTitle>{text(decodeTitle(card.title))}</WallTitle>
        <Row wrap gap={8} items="center">
          <QrCode text={board.join} label={t('class.monitor.qr')} width={256} />
          <Stack size={7}>
            {t('class.monitor.join')}
            <Text
              as="b"
              className={`${room['code']} ${desk['desk-code']}`}
              face="mono"
              weight={500}
              leading="tight"
            >
              {card.code}
            </Text>
            {listReachable(board).map((address) => (
              <Text key={address} face="mono" size={6}>
                {address.replace(/\/$/, '')}
              </Text>
            ))}
          </Stack>
        </Row>
        <Text as="p" size={7}>
          {t('class.monitor.connected', { n: connected, of: people.length })}
        </Text>
        {warmup.open && (
          <Text as="p" size={7}>
            {t('class.warmup.voted', { n: voted, of: people.length })}
          </Text>
        )}
      </Stack>
    </Stack>
  );
}

function WallTitle({ children }: { children: string }) {
  return (
    <Text
      as="h1"
      className={parts['in-brackets']}
      face="serif"
      weight={400}
      size={9}
      leading="tight"
    >
      {children}
    </Text>
  );
}

/** The sitting, its clock, and how late-comers join. */
function Side({ board, first }: { board: ClassBoard; first: ClassBoard['tables'][number] }) {
  const t = useWords();
  const { endsIn, paused } = first;
  const left = useClock({ endsIn, paused, since: board.since });
  return (
    <Stack className="on-dark" tone="marble">
      <img className={room['vista']} src={vista} alt="" />
      <Stack gap={6} padY={6} padX={8} grow="room">
        <WallTitle>
          {t('class.sitting', { n: Math.max(1, first.sitting), of: first.sittings })}
        </WallTitle>
        <Text as="p" size={6}>
          {t('class.wall.how', { stage: paused ? 'paused' : first.stage })}
        </Text>
        <Row gap={6} items="center">
          <ClockFace left={left} width={128} />
          {left !== null && (
            <ClockFigures left={left} className={dress({ size: 9, tone: 'focus' })} />
          )}
        </Row>
        <Row gap={6} items="center" grow="foot">
          <QrCode text={board.join} label={t('class.monitor.qr')} width={128} />
          <Stack as="p" size={6}>
            {t('class.wall.late')}{' '}
            <Text as="b" className={room['code']} face="mono" weight={500} size={8}>
              {board.card.code}
            </Text>
          </Stack>
        </Row>
      </Stack>
    </Stack>
  );
}

type TextsProps = {
  tables: ClassBoard['tables'];
  articles: ClassBoard['tables'][number]['brackets']['articles'];
  scenario: string;
};

function TextsTable({ tables, articles, scenario }: TextsProps) {
  const t = useWords();
  const names = useTableNames(scenario);
  return (
    <table>
      <thead>
        <tr>
          <td />
          {articles.map(({ article }) => (
            <Text
              key={article}
              as="th"
              scope="col"
              size={4}
              leading="tight"
              align="center"
              padY={4}
              padX={3}
              rule="bottom"
            >
              {names?.articleTitle(article) ?? ''}
              <br />
              <Text weight={400}>{names?.articleBrief(article) ?? ''}</Text>
            </Text>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {tables.map(({ table, brackets }) => (
          <tr key={table}>
            <Text
              as="th"
              scope="row"
              face="serif"
              weight={400}
              size={7}
              align="start"
              breaks="never"
              padX={3}
              rule="bottom"
            >
              {t('class.lobby.table', { table })}
            </Text>
            {brackets.articles.map(({ article, open }) => (
              <Text key={article} as="td" padY={4} padX={3} rule="bottom">
                <ArticleMark open={open} />
              </Text>
            ))}
            <Text as="td" weight={600} size={6} breaks="never" padX={3} rule="bottom">
              {t('class.wall.left', { n: brackets.open })}
            </Text>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ArticleMark({ open }: { open: boolean }) {
  const t = useWords();
  return (
    <>
      <svg
        width="100%"
        height="38"
        viewBox="0 0 100 40"
        preserveAspectRatio="none"
        fill="none"
        strokeWidth="4"
        aria-hidden="true"
      >
        <path
          d={open ? 'M0 20h20M80 20h20' : 'M0 20h100'}
          stroke="var(--ink)"
          vectorEffect="non-scaling-stroke"
        />
        {open && (
          <path
            d="M28 5h-8v30h8M72 5h8v30h-8"
            stroke="var(--bracket)"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <span className="visually-hidden">{t('class.wall.mark', { open: open ? 'yes' : 'no' })}</span>
    </>
  );
}
