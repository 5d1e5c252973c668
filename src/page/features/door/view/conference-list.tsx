/** The conferences on the shelf, each as a document; the chosen one stands in brackets. */
import { useId } from 'react';
import { useWords, useText, markText } from '../../../speech/words.ts';
import openFile from '../../../ui/files/open-file.module.css';
import parts from '../../../ui/parts.module.css?names';
import { Button, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { SeatsDifficulty } from './difficulty.tsx';
import type { DoorConference } from '../../../session/door-conference.ts';
import { OpenFile } from '../../../ui/files/open-file.tsx';
import { LazyPastBest } from './past-best-later.ts';
import type { Door } from './use-door.ts';

export function ConferenceList({ door }: { door: Door }) {
  const t = useWords();
  const shipped = door.conferences.filter(({ own }) => !own);
  return (
    <section aria-labelledby="door-conferences">
      <h2 id="door-conferences">{t('door.conferences')}</h2>
      <Stack as="ul" gap={5} top={4}>
        {door.conferences.map((conference) => (
          <li key={conference.id}>
            <Document
              conference={conference}
              symbol={conference.own ? t('door.own') : `SIM/${shipped.indexOf(conference) + 1}`}
              scores={door.scores}
              chosen={conference.id === door.choice.conference.id}
              choose={() => {
                door.chooseConference(conference.id);
                showSeats();
              }}
            />
          </li>
        ))}
        <li>
          <OpenFile />
        </li>
      </Stack>
      <Row top={5}>
        <Button as="a" href="#/library">
          {t('door.library')}
        </Button>
      </Row>
    </section>
  );
}

/** In one column they are far below the list; beside it they are above what is in sight of a long one. */
function showSeats(): void {
  const seats = document.querySelector('#door-seats');
  const { top = 0 } = seats?.getBoundingClientRect() ?? {};
  if (top < 0 || top > innerHeight) seats?.scrollIntoView();
}

type DocumentProps = {
  conference: DoorConference;
  symbol: string;
  scores: Door['scores'];
  chosen: boolean;
  choose: () => void;
};

function Document({ conference, symbol, scores, chosen, choose }: DocumentProps) {
  const t = useWords();
  const text = useText();
  const id = useId();
  const { title, summary, articles, delegations, minutes, featured } = conference;
  const [opening = ''] = text(summary).split(/(?<=[.!?])\s/);
  return (
    <div className={`${openFile['document']} ${chosen ? 'bracketed' : ''}`}>
      <p className={openFile['document-head']} id={`${id}-size`}>
        <Text type="mark">{symbol}</Text>{' '}
        <span>
          {t('door.articles', { n: articles })}
          {` · ${t('door.delegations', { n: delegations })}`}
          {minutes !== undefined && ` · ${t('door.minutes', { n: minutes })}`}
        </span>
      </p>
      <button
        type="button"
        className={parts['card-key']}
        data-part="document"
        aria-pressed={chosen}
        aria-describedby={`${id}-size ${id}-summary ${id}-seats`}
        onClick={choose}
      >
        <strong {...markText(text(title))} />
      </button>
      <p className={openFile['document-summary']} id={`${id}-summary`}>
        <bdi {...markText(opening, text(summary))} />
      </p>
      <SeatsDifficulty
        id={`${id}-seats`}
        levels={featured.flatMap(({ difficulty }) => difficulty?.level ?? [])}
      />
      {scores.length > 0 && <LazyPastBest scores={scores} conference={conference.id} seat={null} />}
    </div>
  );
}
