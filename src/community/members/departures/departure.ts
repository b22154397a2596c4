import type { Markdown } from '../../../chat/markdown.ts';
import type { Locale, Member } from '../member.ts';

/** Somebody who has left; `leftAt` is when it was noticed (epoch milliseconds). She is active no more. */
export type Departure = { member: Member; leftAt: number };

/** One line for somebody who hears of a departure; it repeats nothing that was written. */
export type DepartureNews = {
  member: Member;
  text(locale: Locale): string | Markdown;
  /** It does not concern who left: a seat is free. */
  nameless?: true;
};

/** What a departure ended, as the feature says it that ended it. */
export type DepartureEffect = {
  /** For who administers: in English, plain, on one line, without anything that people wrote in confidence. */
  about: string;
  news?: readonly DepartureNews[];
  /**
   * For the coaches' channel: what has the same key is counted, and said once. Without the name of who waits:
   * channels keep what they hold.
   */
  coaches?: { key: string; text(locale: Locale, count: number): string | Markdown };
};
