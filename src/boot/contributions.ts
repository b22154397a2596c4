import { type Block, buttons, heading, text } from '../chat/message.ts';
import { dispatcherWords } from '../community/feature/dispatcher/locales.ts';
import type { Contributions, Feature, HomeSection, ToDo } from '../community/feature/feature.ts';
import { erasePersonalRows, heldCategoriesOf } from '../community/feature/personal-data.ts';
import { reencryptTexts } from '../community/feature/sealed.ts';
import type { Locale } from '../community/members/member.ts';

const blocksOf = (sections: readonly (HomeSection | null | undefined)[]): Block[] =>
  sections
    .filter((section) => section != null)
    .sort((a, b) => a.order - b.order)
    .flatMap(({ blocks }) => blocks);

function toDoBlocks(waiting: readonly ToDo[], locale: Locale): Block[] {
  if (waiting.length === 0) return [];
  const items = [...waiting].sort((a, b) => a.order - b.order);
  return [
    heading(dispatcherWords[locale].toDo),
    ...items.flatMap(({ line, button }) => [text(line), buttons(button)]),
  ];
}

/** Collects what each feature says of a member, so that features need not know one another. */
export function collectContributions(features: readonly Feature[]): Contributions {
  /** What each says, in their order. Whoever has nothing to say is not waited for: some are asked very often. */
  async function each<Said>(
    ask: (feature: Feature) => Promise<Said | null> | undefined,
  ): Promise<NonNullable<Said>[]> {
    const said: NonNullable<Said>[] = [];
    for (const feature of features) {
      const asked = ask(feature);
      const one = asked && (await asked);
      if (one != null) said.push(one);
    }
    return said;
  }
  const all = async <Said>(
    ask: (feature: Feature) => Promise<readonly Said[]> | undefined,
  ): Promise<Said[]> => (await each(ask)).flat();
  return {
    async home(context) {
      const sections = await each((feature) => feature.home?.(context));
      const waiting = await all((feature) => feature.toDo?.(context));
      return [...toDoBlocks(waiting, context.member.locale), ...blocksOf(sections.flat())];
    },
    async agenda(uow, member, range) {
      const entries = await all((feature) => feature.agenda?.(uow, member, range));
      return entries.sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
    },
    async onGatheringEvent(uow, event) {
      for (const feature of features) await feature.onGatheringEvent?.(uow, event);
    },
    departed: (uow, departure) => all((feature) => feature.departed?.(uow, departure)),
    async arrived(uow, member, notBefore) {
      for (const feature of features) await feature.arrived?.(uow, member, notBefore);
    },
    gatheringFacts: (uow, member, gathering) =>
      all((feature) => feature.gatheringFacts?.(uow, member, gathering)),
    preparation: (uow, member, gathering) => all((feature) => feature.preparation?.(uow, member, gathering)),
    async presents(uow, member, gathering) {
      for (const { presents } of features) if (await presents?.(uow, member, gathering)) return true;
      return false;
    },
    async aboutMember(context, member, field) {
      const parts = await each((feature) => feature.aboutMember?.(context, member, field));
      return {
        facts: parts.flatMap(({ facts }) => facts),
        buttons: parts.flatMap(({ buttons }) => buttons),
      };
    },
    digest: (uow) => each((feature) => feature.digest?.(uow)),
    underDigest: (uow) => each((feature) => feature.underDigest?.(uow)),
    foreseen: (uow, untilOn) => all((feature) => feature.foreseen?.(uow, untilOn)),
    gazette: (uow, range) => all((feature) => feature.gazette?.(uow, range)),
    needs: (uow) => all((feature) => feature.needs?.(uow)),
    async openNeed(uow, id) {
      for (const { openNeed } of features) {
        const need = await openNeed?.(uow, id);
        if (need) return need;
      }
      return null;
    },
    handOver: {
      async read(context, id) {
        for (const { handOver } of features) {
          const need = await handOver?.read(context, id);
          if (need) return need;
        }
        return null;
      },
      async taken(context, id) {
        for (const { handOver } of features) await handOver?.taken(context, id);
      },
    },
    async youSaid(context, begun) {
      for (const { youSaid } of features) {
        const answer = await youSaid?.(context, begun);
        if (answer) return answer;
      }
      return null;
    },
    describePersonalData: (context) => all((feature) => feature.personalData?.describe?.(context)),
    async exportPersonalData(uow, member) {
      const parts: Record<string, unknown> = {};
      for (const feature of features) {
        const part = await feature.personalData?.exportData?.(uow, member);
        if (part) parts[feature.id] = { ...(parts[feature.id] ?? {}), ...part };
      }
      return parts;
    },
    heldCategories: (uow, member, how) =>
      all(({ personalData }) => personalData && heldCategoriesOf(uow.tx, personalData, member, how)),
    async erasePersonalData(uow, member, how) {
      for (const { personalData } of features)
        if (personalData) await erasePersonalRows(uow, personalData, member, how);
    },
    reencrypt: (uow, max) => reencryptTexts(features, uow, max),
  };
}
