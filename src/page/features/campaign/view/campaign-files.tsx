/** A campaign leaves this browser as a file, and comes back from one. */
import { useState } from 'react';
import { download } from '../../../session/files/download.ts';
import { useWords } from '../../../speech/words.ts';
import { Button, Row, Text } from '../../../ui/layout/primitives.tsx';
import {
  type CampaignFile,
  type CampaignFileProblem,
  readCampaignFile,
  writeCampaignFile,
} from '../model/campaign-file.ts';
import type { KeptCampaign } from '../model/kept-campaign.ts';
import type { Campaign } from './use-campaign.ts';

/** `ask`: it would take the place of one that has begun. */
type Read =
  | { at: 'none' }
  | { at: 'ask' | 'opened'; saved: KeptCampaign }
  | { at: 'unread'; problem: CampaignFileProblem };

export function CampaignFiles({ campaign }: { campaign: Campaign }) {
  const t = useWords();
  const [read, setRead] = useState<Read>({ at: 'none' });
  const { kept, replace } = campaign;
  const begun = kept.games.size + kept.legacies.size > 0;
  const open = (saved: KeptCampaign): void => {
    replace(saved);
    setRead({ at: 'opened', saved });
  };
  const take = (file: CampaignFile): void => {
    if (!file.ok) setRead({ at: 'unread', problem: file.problem });
    else if (begun) setRead({ at: 'ask', saved: file.campaign });
    else open(file.campaign);
  };
  return (
    <Row as="section" gap={4} items="center" wrap aria-label={t('campaign.open')}>
      <Text as="p" size={2} tone="ground-soft">
        {t('campaign.files')}
      </Text>
      {kept.legacies.size > 0 && (
        <Button
          kind="small"
          onClick={() => download(`campaign-${kept.seat}.campaign.json`, writeCampaignFile(kept))}
        >
          {t('campaign.save')}
        </Button>
      )}
      <Button as="label" kind="small">
        {t('campaign.open')}
        <input
          type="file"
          className="visually-hidden"
          accept=".json,application/json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void readText(file).then((text) => take(readCampaignFile(text)));
            target.value = '';
          }}
        />
      </Button>
      <Told read={read} campaign={campaign} open={open} leave={() => setRead({ at: 'none' })} />
    </Row>
  );
}

/** What cannot be read at all is no campaign. */
async function readText(file: File): Promise<string> {
  return file.text().catch(() => '');
}

type ToldProps = {
  read: Read;
  campaign: Campaign;
  open: (saved: KeptCampaign) => void;
  leave: () => void;
};

function Told({ read, campaign, open, leave }: ToldProps) {
  const t = useWords();
  if (read.at === 'none') return null;
  if (read.at === 'unread')
    return (
      <Text as="p" role="alert" data-part="campaign-unread">
        {t('campaign.fileUnread', { problem: read.problem })}
      </Text>
    );
  const { saved } = read;
  const values = { n: saved.legacies.size, seat: campaign.nameSeat(saved.seat) };
  if (read.at === 'opened')
    return (
      <Text as="p" role="status" data-part="campaign-opened">
        {t('campaign.opened', values)}
      </Text>
    );
  return (
    <Row gap={4} items="center" wrap role="alertdialog" aria-label={t('campaign.open')}>
      <span>{t('campaign.replaceAsk', values)}</span>
      <Button onClick={() => open(saved)}>{t('campaign.replace')}</Button>
      <Button onClick={leave}>{t('campaign.keep')}</Button>
    </Row>
  );
}
