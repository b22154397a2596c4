import type { Form } from '../../chat/form.ts';
import { FLOOR, messageFaults } from '../../chat/limits.ts';
import { asMarkdown, joinMarkdown, plainText } from '../../chat/markdown.ts';
import { type Message, note } from '../../chat/message.ts';
import type { Locale, Member } from '../members/member.ts';
import { timeIn } from './time-zone.ts';

/** "9 h", "17 h 30" and "17:30", as `formatTime` writes them. */
const TIME: Record<Locale, RegExp> = { fr: /\d\u00a0h(?!\p{L})/u, en: /\b\d\d:\d\d\b/ };

const WORDS: Record<Locale, (city: string) => string> = {
  fr: (city) => `Les heures sont celles de ${city}.`,
  en: (city) => `Times are ${city} time.`,
};

type Clocks = { timeZone: string; now: number };

/** The words that name the promotion's zone to whoever lives by other clocks; null for everybody else. */
function zoneWords({ timeZone: hers, locale }: Member, { timeZone, now }: Clocks): string | null {
  // Nearly everybody: a sending to thousands must not work out what time it is for each.
  if (hers === null || hers === timeZone) return null;
  if (timeIn(hers, now) === timeIn(timeZone, now)) return null;
  return WORDS[locale]((timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' '));
}

/** The message; where it tells a time to a member who lives by other clocks, with a line that says by which. */
export function withZone(message: Message, member: Member, clocks: Clocks): Message {
  const words = zoneWords(member, clocks);
  if (words === null || !TIME[member.locale].test(JSON.stringify(message.blocks))) return message;
  const noted = { ...message, blocks: [...message.blocks, note(words)] };
  return messageFaults(noted, FLOOR).length > messageFaults(message, FLOOR).length ? message : noted;
}

/** The same for a form that tells or asks for a time. */
export function formWithZone(form: Form, member: Member, clocks: Clocks): Form {
  const words = zoneWords(member, clocks);
  const tells =
    form.fields.some(({ kind }) => kind === 'time') || TIME[member.locale].test(JSON.stringify(form));
  if (words === null || !tells) return form;
  const intro = form.intro === undefined ? asMarkdown(words) : joinMarkdown([form.intro, words]);
  return Buffer.byteLength(plainText(intro)) > FLOOR.form.intro ? form : { ...form, intro };
}
