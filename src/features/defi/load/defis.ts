import type { CommandContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { plainWord } from '../../../community/format/words.ts';
import { allMembers } from '../../../community/members/members.ts';
import { type Defi, defisOf } from '../rules.ts';

type Reading = Pick<UnitOfWork, 'tx'>;

/** The défis that have people, by name. */
export const loadDefis = async ({ tx }: Reading): Promise<Defi[]> => defisOf(await allMembers(tx));

const findDefi = async (reading: Reading, isIt: (defi: Defi) => boolean): Promise<Defi | null> =>
  (await loadDefis(reading)).find(isIt) ?? null;

/** The one that a button names. */
export const defiByRef = (reading: Reading, ref: string): Promise<Defi | null> =>
  findDefi(reading, (each) => each.ref === ref);

export const defiByName = (reading: Reading, name: string): Promise<Defi | null> =>
  findDefi(reading, (each) => each.name === name);

/** The one that a command names, however it was written; her own where nothing was typed. */
export function defiTyped(context: CommandContext): Promise<Defi | null> {
  const typed = context.args.trim();
  return findDefi(context, ({ name }) =>
    typed === '' ? name === context.member.defi : plainWord(name) === plainWord(typed),
  );
}
