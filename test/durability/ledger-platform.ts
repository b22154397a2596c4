import { type Delivery, DeliveryError, type Person, type Platform } from '../../src/engine/platform.ts';
import { strictLimits } from '../support/memory-platform.ts';

/** A platform at the other end of a network: each delivery is a request to the ledger. */
export function ledgerPlatform(url: string, people: Person[]): Platform {
  async function call(
    path: string,
    delivery?: Delivery,
  ): Promise<{ status: number; message: string | null }> {
    let response: Response;
    try {
      response = await fetch(
        url + path,
        delivery ? { method: 'POST', body: JSON.stringify(delivery) } : { method: 'GET' },
      );
    } catch (cause) {
      throw new DeliveryError('uncertain', 'the answer was lost', { cause });
    }
    if (response.status === 429) {
      const retryAfterMs = Number(response.headers.get('retry-after')) * 1000;
      throw new DeliveryError('retry', 'rate limited', { retryAfterMs, scope: 'platform' });
    }
    if (response.status >= 500) throw new DeliveryError('retry', `answered ${response.status}`);
    const { message } = (await response.json()) as { message: string | null };
    return { status: response.status, message };
  }

  return {
    id: 'ledger',
    limits: strictLimits,
    pace: { perRecipientMs: 0, perPlatformMs: 0, concurrency: 20 },
    async start() {},
    async stop() {},
    async send(delivery) {
      const { message } = await call('/deliver', delivery);
      return { conversation: delivery.to.id, message: message ?? '' };
    },
    async find(delivery) {
      const { message } = await call(`/find/${encodeURIComponent(delivery.outboxId)}`);
      return message === null ? null : { conversation: delivery.to.id, message };
    },
    async *people() {
      yield people;
    },
    person: async (id) => people.find((person) => person.id === id) ?? null,
    account: async (id) => people.find((person) => person.id === id) ?? null,
    vouchesForAddresses: async () => true,
    doctor: async () => [],
  };
}
