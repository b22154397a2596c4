import { englishNames } from '../community/feature/dispatcher/command-names.ts';
import { type Member, mayCall } from '../community/members/member.ts';
import { allMembers } from '../community/members/members.ts';
import { otherChannels } from '../community/programme/channels.ts';
import type { Config } from '../config/config.ts';
import { createDemoLife } from '../demo/life.ts';
import { demoStartsAt, fillDemo, forgetPast } from '../demo/past.ts';
import { SUGGESTED } from '../demo/suggested.ts';
import { type MovableClock, movableClock } from '../engine/clock.ts';
import type { Database } from '../engine/database.ts';
import { createSandbox, type Sandbox, type SandboxCommand, storedClock } from '../platforms/sandbox/index.ts';
import { advanceClock } from './advance-clock.ts';
import type { App } from './app.ts';
import { describeMember } from './describe-member.ts';

export type OpenSandbox = {
  platform: Sandbox;
  clock: MovableClock;
  /** Gives the sandbox its application, and a promotion when there is none yet. */
  connect(app: App): Promise<void>;
};

/** The chat page in the browser, its movable time, and the invented promotion that lives there. */
export async function openSandbox(config: Config, database: Database): Promise<OpenSandbox> {
  const { promotion, channels } = config.programme;
  const startsAt = () => (config.demo ? demoStartsAt(config.programme) : Date.now());
  const clock = movableClock((await storedClock(database)) ?? startsAt());
  let app: App | null = null;
  let live: ((at: number) => Promise<void>) | null = null;
  const connected = (): App => {
    if (!app) throw new Error('the sandbox is not connected yet');
    return app;
  };
  const members = () => database.transact(allMembers);
  const commands = () => connected().features.flatMap((feature) => feature.commands ?? []);
  // Read by the sandbox at each request; filled once the promotion is there.
  const coaches: string[] = [];
  const others = otherChannels(config.programme).map((id) => ({ id, title: id, members: [] as string[] }));
  const refreshMembers = async () => {
    const all = await members();
    const coaching = all.filter(({ roles }) => roles.includes('coach'));
    coaches.splice(0, coaches.length, ...coaching.map(({ id }) => id));
    for (const { id: channel, members: list } of others) {
      const own = all.filter(
        (member) => coaching.includes(member) || isIn(config.programme, channel, member),
      );
      list.splice(0, list.length, ...own.map(({ id }) => id));
    }
    return all;
  };

  const platform = createSandbox({
    database,
    clock,
    locale: promotion.locale,
    timeZone: promotion.timeZone,
    accounts: async () =>
      // Who is a coach, and of which métier, may have been changed in the chat.
      (await refreshMembers()).map((member) => ({
        id: member.id,
        name: member.name,
        email: member.email,
        locale: member.locale,
        describe: describeMember(member, config.programme),
        roles: member.roles,
        suggested: config.demo && SUGGESTED.includes(member.email),
      })),
    channels: [
      { id: channels.promotion, title: channels.promotion, members: 'everyone' },
      { id: channels.coaches, title: channels.coaches, members: coaches },
      ...others,
    ],
    commands: () => withHelp(commands()),
    async commandsFor(id) {
      const member = (await members()).find((each) => each.id === id);
      return withHelp(member ? commands().filter(({ who }) => mayCall(member, who)) : []);
    },
    time: {
      async upcoming() {
        const all = await connected().scheduler.upcoming();
        return all.flatMap(({ label, dueAt }) => (label === null ? [] : [{ label, at: dueAt }]));
      },
      advanceTo: (at, enough) =>
        advanceClock(at, { app: connected(), clock, enough, ...(live ? { before: live } : {}) }),
    },
    async reset() {
      clock.set(startsAt());
      await forgetPast(database);
      // What was unsigned is in no table: it goes with its topics.
      await connected().recoverUnsigned();
      if (config.demo) await fillDemo(connected(), config.programme);
      await refreshMembers();
    },
  });

  return {
    platform,
    clock,
    async connect(given) {
      app = given;
      if (config.demo) live = createDemoLife(given);
      if (config.demo && (await members()).length === 0) await fillDemo(given, config.programme);
      await refreshMembers();
    },
  };
}

/** Whether a channel of a métier, a role or a défi has somebody in it; several of them may share one. */
const isIn = (
  { channels: { roles, defis }, metiers }: Config['programme'],
  channel: string,
  member: Member,
): boolean =>
  metiers.some((each) => each.channel === channel && each.id === member.metier) ||
  member.roles.some((role) => roles[role] === channel) ||
  (member.defi !== null && defis[member.defi] === channel);

/** The dispatcher answers help for every command: completion has to know. */
function withHelp(commands: readonly SandboxCommand[]): SandboxCommand[] {
  const english = englishNames(commands);
  const about = { fr: 'voir ce que vous pouvez demander', en: 'see what you can ask for' };
  const names = [...new Set(commands.map(({ command }) => command))];
  return [...commands, ...names.map((command) => ({ command, words: ['aide', 'help'], about }))].map(
    (each) => ({ ...each, english: english.get(each.command) }),
  );
}
