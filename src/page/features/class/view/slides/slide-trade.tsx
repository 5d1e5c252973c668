/** A trade that two seats missed, and what each would have had. */
import { useWords, markText } from '../../../../speech/words.ts';
import { dress, Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';
import type { Slides } from '../../model/slides.ts';
import { useNames, useWordingAt } from './slide-names.ts';
import room from '../class-room.module.css';

export function SlideTrade({ trade }: { trade: Slides['trade'] }) {
  const t = useWords();
  const names = useNames();
  const nameWording = useWordingAt();
  if (!trade || !names) return <p>{t('class.slide.noTrade')}</p>;
  const sides = [
    { seat: trade.one, taker: trade.other, swap: trade.gives },
    { seat: trade.other, taker: trade.one, swap: trade.gets },
  ];
  return (
    <>
      <Row className={`${room['frame']} ${room['felt']}`} wrap gap={6} pad={6}>
        {sides.map(({ seat, taker, swap }) => (
          <Stack key={seat} className="paper" gap={4} pad={6} grow="room">
            <Text size={4}>{t('class.slide.gives', { seat: names.seat(seat) })}</Text>
            <b {...markText(names.articleTitle(swap.article))} />
            <p>
              {swap.from !== null && (
                <>
                  <del
                    className={dress({ tone: 'red' })}
                    {...markText(nameWording(swap.article, swap.from))}
                  />{' '}
                </>
              )}
              <ins
                className={dress({ tone: 'blue' })}
                {...markText(nameWording(swap.article, swap.to))}
              />
            </p>
            <Row justify="between" gap={5} padY={4} rule="top" size={5}>
              <Text tone="red">
                {t('class.slide.costs', {
                  seat: names.called(seat),
                  points: -swap.costs,
                })}
              </Text>
              <Text tone="ok">
                {t('class.slide.brings', {
                  seat: names.called(taker),
                  points: swap.brings,
                })}
              </Text>
            </Row>
          </Stack>
        ))}
      </Row>
      <p>
        <b>
          {t('class.slide.gained', {
            one: names.called(trade.one),
            other: names.called(trade.other),
            ours: trade.oneGains,
            theirs: trade.otherGains,
          })}
        </b>
      </p>
    </>
  );
}
