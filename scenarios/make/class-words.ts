/** What the class scenario says to a class: titles, seat lines and the plan of the lesson. */

export const FLAGS: ReadonlyMap<string, string> = new Map([
  ['USA', 'us'],
  ['FRA', 'fr'],
  ['RUS', 'ru'],
  ['CHN', 'cn'],
  ['IRN', 'ir'],
  ['IND', 'in'],
  ['BRA', 'br'],
  ['NGA', 'ng'],
  ['JAM', 'jm'],
  ['EGY', 'eg'],
  ['NZL', 'nz'],
  ['SGP', 'sg'],
  ['EU', 'eu'],
]);

/** Easiest seat first, as judged. */
export const SEAT_LINES: readonly (readonly [seat: string, line: string])[] = [
  ['SGP', 'In the middle on every article; words that close brackets'],
  ['BRA', 'Wide cooperation with firm rights; trusted on several sides'],
  ['NGA', 'Firm assistance first, a free hand on the rest'],
  ['JAM', 'Help that small states can use, and no costly new talks'],
  ['IND', 'Fast data and wide cooperation, at a price'],
  ['CHN', 'Control of data at home, help for developing states'],
  ['EGY', 'Drop the list of rights; speak for a large group'],
  ['FRA', 'Data protection decides, and the Union is watching'],
  ['NZL', 'A narrow treaty with firm protection; little to ask in return'],
  ['USA', 'A focused list, no early protocol, good alternatives'],
  ['RUS', 'The full mandate, or a protocol soon'],
  ['IRN', 'No rights language; technology without restrictions'],
];

/** Invented countries for play under a veil; no flag. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ['USA', 'Ardmoor'],
  ['FRA', 'Belcastre'],
  ['RUS', 'Corvania'],
  ['CHN', 'Dunmarch'],
  ['IRN', 'Estevar'],
  ['IND', 'Fallowmere'],
  ['BRA', 'Gildoria'],
  ['NGA', 'Harrowen'],
  ['JAM', 'Islemoor'],
  ['EGY', 'Jorvale'],
  ['NZL', 'Kelmarch'],
  ['SGP', 'Lowenhaven'],
]);

export const DIMENSIONS = [
  { id: 'scope', title: 'Scope', low: 'Short list', high: 'Open list' },
  { id: 'safeguards', title: 'Safeguards', low: 'Firm', high: 'Left to states' },
  { id: 'cooperation', title: 'Cooperation', low: 'Treaty crimes', high: 'Any crime, fast' },
  { id: 'data', title: 'Personal data', low: 'Conditions', high: 'No conditions' },
  { id: 'capacity', title: 'Capacity', low: 'Voluntary', high: 'Funded' },
];

export const DIMENSION_OF: ReadonlyMap<string, string> = new Map([
  ['crim_scope', 'scope'],
  ['coop_scope', 'cooperation'],
  ['hr_clause', 'safeguards'],
  ['mla_refusal', 'safeguards'],
  ['data_protection', 'data'],
  ['tech_assistance', 'capacity'],
  ['protocols', 'scope'],
  ['network_247', 'cooperation'],
]);

export const OPTION_TITLES: ReadonlyMap<string, string> = new Map([
  ['crim_core', 'Computer crimes alone'],
  ['crim_budapest', 'With forgery, fraud, child abuse'],
  ['crim_final', 'With grooming, images, laundering'],
  ['crim_extended', 'With terrorism and trafficking'],
  ['crim_open', 'Open list'],
  ['coop_conv', 'Treaty offences only'],
  ['coop_harm', 'Also death or grave injury'],
  ['coop_4y', 'Serious crime, four years'],
  ['coop_low', 'Serious crime, three years'],
  ['coop_any', 'Any offence'],
  ['hr_full', 'List, treaties, no discrimination'],
  ['hr_list', 'No suppression, with the list'],
  ['hr_general', 'No suppression, no list'],
  ['hr_basic', 'As given effect at home'],
  ['hr_none', 'Domestic law and sovereignty'],
  ['ref_mand', 'Must refuse persecution'],
  ['ref_final', 'May refuse discrimination'],
  ['ref_no22', 'General grounds'],
  ['ref_narrow', 'Few grounds'],
  ['dp_strong', 'Adequacy required'],
  ['dp_final', 'Conditions and safeguards'],
  ['dp_soft', 'Endeavour to protect'],
  ['dp_none', 'Purpose only'],
  ['ta_vol', 'Encouraged'],
  ['ta_final', 'Where possible'],
  ['ta_strong', 'Firm and regular'],
  ['ta_fund', 'Duty and fund'],
  ['prot_none', 'No protocols'],
  ['prot_60only', 'After sixty parties'],
  ['prot_final', 'Talks within two years'],
  ['prot_now', 'Talks at once'],
  ['prot_with', 'With the Convention'],
  ['net_existing', 'Existing networks'],
  ['net_final', 'Register of contacts'],
  ['net_unodc', 'Register and platform'],
  ['net_fast', 'Data within ten days'],
  ['csam_narrow', 'Real children, exceptions required'],
  ['csam_final', 'Without right, optional exceptions'],
  ['csam_noright', 'One optional exception'],
  ['csam_none', 'No exception'],
  ['eif_60', 'Sixty'],
  ['eif_50', 'Fifty'],
  ['eif_40', 'Forty'],
  ['eif_30', 'Thirty'],
]);

export const SUMMARY = `Twelve delegations, eight articles, two sittings a day for four days. The draft on the table follows the state of play of February 2024; the rest is up to you.

Articles are in our own words and every delegation is a role: ideals, weights, red lines and the value of no deal are judgements made for teaching, not statements of governments. France speaks for the line of the European Union, which sits as an observer.`;

export const TEACHING = {
  aims: [
    'Read your instructions and tell what matters most from what can be traded.',
    'Build a package across articles and say who pays for it.',
    'See the difference between a text that wins two thirds and one that everybody joins.',
    'Face the choice between asking for more and keeping others on board.',
  ],
  questions: [
    'Who paid for the move from an early protocol to talks within two years, and what did they receive?',
    'Which two delegations share no interest at all, and did they still trade?',
    'Did a red line make its holder stronger or only harder to please?',
    'Who would have gained from a vote, and who from the wish to avoid one?',
  ],
  check: [
    'Name one trade in your record in which both sides gained, and one that a third delegation paid for.',
    'Say if the final text was better for your delegation than no deal, and by how much.',
    'Explain why abstaining lowers the number of votes needed for two thirds.',
  ],
  leavesOut: [
    'The other nineteen articles and the other 181 states.',
    'Article 14 on child abuse material and article 65 on entry into force, prepared but kept out of this conference.',
    'Changes of mind in capitals, the press, and the languages of drafting.',
    'The real draft of February 2024, which had more brackets than this one.',
  ],
  plans: [
    {
      minutes: 30,
      title: 'One round',
      steps: [
        'Five minutes: read the brief alone.',
        'Fifteen minutes: play, at most two articles reopened.',
        'Five minutes: adoption and explanations of position.',
        'Five minutes: who moved, who paid.',
      ],
    },
    {
      minutes: 60,
      title: 'A full conference',
      steps: [
        'Ten minutes: briefs and the map of interests.',
        'Thirty minutes: all eight sittings.',
        'Five minutes: adoption.',
        'Fifteen minutes: compare two rooms and history on one page.',
      ],
    },
    {
      minutes: 90,
      title: 'Twice, with a different rule',
      steps: [
        'Ten minutes: briefs in pairs.',
        'Thirty minutes: first conference.',
        'Ten minutes: write down one trade that was missed.',
        'Twenty-five minutes: second conference from another seat or under unanimity.',
        'Fifteen minutes: what the rule changed.',
      ],
    },
  ],
};
