import { type Answer as Reply, replace, whisper } from '../../../../../chat/answer.ts';
import type { ActorContext } from '../../../../../community/feature/feature.ts';
import { viewContextFor } from '../../../locales/invitations.ts';
import type { Reminder } from '../rules/reminders.ts';
import { reminderPreferencesOf, saveReminderPreferences } from '../store.ts';
import { preferencesMessage } from '../views/preferences.ts';

const loadPreferences = async ({ tx, member }: ActorContext) =>
  (await reminderPreferencesOf(tx, [member.id]))(member.id);

/** Which reminders she receives, with a switch for each. */
export const showReminders = async (context: ActorContext): Promise<Reply> =>
  whisper(preferencesMessage(viewContextFor(context, context.member), await loadPreferences(context)));

export const turn =
  (kind: Reminder) =>
  async (context: ActorContext): Promise<Reply> => {
    const before = await loadPreferences(context);
    const preferences = { ...before, [kind]: !before[kind] };
    await saveReminderPreferences(context.tx, context.member.id, preferences);
    return replace(preferencesMessage(viewContextFor(context, context.member), preferences));
  };
