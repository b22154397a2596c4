import { FLOOR, type Limits } from '../../src/chat/limits.ts';
import { type Message, withoutPresses } from '../../src/chat/message.ts';
import {
  type Delivery,
  DeliveryError,
  type Person,
  type Platform,
  type PlatformHost,
  type Receipt,
  usersIn,
} from '../../src/engine/platform.ts';

export type Posted = { id: string; outboxId: string; conversation: string; message: Message; at: number };

/** What goes wrong with the next deliveries: thrown before, or after, the message arrived. */
export type Fault = (delivery: Delivery) => { throw: Error; arrived?: boolean } | null;

export type MemoryPlatform = Platform & {
  /** Everything that arrived, in order, updates applied; deleted messages are gone. */
  posted: Posted[];
  /** Everything that was ever posted, former versions and deleted messages included. */
  stored: Message[];
  /** Every call that was made, for ledgers: the outbox ids of posts, in order. */
  posts: string[];
  fault: Fault;
  directory: Map<string, Person>;
  /** Whether it checks the addresses that it tells. */
  vouches: boolean;
  /** The channels that exist; null for any. */
  channels: Set<string> | null;
  host: PlatformHost | null;
};

/**
 * No more than any platform takes: what fits here fits everywhere. But for the whole of a message, where Slack's
 * characters and Mattermost's bytes are no common measure: the contract suite tries each view on both.
 */
export const strictLimits: Limits = { ...FLOOR, message: { ...FLOOR.message, total: 13_000 } };

/** A platform in the test's own memory, faithful to the port, that can be told to fail. */
export function memoryPlatform(id = 'memory', now: () => number = Date.now): MemoryPlatform {
  const platform: MemoryPlatform = {
    id,
    limits: strictLimits,
    pace: { perRecipientMs: 0, perPlatformMs: 0, concurrency: 50 },
    posted: [],
    stored: [],
    posts: [],
    fault: () => null,
    directory: new Map(),
    vouches: true,
    channels: null,
    host: null,
    async start(host) {
      platform.host = host;
    },
    async stop() {},
    async send(delivery) {
      await new Promise((resolve) => setImmediate(resolve));
      const fault = platform.fault(delivery);
      if (fault && !fault.arrived) throw fault.throw;
      const receipt = apply(delivery);
      if (fault) throw fault.throw;
      return receipt;
    },
    async find(delivery) {
      const found = platform.posted.find(({ outboxId }) => outboxId === delivery.outboxId);
      return found ? { conversation: found.conversation, message: found.id } : null;
    },
    async *people() {
      yield [...platform.directory.values()];
    },
    person: async (user) => platform.directory.get(user) ?? null,
    account: async (name) => platform.directory.get(name) ?? null,
    vouchesForAddresses: async () => platform.vouches,
    doctor: async () => [{ level: 'ok', what: 'the memory platform is always there' }],
  };

  /** Tests that name nobody write to anybody. */
  const isThere = (user: string) => platform.directory.size === 0 || platform.directory.has(user);
  function exists({ kind, id: wanted }: Delivery['to']): boolean {
    if (kind === 'channel') return platform.channels?.has(wanted) ?? true;
    if (kind === 'person') return isThere(wanted);
    const users = usersIn({ id: wanted });
    return users.length >= 2 && users.length <= platform.limits.group && users.every(isThere);
  }

  function apply(delivery: Delivery): Receipt {
    if (delivery.kind === 'post') {
      if (!exists(delivery.to)) throw new DeliveryError('rejected', `there is no ${delivery.to.kind} there`);
      const conversation = `${delivery.to.kind}:${delivery.to.id}`;
      const posted: Posted = {
        id: `${id}-${platform.posts.length + 1}`,
        outboxId: delivery.outboxId,
        conversation,
        message: delivery.message,
        at: now(),
      };
      platform.stored.push(delivery.message);
      platform.posts.push(delivery.outboxId);
      platform.posted.push(posted);
      return { conversation, message: posted.id };
    }
    const index = platform.posted.findIndex((posted) => posted.id === delivery.target.message);
    const target = platform.posted[index];
    if (!target && delivery.kind === 'expire') return delivery.target;
    if (!target) throw new DeliveryError('rejected', 'no such message');
    if (delivery.kind === 'delete') platform.posted.splice(index, 1);
    else if (delivery.kind === 'expire') target.message = withoutPresses(target.message);
    else {
      platform.stored.push(delivery.message);
      target.message = delivery.message;
    }
    return delivery.target;
  }

  return platform;
}
