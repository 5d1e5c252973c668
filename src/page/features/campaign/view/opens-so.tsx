/** How the next chapter opens for somebody, each change with its cause; or why the campaign ends here. */
import { Stack, Text } from '../../../ui/layout/primitives.tsx';
import { type Key, useWords } from '../../../speech/words.ts';
import { type CarriedCause, CHAPTERS } from '../model/chapters.ts';
import { type Campaign, useCauses, useChapterTexts } from './use-campaign.ts';

export function OpensSo({ campaign }: { campaign: Campaign }) {
  const t = useWords();
  const { course } = campaign;
  const { next, stopped } = course;
  const causes = useCauses(campaign);
  const tell = useCauseWords(campaign);
  if (stopped)
    return (
      <Text as="p" face="serif" ground="wash" pad={6} role="status" data-part="stopped">
        {t(`campaign.stopped.${stopped.id}` as Key)}
      </Text>
    );
  if (!next || causes === null || course.legacies.length === 0) return null;
  const n = CHAPTERS.indexOf(next) + 1;
  return (
    <Stack as="section" gap={3} ground="wash" pad={6} aria-labelledby="campaign-opens">
      <Text as="h2" id="campaign-opens" type="title">
        {t('campaign.opens', { n })}
      </Text>
      {causes.length === 0 ? (
        <p>{t('campaign.opensAsHistory', { n })}</p>
      ) : (
        <Stack as="ul" gap={2}>
          {causes.map((cause) => (
            <li key={tell(cause)} data-part="cause" data-kind={cause.kind}>
              {tell(cause)}
            </li>
          ))}
        </Stack>
      )}
    </Stack>
  );
}

function useCauseWords({ kept, course, nameSeat }: Campaign): (cause: CarriedCause) => string {
  const t = useWords();
  const next = course.next?.id ?? '';
  const texts = useChapterTexts(next === '' ? [] : [next]);
  return (cause) => {
    const at = CHAPTERS.findIndex(({ id }) => id === cause.from);
    const name = t(`campaign.name.${cause.from}` as Key);
    const chapter = t('campaign.named', { n: at + 1, name });
    if (cause.kind === 'procedure')
      return t('campaign.cause.procedure', {
        chapter,
        article: cause.article,
        option: cause.option ?? 'none',
        sittings: cause.patch.sittings ?? 0,
      });
    if (cause.kind === 'text')
      return t('campaign.cause.text', {
        chapter,
        agreed: cause.agreed.length,
        open: cause.open.length,
      });
    if (cause.kind === 'credit')
      return t('campaign.cause.credit', {
        chapter,
        credit: Math.round(cause.credit * 10) / 10,
        full: cause.full,
        share: `${Math.round(100 * cause.weight)} %`,
      });
    if (cause.kind === 'debt') {
      const { by, to } = cause.debt;
      return t('campaign.cause.debt', {
        chapter,
        mine: String(by === kept.seat),
        seat: nameSeat(by === kept.seat ? to : by),
        article: texts.article(next, cause.article),
      });
    }
    if (cause.kind === 'friends')
      return t('campaign.cause.friends', { names: cause.friends.map(nameSeat).join(', ') });
    return t(`campaign.cause.${cause.kind}`, { chapter });
  };
}
