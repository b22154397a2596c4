import { type Answer, nothing, replace, whisper } from '../../chat/answer.ts';
import type { Call, CommandCall, PressCall } from '../../community/feature.ts';
import { LOCALES, type Locale } from '../../community/member.ts';
import { addressOf } from '../../community/members.ts';
import { chooseLocale } from '../../community/preferences.ts';
import { localeTyped } from './rules.ts';
import { homeView, languageChosenView, languageView, welcomeView, words } from './views.ts';

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

/** `/magellan langue en`. */
export async function answerLanguage(call: CommandCall): Promise<Answer> {
  const { locale } = call.member;
  const { language } = words(locale);
  const typed = call.args.trim();
  if (typed === '') return whisper(languageView(language.which, locale));
  const wanted = localeTyped(typed);
  if (wanted === null) return whisper(languageView(language.unknown(typed.slice(0, 40)), locale));
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
