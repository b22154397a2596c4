import { type Answer, nothing, replace, whisper } from '../../chat/answer.ts';
import type {
  ActorContext,
  CommandContext,
  PressContext,
  UnitOfWork,
} from '../../community/feature/feature.ts';
import { partFor } from '../../community/feature/messages/gathered.ts';
import { writeTo } from '../../community/feature/messages/messaging.ts';
import { addressOf } from '../../community/members/accounts/addresses.ts';
import { LOCALES, type Locale, type Member, type Pace } from '../../community/members/member.ts';
import {
  chooseLocale,
  choosePace,
  choosePlatform,
  platformsOf,
  preferencesOf,
} from '../../community/members/preferences.ts';
import { localeTyped } from './rules.ts';
import {
  fewerView,
  homeView,
  languageChosenView,
  languageView,
  paceChosenView,
  partGoneView,
  platformChosenView,
  preferencesView,
  welcomeView,
  words,
} from './views.ts';

/** Shows what had no room in a gathered message. */
export async function showPart(context: PressContext): Promise<Answer> {
  const { member } = context;
  return whisper((await partFor(context, context.ref, member)) ?? partGoneView(member.locale));
}

/** `/magellan`. */
export const showHome = async (context: ActorContext): Promise<Answer> =>
  whisper(homeView(context.member, await context.contributions.home(context)));

/** The first contact. Its key makes it said once, however often it is told that somebody came. */
export async function sendWelcome(uow: UnitOfWork, member: Member, notBefore = uow.now): Promise<void> {
  await writeTo(uow, [member], {
    kind: 'welcome/first',
    key: ({ id }) => `welcome/${id}`,
    notBefore,
    message: () => welcomeView(member, uow.programme),
  });
}

export async function welcomeMember(context: ActorContext): Promise<Answer> {
  await sendWelcome(context, context.member);
  return nothing;
}

/** `/magellan preferences`. */
export async function showPreferences({ tx, member }: ActorContext): Promise<Answer> {
  const current = (await addressOf(tx, member.id))?.platform ?? null;
  return whisper(preferencesView(current, await platformsOf(tx, member.id), member.locale));
}

export async function choosePlatformOf({ tx, member, value }: PressContext): Promise<Answer> {
  const chosen = (await platformsOf(tx, member.id)).find((platform) => platform === value) ?? null;
  if (chosen !== null) await choosePlatform(tx, member.id, chosen);
  return replace(platformChosenView(chosen, member.locale));
}

/** `/magellan moins`. */
export async function showFewer({ tx, member }: ActorContext): Promise<Answer> {
  return whisper(fewerView((await preferencesOf(tx, member.id)).pace, member));
}

/** All that comes unasked on Mondays, or as to anybody. */
export async function changePace({ tx, member }: ActorContext, pace: Pace | null): Promise<Answer> {
  await choosePace(tx, member.id, pace);
  return replace(paceChosenView(pace, member.locale));
}

/** `/magellan langue en`. */
export async function answerLanguage(context: CommandContext): Promise<Answer> {
  const { locale } = context.member;
  const { language } = words(locale);
  const typed = context.args.trim();
  if (typed === '') return whisper(languageView(language.which, locale));
  const wanted = localeTyped(typed);
  if (wanted === null) return whisper(languageView(language.unknown, locale));
  return whisper(await speak(context, wanted));
}

export async function chooseLanguage(context: PressContext): Promise<Answer> {
  const { locale } = context.member;
  const wanted = LOCALES.find((candidate) => candidate === context.value);
  if (!wanted) return whisper(languageView(words(locale).language.which, locale));
  return replace(await speak(context, wanted));
}

async function speak({ tx, member }: ActorContext, locale: Locale) {
  await chooseLocale(tx, member.id, locale);
  return languageChosenView(locale);
}
