import { type Answer as Reply, whisper } from '../../../chat/answer.ts';
import type { Call, Command, HomeSection, Press } from '../../../community/feature/feature.ts';
import { gatheringsBetween } from '../../../community/gatherings/store.ts';
import { rankedOf, standingFor } from '../contributions/agenda.ts';
import { en } from '../locales/en.ts';
import { fr } from '../locales/fr.ts';
import { voiceFor } from '../locales/index.ts';
import { homeBlocks, type Listed, listMessage } from '../views/list.ts';
import { showReminders } from './reminders.ts';

/** Her gatherings that have not begun, the first first; what she declined stays within her reach. */
async function nextOf(call: Call): Promise<Listed[]> {
  const { tx, now, member } = call;
  const coming = await gatheringsBetween(tx, now + 1, Number.MAX_SAFE_INTEGER, ['planned', 'announced']);
  const listed: Listed[] = [];
  for (const standing of await standingFor(call, member, coming, true)) {
    const own = await rankedOf(call, member, standing);
    listed.push({ ...own, gathering: standing.gathering, manages: member.roles.includes('coach') });
  }
  return listed;
}

const list = async (call: Call): Promise<Reply> =>
  whisper(listMessage(voiceFor(call, call.member), await nextOf(call)));

/** What awaits her; those for whom gatherings never are see nothing. */
export async function home(call: Call): Promise<HomeSection | null> {
  const listed = (await nextOf(call)).filter(({ answer }) => answer !== 'no');
  if (listed.length === 0 && !call.member.roles.includes('eig')) return null;
  return { order: 20, blocks: homeBlocks(voiceFor(call, call.member), listed) };
}

export const commands: Command[] = [
  {
    command: 'rencontre',
    words: [''],
    about: { fr: fr.command.list, en: en.command.list },
    who: 'everyone',
    handle: list,
  },
  {
    command: 'rencontre',
    words: ['rappels', 'reminders', 'rappel', 'reminder'],
    about: { fr: fr.command.reminders, en: en.command.reminders },
    who: 'everyone',
    handle: showReminders,
  },
];

export const listingPresses: Record<string, Press> = {
  'gatherings/list': { who: 'everyone', handle: list },
};
