/** A page with nothing but the hall. `?n=193&night&still&vote` choose the model. */
import type { HallModel } from '../../src/app/hall-model.ts';
import { type MountedHall, mountHall } from '../../src/hall/mount-hall.ts';
import { sampleModel } from './sample-model.ts';

declare global {
  interface Window {
    hall: {
      mounted: MountedHall;
      model: HallModel;
      picks: string[];
      state: string;
      /** Mounts a second hall, and says what became of it. */
      again(): Promise<string>;
    };
  }
}

const query = new URLSearchParams(location.search);
const model = sampleModel({
  n: Number(query.get('n') ?? 193),
  night: query.has('night'),
  still: query.has('still'),
  vote: query.has('vote'),
});
const picks: string[] = [];
const host = document.querySelector<HTMLElement>('#host');
if (host) {
  const say = (state: string): void => {
    window.hall.state = state;
    document.body.dataset['state'] = state;
  };
  const mounted = mountHall(host, model, {
    pick: (seatId) => {
      picks.push(seatId);
      mounted.show({ ...model, picked: seatId });
    },
    ready: () => say('ready'),
    failed: (reason) => say(`failed: ${reason}`),
  });
  const again = (): Promise<string> =>
    new Promise((resolve) => {
      const hooks = { pick: () => {}, ready: () => resolve('ready'), failed: resolve };
      window.hall.mounted = mountHall(host, model, hooks);
    });
  window.hall = { mounted, model, picks, state: 'waiting', again };
}
