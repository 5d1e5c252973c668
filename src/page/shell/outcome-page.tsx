import { OutcomePage } from '../features/debrief/view/outcome/outcome-page.tsx';
import { ResultPane } from '../features/share/view/result-pane.tsx';
import { makeLazyPart } from '../ui/lazy-part.tsx';
import { TurnOfVotePane } from '../features/vote/view/forecast/turn-of-vote.tsx';

const CampaignStep = makeLazyPart(
  async () => (await import('../features/campaign/view/campaign-step.tsx')).CampaignStep,
  { words: ['campaign'], missing: null },
);

export function OutcomeWithRest() {
  return (
    <>
      <CampaignStep />
      <OutcomePage result={<ResultPane heading="h3" />} Turn={TurnOfVotePane} />
    </>
  );
}
