import { type Answer, nothing, replace, whisper } from '../../chat/answer.ts';
import type { Call, CommandCall, PressCall } from '../../community/feature/feature.ts';
import { firstLetters } from '../../community/format/words.ts';
import { LOCALES, type Locale } from '../../community/members/member.ts';
import { addressOf } from '../../community/members/members.ts';
import { chooseLocale, choosePlatform, platformsOf } from '../../community/members/preferences.ts';
import { localeTyped } from './rules.ts';
import {
  homeView,
  languageChosenView,
  languageView,
  platformChosenView,
  preferencesView,
  welcomeView,
  words,
} from './views.ts';

/** `/magellan`. */
export const showHome = async (call: Call): Promise<Answer> =>
  whisper(homeView(call.member, await call.contributions.home(call)));

/** The first contact. Its key makes it said once, however often the platform tells that somebody joined. */
export async function welcomeMember(call: Call): Promise<Answer> {
  const { tx, member, programme } = call;
  await call.enqueue({
    kind: 'post',
    key: `welcome/${member.id}`,
    to: await addressOf(tx, member.id),
    message: welcomeView(member, programme),
  });
  return nothing;
}

/** `/magellan preferences`. */
export async function showPreferences({ tx, member }: Call): Promise<Answer> {
  const current = (await addressOf(tx, member.id))?.platform ?? null;
  return whisper(preferencesView(current, await platformsOf(tx, member.id), member.locale));
}

export async function choosePlatformOf({ tx, member, value }: PressCall): Promise<Answer> {
  const chosen = (await platformsOf(tx, member.id)).find((platform) => platform === value) ?? null;
  if (chosen !== null) await choosePlatform(tx, member.id, chosen);
  return replace(platformChosenView(chosen, member.locale));
}

/** `/magellan langue en`. */
export async function answerLanguage(call: CommandCall): Promise<Answer> {
  const { locale } = call.member;
  const { language } = words(locale);
  const typed = call.args.trim();
  if (typed === '') return whisper(languageView(language.which, locale));
  const wanted = localeTyped(typed);
  if (wanted === null) return whisper(languageView(language.unknown(firstLetters(typed, 40)), locale));
  return whisper(await speak(call, wanted));
}

export async function chooseLanguage(call: PressCall): Promise<Answer> {
  const { locale } = call.member;
  const wanted = LOCALES.find((candidate) => candidate === call.value);
  if (!wanted) return whisper(languageView(words(locale).language.which, locale));
  return replace(await speak(call, wanted));
}

async function speak({ tx, member }: Call, locale: Locale) {
  await chooseLocale(tx, member.id, locale);
  return languageChosenView(locale);
}
