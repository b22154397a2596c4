import { bulletList } from '../../../chat/markdown.ts';
import { buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { Consent } from '../../../community/alumni/consent.ts';
import { fieldLabel } from '../../../community/expertise/fields.ts';
import { formatDate, formatDay } from '../../../community/format/dates.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Testimony } from '../rules.ts';
import { button, primary } from './format.ts';

/** What somebody agreed to, with her address and the fields in which she can help. */
type Shown = Consent & { address: string | null; fields: readonly string[] };

/** `leavesOn` is her last day, null of who has left; `testimonies` are those that can still change. */
type Stay = {
  consent: Shown | null;
  leavesOn: string | null;
  testimonies: readonly Testimony[];
  /** Where she works is asked, and can be answered until a day. */
  survey?: { id: string; closesOn: string } | null;
};

/** So many invitations of hers are shown. */
const MOST_TESTIMONIES = 5;

function agreedLines({ words: { stay }, programme, locale }: ViewContext, consent: Shown): string[] {
  const fields = consent.fields.map((field) => fieldLabel(programme, field, locale)).join(', ');
  return [
    stay.aid(consent.perMonth),
    fields === '' ? stay.noFields : stay.fields(fields),
    stay.testifies(consent.testifies),
    stay.meets(consent.meets),
    consent.address === null ? stay.noAddress : stay.address(consent.address),
  ];
}

/** `/magellan lien`: hers alone, and kept by no chat. */
export function stayMessage(view: ViewContext, data: Stay, happened?: string): Message {
  const { words, locale } = view;
  const { stay } = words;
  const { consent, leavesOn, testimonies, survey = null } = data;
  const dated = consent && [
    stay.since(formatDate(consent.consentedOn, locale)),
    ...(leavesOn === null ? [] : [stay.from(formatDay(leavesOn, locale))]),
  ];
  return {
    summary: happened ?? stay.title,
    blocks: [
      heading(stay.title),
      ...(happened === undefined ? [] : [text(happened)]),
      text(dated === null ? `${stay.what} ${stay.none}` : dated.join(' ')),
      ...(consent === null ? [] : [text(bulletList(agreedLines(view, consent)))]),
      ...(testimonies.length === 0
        ? []
        : [
            text(
              bulletList(
                testimonies
                  .slice(0, MOST_TESTIMONIES)
                  .map(({ dayOn, state }) => stay.testimony(formatDay(dayOn, locale), stay.states[state])),
              ),
            ),
          ]),
      ...(survey === null ? [] : [text(words.destination.still(formatDay(survey.closesOn, locale)))]),
      consent === null
        ? buttons(primary(button(view, 'open', 'alumni/open')))
        : buttons(
            ...(survey === null ? [] : [primary(button(view, 'answer', 'alumni/destination', survey.id))]),
            button(view, 'edit', 'alumni/open'),
            button(view, 'end', 'alumni/end'),
          ),
      note(stay.how),
    ],
  };
}

/** Whether she would like to stay reachable, in her last days. */
export function askMessage(view: ViewContext, lastOn: string): Message {
  const { ask } = view.words;
  return storable({
    summary: ask.title,
    blocks: [
      heading(ask.title),
      text(ask.text(formatDay(lastOn, view.locale))),
      buttons(primary(button(view, 'open', 'alumni/open'))),
    ],
  });
}

/** Whether what she agreed to still holds: what it is, a chat does not keep. */
export function renewalMessage(view: ViewContext, since: string, by: string): Message {
  const { renewal } = view.words;
  return storable({
    summary: renewal.title,
    blocks: [
      heading(renewal.title),
      text(renewal.text(formatDate(since, view.locale), formatDay(by, view.locale))),
      buttons(
        primary(button(view, 'renew', 'alumni/renew')),
        button(view, 'show', 'alumni/show'),
        button(view, 'end', 'alumni/end'),
      ),
    ],
  });
}

/** That it has ended, since she did not answer; `leaving` when she is nothing else in the promotion. */
export function endedMessage({ words: { ended } }: ViewContext, leaving: boolean): Message {
  return storable({
    summary: ended.title,
    blocks: [heading(ended.title), text(leaving ? `${ended.text} ${ended.leaving}` : ended.text)],
  });
}
