/** Every message of the page, by its key: those of the English files, which are complete. */
type AppWords = typeof import('./en/app.json');
type AsideWords = typeof import('./en/aside.json');
type CampaignWords = typeof import('./en/campaign.json');
type ClassWords = typeof import('./en/class.json');
type CodexWords = typeof import('./en/codex.json');
type CompareWords = typeof import('./en/compare.json');
type ConceptWords = typeof import('./en/concepts.json');
type DailyWords = typeof import('./en/daily.json');
type DamagedWords = typeof import('./en/damaged.json');
type DebriefWords = typeof import('./en/debrief.json');
type ActWords = typeof import('./en/debrief-acts.json');
type DeskWords = typeof import('./en/desk.json');
type FileWords = typeof import('./en/files.json');
type GuideWords = typeof import('./en/guide.json');
type GuidedWords = typeof import('./en/guided.json');
type HabitWords = typeof import('./en/habits.json');
type HallWords = typeof import('./en/hall.json');
type HeardWords = typeof import('./en/heard.json');
type LearnWords = typeof import('./en/learn.json');
type LessonWords = typeof import('./en/lesson.json');
type LibraryWords = typeof import('./en/library.json');
type ListenWords = typeof import('./en/listen.json');
type NumbersWords = typeof import('./en/numbers.json');
type OfferedWords = typeof import('./en/offered.json');
type OutcomeWords = typeof import('./en/outcome.json');
type OwnWords = typeof import('./en/own.json');
type PageWords = typeof import('./en/pages.json');
type PanelWords = typeof import('./en/panels.json');
type PleaWords = typeof import('./en/pleas.json');
type RulesWords = typeof import('./en/rules.json');
type SeatWords = typeof import('./en/seat.json');
type ShareWords = typeof import('./en/share.json');
type StripWords = typeof import('./en/strip.json');
type TextWords = typeof import('./en/text.json');
type TogetherWords = typeof import('./en/together.json');
type TradeWords = typeof import('./en/trade.json');
type VoicesWords = typeof import('./en/voices.json');
type VoteWords = typeof import('./en/vote.json');

export type Messages = AppWords &
  AsideWords &
  CampaignWords &
  ClassWords &
  CodexWords &
  CompareWords &
  ConceptWords &
  DailyWords &
  DamagedWords &
  DebriefWords &
  ActWords &
  DeskWords &
  FileWords &
  GuideWords &
  GuidedWords &
  HabitWords &
  HallWords &
  HeardWords &
  LearnWords &
  LessonWords &
  LibraryWords &
  ListenWords &
  NumbersWords &
  OfferedWords &
  OutcomeWords &
  OwnWords &
  PageWords &
  PanelWords &
  PleaWords &
  RulesWords &
  SeatWords &
  ShareWords &
  StripWords &
  TextWords &
  TogetherWords &
  TradeWords &
  VoicesWords &
  VoteWords;
