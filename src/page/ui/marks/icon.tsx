import iconStyles from './icon.module.css';

/** Line icons of 18 units, drawn with the ink of the text they stand in. */
const PATHS = {
  ask: 'M3 4h12v8H9l-4 3v-3H3z',
  pen: 'M4 14l1-4 7-7 3 3-7 7zM11 4l3 3',
  swap: 'M3 6h11M11 3l3 3-3 3M15 12H4M7 9l-3 3 3 3',
  cup: 'M4 7h8v5a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3zM12 8h2a1.5 1.5 0 0 1 0 4h-2M6 2v3M10 2v3',
  list: 'M6 4h9M6 9h9M6 14h9M3 4h.1M3 9h.1M3 14h.1',
  vote: 'M3 8h12v7H3zM6 8V3h6v5M7 11h4',
  bracket: 'M7 3H4v12h3M11 3h3v12h-3',
  tick: 'M3 9.5l4 4 8-9',
  cross: 'M4 4l10 10M14 4L4 14',
  people:
    'M6 8a2.4 2.4 0 1 0 0-4.8A2.4 2.4 0 0 0 6 8zM12.5 8a2.2 2.2 0 1 0 0-4.4M2 15c0-3 1.6-5 4-5s4 2 4 5M12 10c2.4 0 4 2 4 5',
  gavel: 'M5 6l4-4 4 4-4 4zM8 9l-6 6M9 15h7',
  next: 'M3 9h11M10 5l4 4-4 4',
  previous: 'M15 9H4M8 5L4 9l4 4',
  menu: 'M3 5h12M3 9h12M3 13h12',
  help: 'M6 6.5a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2M9 14.4h.1',
  night: 'M14 11A6 6 0 0 1 7 4a6 6 0 1 0 7 7z',
  plus: 'M9 3v12M3 9h12',
  voice: 'M3 7h3l5-4v12l-5-4H3zM13.5 6.5a4 4 0 0 1 0 5',
  cable: 'M3 5h12v9H3zM3 5.5l6 5 6-5',
  search: 'M8 13A5 5 0 1 0 8 3a5 5 0 0 0 0 10zM11.7 11.7L16 16',
  undo: 'M6 3L3 6l3 3M3 6h7.5a4.5 4.5 0 0 1 0 9H6',
  pause: 'M6 3v12M12 3v12',
  play: 'M5 3l9 6-9 6z',
  skip: 'M4 3l7 6-7 6zM14 3v12',
  sound: 'M3 7h3l4-4v12l-4-4H3zM12.5 6a4.2 4.2 0 0 1 0 6M14.6 3.8a7.3 7.3 0 0 1 0 10.4',
  silent: 'M3 7h3l4-4v12l-4-4H3zM13 7l4 4M17 7l-4 4',
  settings: 'M3 5h6M13 5h2M3 13h2M9 13h6M11 3v4M7 11v4',
  more: 'M3 9h2.5M7.8 9h2.5M12.5 9h2.5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className={iconStyles['icon']}
      // Grows with the text beside it.
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
