import { joinMarkdown, type Markdown, md } from '../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, note, storable, text } from '../../chat/message.ts';
import { formatTime, formatWeekday } from '../../community/format/dates.ts';
import { nameOfPlatform } from '../../community/format/platform-names.ts';
import { wordsIn } from '../../community/format/words.ts';
import { LOCALES, type Locale, type Member, type Pace, type Role } from '../../community/members/member.ts';
import type { Programme } from '../../community/programme/programme.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { ownOf, type Part, partOf } from './rules.ts';

export const words = wordsIn({ fr, en });

const LANGUAGE_NAMES: Record<Locale, string> = { fr: 'Français', en: 'English' };

const firstNameOf = (name: string): string => name.split(' ')[0] ?? name;

/** What one can ask, at the end of the home view. */
export function asksBlocks(roles: readonly Role[], locale: Locale): Block[] {
  const { asks } = words(locale);
  const lines = [
    ...ownOf(roles).map((own) => asks.own[own]),
    asks.directory,
    asks.absence,
    asks.privacy,
    asks.language,
    asks.help,
  ];
  return [
    heading(asks.title),
    text(joinMarkdown(lines.map((line) => md`- ${line}`))),
    // Who reads the météo is a coach.
    ...(partOf(roles) === 'reads' ? [] : [buttons({ label: asks.coach, press: 'meteo/coach', ref: '' })]),
  ];
}

/** The home view of those whose platform has none of its own. `sections` are all features', ours included. */
export function homeView(member: Member, sections: readonly Block[]): Message {
  const { home } = words(member.locale);
  // Ours is always there: with nothing else, the person is told so.
  const alone = sections.length <= asksBlocks(member.roles, member.locale).length;
  return storable({
    summary: home.summary,
    blocks: [
      heading(home.hello(firstNameOf(member.name))),
      ...(alone ? [text(home.nothing)] : []),
      ...sections,
    ],
  });
}

/** First contact: who writes, why, how often, who reads what, how to pause, how to see what is kept. */
export function welcomeView(member: Member, programme: Programme): Message {
  const { locale } = member;
  const { welcome } = words(locale);
  const name = firstNameOf(member.name);
  return {
    summary: welcome.summary,
    blocks: [
      heading(welcome.title),
      text(welcome.who(name, programme.promotion.name)),
      ...whatIsSent(partOf(member.roles), programme, locale).map(text),
      text(welcome.card),
      text(welcome.pause),
      text(welcome.privacy),
      buttons(
        { label: welcome.buttons.card, press: 'directory/card', ref: '' },
        { label: welcome.buttons.pause, press: 'absences/new', ref: '' },
        { label: welcome.buttons.privacy, press: 'privacy/show', ref: '' },
        { label: welcome.buttons.charter, press: 'charter/show', ref: '' },
      ),
      note(welcome.same),
    ],
  };
}

function whatIsSent(part: Part, { meteo }: Programme, locale: Locale): (string | Markdown)[] {
  const { welcome, moment } = words(locale);
  if (part === 'neither') return [welcome.seldom];
  if (part === 'reads') return [welcome.digest(meteo.everyWeeks)];
  const usually = moment(formatWeekday(meteo.anchor, locale), formatTime(meteo.at, locale));
  return [welcome.meteo(meteo.everyWeeks, usually, meteo.reminders.length), welcome.readers];
}

const chatName = (id: string, locale: Locale): string =>
  id === 'sandbox' ? words(locale).preferences.sandbox : nameOfPlatform(id);

/** Where and how she is written to, with what she can change of it. `current` is null when nowhere. */
export function preferencesView(
  current: string | null,
  platforms: readonly string[],
  locale: Locale,
): Message {
  const { preferences, language, fewer } = words(locale);
  const where: Block[] = [
    text(current === null ? preferences.nowhere : preferences.here(chatName(current, locale))),
  ];
  if (platforms.length > 1) {
    const options = platforms.map((value) => ({ value, label: chatName(value, locale) }));
    where.push({ kind: 'choice', label: preferences.menu, press: 'welcome/platform', ref: '', options });
  }
  const { blocks } = languageView(language.which, locale);
  return storable({
    summary: preferences.summary,
    blocks: [
      heading(preferences.summary),
      ...where,
      ...blocks,
      buttons({ label: fewer.title, press: 'welcome/fewer', ref: '' }),
    ],
  });
}

/** Confirms where she is written to from now on; null when she has no account there. */
export function platformChosenView(platform: string | null, locale: Locale): Message {
  const { preferences } = words(locale);
  const said = platform === null ? preferences.unknown : preferences.chosen(chatName(platform, locale));
  return storable({ summary: said, blocks: [text(said)] });
}

/** How to be written to less: what can be lessened, and where. */
export function fewerView(pace: Pace | null, { roles, locale }: Member): Message {
  const { fewer } = words(locale);
  const own = roles.includes('parrain') ? [fewer.hours] : roles.includes('eig') ? [fewer.meteo] : [];
  return storable({
    summary: fewer.title,
    blocks: [
      heading(fewer.title),
      text(pace === 'weekly' ? fewer.weekly : fewer.usual),
      buttons(
        pace === 'weekly'
          ? { label: fewer.buttons.usual, press: 'welcome/usual', ref: '' }
          : { label: fewer.buttons.weekly, press: 'welcome/weekly', ref: '', style: 'primary' },
        { label: fewer.buttons.pause, press: 'absences/new', ref: '' },
      ),
      text(joinMarkdown([fewer.gatherings, ...own].map((line) => md`- ${line}`))),
      note(fewer.always),
    ],
  });
}

export function paceChosenView(pace: Pace | null, locale: Locale): Message {
  const { fewer } = words(locale);
  const said = pace === 'weekly' ? fewer.chosenWeekly : fewer.chosenUsual;
  const undo =
    pace === 'weekly'
      ? { label: fewer.buttons.usual, press: 'welcome/usual', ref: '' }
      : { label: fewer.buttons.weekly, press: 'welcome/weekly', ref: '' };
  return storable({ summary: said, blocks: [text(said), buttons(undo)] });
}

/** What is shown of what was answered or closed since. */
export function partGoneView(locale: Locale): Message {
  const { partGone } = words(locale);
  return storable({ summary: partGone, blocks: [text(partGone)] });
}

/** Says which language is spoken, and offers the others. */
export function languageView(said: string, locale: Locale): Message {
  return storable({
    summary: said,
    blocks: [
      text(said),
      {
        kind: 'choice',
        label: words(locale).language.menu,
        press: 'welcome/language',
        ref: '',
        options: LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
      },
    ],
  });
}

export function languageChosenView(locale: Locale): Message {
  const { chosen } = words(locale).language;
  return storable({ summary: chosen, blocks: [text(chosen)] });
}
