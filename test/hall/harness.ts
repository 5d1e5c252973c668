/** A page with nothing but the hall. `?n=193&night&still&vote&room&adopted` choose the model. */
import '../../src/page/ui/style/tokens.css';
import type { HallModel } from '../../src/page/session/game/hall-model.ts';
import { type MountedHall, mountHall } from '../../src/hall/mount-hall.ts';
import { ringOf, sampleModel } from './sample-model.ts';

declare global {
  interface Window {
    hall: {
      mounted: MountedHall;
      model: HallModel;
      picks: string[];
      /** Acts of rings and papers laid on desks. */
      acts: string[];
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
  room: query.has('room'),
  adopted: query.has('adopted'),
});
const picks: string[] = [];
const acts: string[] = [];
const host = document.querySelector<HTMLElement>('#host');
if (host) {
  const say = (state: string): void => {
    window.hall.state = state;
    document.body.dataset['state'] = state;
  };
  const mounted = mountHall(host, model, {
    pick: (seatId) => {
      picks.push(seatId ?? '');
      const { picked: _before, ...rest } = model;
      mounted.show(seatId === undefined ? rest : { ...rest, picked: seatId, ring: ringOf(seatId) });
    },
    act: (id) => acts.push(id),
    drop: (seatId) => acts.push(`drop ${seatId}`),
    walk: () => acts.push('walk'),
    ready: () => say('ready'),
    failed: (reason) => say(`failed: ${reason}`),
  });
  const again = (): Promise<string> =>
    new Promise((resolve) => {
      const nothing = (): void => {};
      const hooks = {
        pick: nothing,
        act: nothing,
        drop: nothing,
        walk: nothing,
        ready: () => resolve('ready'),
        failed: resolve,
      };
      window.hall.mounted = mountHall(host, model, hooks);
    });
  window.hall = { mounted, model, picks, acts, state: 'waiting', again };
}
