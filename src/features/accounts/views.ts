import { buttons, heading, type Message, message, storable, text } from '../../chat/message.ts';
import { nameOfPlatform } from '../../community/format/platform-names.ts';
import { firstLetters, wordsIn } from '../../community/format/words.ts';
import type { Locale } from '../../community/members/member.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';

export const words = wordsIn({ fr, en });

/** What a chat lets a name be may be long. */
const MAX_OF_A_NAME = 100;

/** Asks a member, where she is known, whether another account is hers. `ref` names the account. */
export function askView(account: { platform: string; name: string }, ref: string, locale: Locale): Message {
  const { ask } = words(locale);
  const platform = nameOfPlatform(account.platform);
  const name = firstLetters(account.name.replace(/\s+/g, ' '), MAX_OF_A_NAME);
  return {
    summary: ask.summary(platform),
    blocks: [
      heading(ask.title),
      text(ask.who(platform, name)),
      buttons(
        { label: ask.buttons.yes, press: 'accounts/confirm', ref },
        { label: ask.buttons.no, press: 'accounts/refuse', ref },
      ),
    ],
  };
}

/** What her answer did. */
export function answeredView(
  answered: 'confirmed' | 'refused' | 'gone',
  platform: string,
  locale: Locale,
): Message {
  const said = words(locale)[answered];
  const summary = typeof said === 'string' ? said : said(nameOfPlatform(platform));
  return storable(message(text(summary)));
}
