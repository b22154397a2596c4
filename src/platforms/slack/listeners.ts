import type { App } from '@slack/bolt';
import type { Log } from '../../engine/log.ts';
import type { Interact } from './interactions.ts';
import { wireOf } from './receive.ts';
import type { Ack } from './receivers/processing.ts';
import type { Body } from './wire.ts';

type Options = { commands: readonly string[]; interact: Interact; log: Log; self: () => string };

/** What Bolt gives a listener, as far as it matters here. */
type Given = { body: object; ack: Ack };

const noAck: Ack = async () => undefined;

/**
 * What Magellan answers to on Slack: each command by its name, and one listener each for actions, views and
 * events, whose names are looked up in the features' tables of contents. Not one listener a button: Bolt runs
 * every listener for every request.
 */
export function registerListeners(app: App, { commands, interact, log, self }: Options): void {
  /** The receiver has read the body with the schema of this kind: it holds that, and nothing else. */
  const interaction = async (kind: Body['kind'], { body, ack }: Given) => {
    const wire = wireOf({ kind, body } as Body, self());
    if (wire === null) log.warn({ event: 'slack.unread', kind }, 'something from Slack could not be read');
    else await interact(wire, ack);
  };

  for (const command of commands)
    app.command(`/${command}`, ({ body, ack }) => interaction('command', { body, ack: ack as Ack }));
  // One that somebody added by hand to the app's settings is answered too: with the commands that there are.
  app.command(/^\//, async ({ body, ack }) => {
    const known = commands.includes(body.command.slice(1).toLowerCase());
    if (!known) await interaction('command', { body, ack: ack as Ack });
  });
  app.action(/./, ({ body, ack }) => interaction('actions', { body, ack: ack as Ack }));
  for (const type of ['view_submission', 'view_closed'] as const)
    app.view({ type, callback_id: /^/ }, ({ body, ack }) => interaction('view', { body, ack: ack as Ack }));
  app.event(/./, ({ body }) => interaction('event', { body, ack: noAck }));
}
