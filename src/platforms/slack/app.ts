import { App, type CodedError, type Receiver } from '@slack/bolt';
import type { Log } from '../../engine/log.ts';
import { boltLog } from './bolt-log.ts';
import { clientOptions } from './web-api.ts';
import { teamsIn } from './wire.ts';

export type Identity = { team: string; botUserId: string; botId: string };

type Options = {
  receiver: Receiver;
  botToken: string;
  apiUrl: string | undefined;
  log: () => Log;
  /** Who we are, once Slack has said so; asked at each request. */
  identity: () => Identity;
};

/** The Bolt app, with its settings; what it answers to is in `listeners.ts`. */
export function createBoltApp({ receiver, botToken, apiUrl, log, identity }: Options): App {
  const app = new App({
    receiver,
    authorize: async () => {
      const { team, botUserId, botId } = identity();
      return { botToken, botUserId, botId, teamId: team };
    },
    clientOptions: clientOptions(apiUrl),
    logger: boltLog(log),
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });

  // Another workspace's requests are well received, and go no further: Slack must not send them again.
  app.use(async ({ body, next }) => {
    if (teamsIn(body).includes(identity().team)) return next();
    log().warn({ event: 'slack.foreign', kind: body.type }, 'an event of another workspace was refused');
  });

  // Thrown again, so that the receiver hears of it and leaves unacknowledged what is not on disk.
  app.error(async (failed: CodedError | { error: CodedError }) => {
    const error = failed instanceof Error ? failed : failed.error;
    throw error.original ?? error;
  });
  return app;
}
