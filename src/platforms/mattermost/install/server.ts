import { z } from 'zod';
import { type Rest, RestFault } from '../rest.ts';
import * as wire from '../wire.ts';
import { serverConfig } from './settings.ts';

const command = z.object({
  id: wire.id,
  token: z.string(),
  trigger: z.string(),
  url: z.string(),
  method: z.string(),
  auto_complete: z.boolean(),
  auto_complete_desc: z.string().default(''),
  auto_complete_hint: z.string().default(''),
  display_name: z.string().default(''),
  description: z.string().default(''),
  delete_at: z.number().default(0),
});
export type KnownCommand = z.output<typeof command>;

const accessToken = z.object({ id: z.string(), description: z.string().default(''), is_active: z.boolean() });

/** What an administrator does for Magellan. @throws RestFault */
export type Server = ReturnType<typeof createServerCalls>;

export function createServerCalls(rest: Rest) {
  const get = async <Value>(path: string, schema: z.ZodType<Value>): Promise<Value> =>
    schema.parse(await rest.call('GET', path));
  const post = (path: string, body: unknown) => rest.call('POST', path, { body });
  /** Null for what is not there. */
  const orNull = async <Value>(work: Promise<Value>): Promise<Value | null> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof RestFault && error.status === 404) return null;
      throw error;
    }
  };
  return {
    me: () => get('/users/me', wire.user),
    config: () => get('/config', serverConfig),
    /** The settings that everybody may read. */
    publicSettings: () => get('/config/client?format=old', z.record(z.string(), z.string())),
    team: (name: string) => orNull(get(`/teams/name/${encodeURIComponent(name)}`, z.object({ id: wire.id }))),
    channel: (team: string, name: string) =>
      orNull(get(`/teams/${team}/channels/name/${encodeURIComponent(name)}`, wire.channel)),
    userNamed: (name: string) => orNull(get(`/users/username/${name}`, wire.user)),
    async createBot(username: string, description: string): Promise<string> {
      const made = await post('/bots', { username, display_name: 'Magellan', description });
      return z.object({ user_id: wire.id }).parse(made).user_id;
    },
    enableBot: (id: string) => post(`/bots/${id}/enable`, {}),
    joinTeam: (team: string, user: string) =>
      post(`/teams/${team}/members`, { team_id: team, user_id: user }),
    joinChannel: (channel: string, user: string) => post(`/channels/${channel}/members`, { user_id: user }),
    tokens: (user: string) => get(`/users/${user}/tokens?per_page=200`, z.array(accessToken)),
    revoke: (token: string) => post('/users/tokens/revoke', { token_id: token }),
    async createToken(user: string, description: string): Promise<string> {
      const made = await post(`/users/${user}/tokens`, { description });
      return z.object({ token: z.string().min(1) }).parse(made).token;
    },
    commands: (team: string) => get(`/commands?team_id=${team}&custom_only=true`, z.array(command)),
    createCommand: async (team: string, given: object) =>
      command.parse(await post('/commands', { team_id: team, ...given })),
    updateCommand: async (team: string, known: KnownCommand, given: object) =>
      command.parse(
        await rest.call('PUT', `/commands/${known.id}`, {
          body: { id: known.id, team_id: team, token: known.token, ...given },
        }),
      ),
  };
}
