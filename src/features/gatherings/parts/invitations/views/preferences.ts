import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  storable,
  text,
} from '../../../../../chat/message.ts';
import type { ViewContext } from '../../../locales/invitations.ts';
import { REMINDERS, type ReminderPreferences } from '../rules/reminders.ts';

/** Three switches, each turned by a press. */
export function preferencesMessage({ words }: ViewContext, chosen: ReminderPreferences): Message {
  const { preferences } = words;
  const blocks: Block[] = [heading(preferences.title), text(preferences.intro)];
  for (const kind of REMINDERS) {
    const on = chosen[kind];
    const label = (on ? preferences.turnOff : preferences.turnOn)[kind];
    blocks.push(
      text((on ? preferences.on : preferences.off)(preferences[kind])),
      buttons({ label, press: `gatherings/switch-${kind}`, ref: '' }),
    );
  }
  blocks.push(note(preferences.note));
  return storable({ summary: preferences.summary, blocks });
}
