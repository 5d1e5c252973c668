/** An offer as a sentence of whoever makes it, above its terms. */
import { findOfferToAnswer } from '../../../session/game/deal/offer-to-answer.ts';
import { findSpeaker } from '../../../session/game/speaker.ts';
import { nameChanges, usePlay } from '../../../session/play/play-context.tsx';
import { isVeiled } from '../../../speech/names/name.ts';
import { useApp } from '../../../session/store/store.ts';
import { Text } from '../../../ui/layout/primitives.tsx';
import { chooseManner } from '../model/manner.ts';

export function OfferVoice() {
  const { game, speech } = usePlay();
  const { scenario } = game.view;
  const veiled = useApp(isVeiled);
  const offer = findOfferToAnswer(game);
  const seat = scenario.delegations[offer?.by ?? -1]?.id;
  if (!offer || seat === undefined) return null;
  const { face } = findSpeaker(scenario, seat, veiled);
  const { t } = speech;
  const [given, wanted] = [offer.give, offer.want].map((changes) => {
    const [first] = nameChanges(game.view, changes);
    return first ? speech.article(first.article) : 'none';
  });
  const said = t('voice.offer', {
    manner: chooseManner(scenario, seat, face === null ? game.id : null),
    give: given ?? 'none',
    want: wanted ?? 'none',
  });
  return (
    <Text as="blockquote" type="prose" data-part="offer-voice">
      <i>{t('voice.quote', { said })}</i>
    </Text>
  );
}
