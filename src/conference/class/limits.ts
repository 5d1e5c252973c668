/** What a class server takes at most. */
export const CLASS_LIMITS = {
  /** Bytes of one message. */
  message: 16 * 1024,
  /** Characters. */
  name: 40,
  text: 280,
  plan: 600,
  id: 40,
  token: 64,
  people: 400,
  tables: 60,
  perSeat: 3,
  /** Acts a seat has sealed. */
  sealed: 12,
  /** Milliseconds of one clock. */
  clock: 60 * 60 * 1000,
} as const;

/** Letters of a join code: none that looks like another, or like a digit. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRTUVWXYZ';
export const CODE_LENGTH = 6;
