import { type Answer as Reply, replace, whisper } from '../../../chat/answer.ts';
import type { Call, Press } from '../../../community/feature/feature.ts';
import { voiceFor } from '../locales/index.ts';
import { REMINDERS, type Reminder } from '../rules/reminders.ts';
import { keepWishes, wishesOf } from '../store.ts';
import { preferencesMessage } from '../views/preferences.ts';

const wishesOfHers = async ({ tx, member }: Call) => (await wishesOf(tx, [member.id]))(member.id);

/** Which reminders she receives, with a switch for each. */
export const showReminders = async (call: Call): Promise<Reply> =>
  whisper(preferencesMessage(voiceFor(call, call.member), await wishesOfHers(call)));

const turn =
  (kind: Reminder) =>
  async (call: Call): Promise<Reply> => {
    const before = await wishesOfHers(call);
    const wishes = { ...before, [kind]: !before[kind] };
    await keepWishes(call.tx, call.member.id, wishes);
    return replace(preferencesMessage(voiceFor(call, call.member), wishes));
  };

export const reminderPresses: Record<string, Press> = {
  'gatherings/reminders': { who: 'everyone', handle: showReminders },
  ...Object.fromEntries(
    REMINDERS.map((kind): [string, Press] => [
      `gatherings/switch-${kind}`,
      { who: 'everyone', handle: turn(kind) },
    ]),
  ),
};
