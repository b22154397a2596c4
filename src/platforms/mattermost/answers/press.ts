import { whisper } from '../../../chat/answer.ts';
import type { Incoming } from '../../../chat/incoming.ts';
import type { AdapterContext, InteractionContext } from '../context.ts';
import { wordsIn } from '../locales.ts';
import { mattermostMarkdown } from '../markdown.ts';
import { answerPress } from './index.ts';
import { pressMeant } from './neutral-buttons.ts';
import { FURTHER, isStillHers, lineOf, SHOW } from './pending.ts';
import { type PressAnswer, updateOf } from './whisper.ts';

/**
 * Takes a press to the application, and gives the answer: what a line stands for is asked for, or shown, at
 * this moment.
 */
export async function pressed(
  adapter: AdapterContext,
  interaction: InteractionContext,
  incoming: Incoming & { kind: 'press' },
): Promise<PressAnswer> {
  const { host } = adapter;
  const { id, from, press, ref, value } = incoming;
  if (press !== SHOW && press !== FURTHER)
    return answerPress(adapter, interaction, await host.receive(incoming));
  const line = await lineOf(adapter, interaction, ref);
  if (line === null) return gone(adapter, interaction);
  // A line never becomes what it stands for: there is no post to change.
  const there: InteractionContext = { ...interaction, post: null, outbox: '' };
  const { shows } = line;
  if (press === FURTHER) {
    const meant = pressMeant(line.further, ref, value);
    if (meant === null) return gone(adapter, interaction);
    const answer = await host.receive({ id, from, kind: 'press', ...meant });
    return answerPress(adapter, there, answer, { line, ref, shows: null });
  }
  if (shows === null) return gone(adapter, interaction);
  if (shows.kind === 'call') {
    const answer = await host.receive({ id, from, ...shows.call });
    return answerPress(adapter, there, answer, { line, ref, shows });
  }
  if (!(await isStillHers(adapter, interaction.person, shows))) return gone(adapter, interaction);
  return answerPress(adapter, there, whisper(shows.message), { line, ref, shows });
}

/** The line says that it no longer works, and can no longer be pressed. */
function gone({ localeOf }: AdapterContext, { person }: InteractionContext): PressAnswer {
  const message = mattermostMarkdown(wordsIn(localeOf(person)).pending.gone);
  return { update: updateOf({ message, attachments: [], charts: [], files: [] }, '') };
}
