import type { App } from '@slack/bolt';
import type { Log } from '../../../engine/log.ts';
import type { InFlight } from '../in-flight.ts';
import { type Body, readBody } from '../wire.ts';

/** Acknowledges to Slack, with what the acknowledgement says. */
export type Ack = (payload?: unknown) => Promise<void>;

/** What became of a body: handed to the listeners, none that Slack sends, or too late to begin. */
export type Processed = 'processed' | 'malformed' | 'stopping';

/** Bolt's process of one request, with the promises that both receivers keep. */
export type Processing = {
  init(app: App): void;
  /**
   * Reads a body, and hands it to Bolt with the means to acknowledge it, once.
   * @throws what a listener threw: nothing was acknowledged then, and Slack delivers it again.
   */
  process(given: unknown, acknowledge: Ack): Promise<Processed>;
  /** Takes nothing more. */
  close(): void;
};

export function createProcessing(inFlight: InFlight, log: () => Log): Processing {
  let app: App | null = null;
  let closed = false;

  async function handOver({ kind, body }: Body, acknowledge: Ack): Promise<void> {
    let acknowledged = false;
    const once: Ack = async (payload) => {
      if (acknowledged) return;
      acknowledged = true;
      await acknowledge(payload);
    };
    // Bolt acknowledges an event before any listener has seen it, and a crash would lose it: that one is ours,
    // and comes when the listener has put it on disk. Commands, actions and views its listeners acknowledge.
    const ack: Ack = kind === 'event' ? async () => undefined : once;
    await app?.processEvent({ body, ack });
    await once();
  }

  return {
    init(given) {
      app = given;
    },
    async process(given, acknowledge) {
      // Unacknowledged, Slack delivers it again to whoever comes next.
      if (closed || app === null) return 'stopping';
      // Only what was understood goes further: Bolt throws at what it does not expect.
      const read = readBody(given);
      if (read === null) return 'malformed';
      if (read.kind === 'rate-limited') {
        log().warn(
          { event: 'slack.rate-limited', minute: read.minute },
          'Slack left out events: more than 30,000 came within an hour',
        );
        await acknowledge();
        return 'processed';
      }
      await inFlight.track(handOver(read, acknowledge));
      return 'processed';
    },
    close() {
      closed = true;
    },
  };
}
