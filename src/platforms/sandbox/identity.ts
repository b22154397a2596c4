import type { Account } from './options.ts';

/** How long the list is believed: long enough for a large sending, short enough to show a new roster. */
const BELIEVED_MS = 1000;

export type Identities = {
  all(): Promise<readonly Account[]>;
  /** Reads the list again before it says that nobody has this id. */
  byId(id: string): Promise<Account | null>;
  forget(): void;
};

/** Who can be played, read from the application now and then. */
export function createIdentities(accounts: () => Promise<readonly Account[]>): Identities {
  let known: Promise<Map<string, Account>> | null = null;
  let readAt = Number.NEGATIVE_INFINITY;

  function fresh(): Promise<Map<string, Account>> {
    readAt = performance.now();
    const reading = accounts().then((list) => new Map(list.map((account) => [account.id, account])));
    reading.catch(() => {
      known = null;
    });
    known = reading;
    return reading;
  }
  const current = () => (known !== null && performance.now() - readAt < BELIEVED_MS ? known : fresh());

  return {
    all: async () => [...(await current()).values()],
    byId: async (id) => (await current()).get(id) ?? (await fresh()).get(id) ?? null,
    forget: () => {
      known = null;
    },
  };
}
