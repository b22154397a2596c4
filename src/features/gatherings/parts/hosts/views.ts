import {
  type Block,
  buttons,
  type Message,
  message,
  note,
  storable,
  text,
} from '../../../../chat/message.ts';
import { gatheringHead } from '../../../../community/gatherings/announcement.ts';
import type { ViewContext } from '../../locales/follow-up.ts';
import { type Named, titleOf } from '../follow-up/views/format.ts';
import type { Contact } from './rules.ts';

/** To those who came, and to coaches, who may change it: kept by no chat. */
export function contactMessage(
  view: ViewContext,
  gathering: Named,
  { contact, changes, happened }: { contact: Contact | null; changes: boolean; happened?: string },
): Message {
  const { hosts } = view.words;
  const ref = gathering.id;
  const coach: Block[] = [
    buttons(
      { label: contact === null ? hosts.leave : hosts.edit, press: 'afterwards/contact-edit', ref },
      ...(contact === null ? [] : [{ label: hosts.remove, press: 'afterwards/contact-remove', ref }]),
    ),
  ];
  return {
    summary: hosts.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      ...(happened === undefined ? [] : [text(happened)]),
      text(contact === null ? hosts.none : hosts.contact(contact.name, contact.reach)),
      ...(changes ? coach : []),
      note(hosts.who),
    ],
  };
}

/** Why it is not shown: it repeats nothing. */
export const noContact = ({ words: { hosts } }: ViewContext, why: 'notYours' | 'noVisit'): Message =>
  storable(message(text(hosts[why])));
