import type { Actor } from './actor.ts';
import type { TestCommunity } from './community.ts';

const accountOf = ({ id }: Pick<Actor, 'id'>): string => id.replace(/^m-/, 'u-');

/** Opens or closes somebody's account on every chat where she is, as the chat then tells it. */
async function turn({ app, platform, clock }: TestCommunity, who: Pick<Actor, 'id'>, active: boolean) {
  const person = platform.directory.get(accountOf(who));
  if (!person) throw new Error(`${who.id} has no account`);
  const changed = { ...person, active };
  platform.directory.set(person.id, changed);
  await app.personChanged(platform.id, changed);
  // It is noticed within a minute.
  await clock.forward({ minutes: 1 });
}

/** Her account is closed. */
export const leaves = (community: TestCommunity, who: Pick<Actor, 'id'>) => turn(community, who, false);

/** Her account is open again. */
export const returns = (community: TestCommunity, who: Pick<Actor, 'id'>) => turn(community, who, true);

/** What a departure makes of each agreement, in the words of who administers. */
export async function previewed({ app }: TestCommunity, who: Pick<Actor, 'id'>): Promise<string[]> {
  const { previewDepartures } = await import('../../src/community/members/departures/departure-preview.ts');
  const { memberById } = await import('../../src/community/members/members.ts');
  return app.transact(async (uow) => {
    const member = await memberById(uow.tx, who.id);
    const [preview] = await previewDepartures(uow, member ? [member] : []);
    return preview?.effects.map(({ about }) => about) ?? [];
  });
}
