import { joinMarkdown, link } from '../../../../../chat/markdown.ts';
import type { Fact } from '../../../../../chat/message.ts';
import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { afterwardsWords } from '../../../locales/follow-up.ts';
import { speakersAt } from '../../invitations/store.ts';
import { isNamedIn } from '../rules/materials.ts';
import { materialsOf } from '../store/materials.ts';

/** So many stand in a reminder; all of them in `/rencontre supports`. */
const MAX_SHOWN = 2;

/** She is named as the one who speaks, or offered to tell the hosts about her work. */
export const presents = async ({ tx }: UnitOfWork, member: Member, gathering: Gathering): Promise<boolean> =>
  isNamedIn(gathering, member) || (await speakersAt(tx, gathering.id)).has(member.id);

/** What may be read beforehand. */
export async function gatheringFacts(
  { tx }: UnitOfWork,
  { locale }: Member,
  { id, state }: Gathering,
): Promise<Fact[]> {
  if (state === 'over' || state === 'cancelled') return [];
  const materials = await materialsOf(tx, id);
  if (materials.length === 0) return [];
  const { before } = afterwardsWords(locale).materials;
  const links = materials.slice(0, MAX_SHOWN).map(({ title, url }) => link(title, url));
  const others = materials.length - links.length;
  return [
    {
      label: before.label,
      value: joinMarkdown([...links, ...(others > 0 ? [before.more(others)] : [])], ' · '),
    },
  ];
}
