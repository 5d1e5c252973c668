import { SharePage } from '../features/share/view/share-page.tsx';
import { type Handout, parseSeedText } from '../features/share/view/use-handout.ts';
import { Together } from '../features/together/view/together.tsx';

export function ShareWithTogether() {
  return <SharePage Several={Several} />;
}

function Several({ handout }: { handout: Handout }) {
  return <Together handout={handout} seed={parseSeedText(handout.choice.seed)} />;
}
