import { shortened } from '../../chat/lengths.ts';
import { type Markdown, md } from '../../chat/markdown.ts';
import { type Message, text } from '../../chat/message.ts';
import { listOf } from '../../community/format/lists.ts';
import { wordsIn } from '../../community/format/words.ts';
import type { DepartureNews } from '../../community/members/departures/departure.ts';
import type { Locale } from '../../community/members/member.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';

export const words = wordsIn({ fr, en });

/** A summary has 300 bytes at most: the whole name stands in the message itself. */
const SUMMARY_BYTES = 180;
const ROOM = { lines: 20, bytes: 2_000 };

const bullets = (locale: Locale, title: string | Markdown, lines: readonly (string | Markdown)[]) =>
  text(
    listOf(
      title,
      lines.map((line) => md`- ${line}`),
      words(locale).others,
      ROOM,
    ),
  );

/** To somebody for whom a departure changes something: who can no longer come, for no reason given, and what. */
export function newsMessage(locale: Locale, name: string, news: readonly DepartureNews[]): Message {
  const { told } = words(locale);
  const nameless = news.every((each) => each.nameless);
  const title = nameless ? told.seat : told.text(name);
  return {
    summary: nameless ? told.seatSummary : told.summary(shortened(name, SUMMARY_BYTES)),
    blocks: [
      bullets(
        locale,
        title,
        news.map((each) => each.text(locale)),
      ),
    ],
  };
}

/** To the coaches' channel: what waits for somebody else. */
export function coachesMessage(locale: Locale, lines: readonly (string | Markdown)[]): Message {
  const { coaches } = words(locale);
  return { summary: coaches.summary, blocks: [bullets(locale, coaches.text, lines)] };
}
