import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { joinMarkdown, md } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import { formatMonth } from '../../../community/format/dates.ts';
import type { ViewContext } from '../locales/index.ts';
import { isUnverified, type Service } from '../rules/service.ts';

/** What one may ask a service for, how to reach it, and since when this is known to be right. */
export function serviceBlock(view: ViewContext, service: Service, todayOn: string): Block {
  const { service: words } = view.words;
  const since = formatMonth(service.checkedOn.slice(0, 7), view.locale);
  return text(
    joinMarkdown([
      md`**${service.name}** · ${service.family}`,
      service.what,
      words.contact(service.contact),
      isUnverified(service, todayOn) ? md`_${words.unverified(since)}_` : md`_${words.verified(since)}_`,
    ]),
  );
}

/** The same in a list; whoever answers for it can correct it there. */
export function listedService(
  view: ViewContext,
  service: Service,
  at: { todayOn: string; reader: string },
): Block[] {
  const edit = { label: view.words.service.edit, press: 'directory/service-edit', ref: service.id };
  return [serviceBlock(view, service, at.todayOn), ...(service.ownerId === at.reader ? [buttons(edit)] : [])];
}

/** To whoever answers for a service: is this still right? */
export function askMessage(view: ViewContext, service: Service, todayOn: string): Message {
  const { service: words } = view.words;
  return {
    summary: shortened(words.ask(service.name), FLOOR.message.summary),
    blocks: [
      heading(shortened(words.ask(service.name), FLOOR.heading)),
      serviceBlock(view, service, todayOn),
      buttons(
        { label: words.right, press: 'directory/service-right', ref: service.id, style: 'primary' },
        { label: words.edit, press: 'directory/service-edit', ref: service.id },
      ),
      note(words.seen),
    ],
  };
}

/** It is right, or was corrected: since when, and how to go on. */
export function checkedMessage(view: ViewContext, service: Service, todayOn: string): Message {
  const { service: words } = view.words;
  return storable({
    summary: words.thanks,
    blocks: [
      text(words.thanks),
      serviceBlock(view, service, todayOn),
      buttons({ label: words.edit, press: 'directory/service-edit', ref: service.id }),
    ],
  });
}

/** She does not answer for it, or it is gone. */
export const noServiceMessage = ({ words }: ViewContext): Message =>
  storable(message(text(words.service.gone)));
