import { type Block, buttons, heading, text } from '../chat/message.ts';
import type { Contributions, Feature, HomeSection, ToDo } from '../community/feature/feature.ts';
import { dispatcherWords } from '../community/feature/locales.ts';
import { erasePersonalRows, heldCategoriesOf } from '../community/feature/personal-data.ts';
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
  return {
    async home(context) {
      const sections = [];
      for (const feature of features) sections.push(await feature.home?.(context));
      const waiting = [];
      for (const feature of features) waiting.push((await feature.toDo?.(context)) ?? []);
      return [...toDoBlocks(waiting.flat(), context.member.locale), ...blocksOf(sections.flat())];
    },
    async agenda(uow, member, range) {
      const lists = [];
      for (const feature of features) lists.push((await feature.agenda?.(uow, member, range)) ?? []);
      return lists.flat().sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
    },
    async onGatheringEvent(uow, event) {
      for (const feature of features) await feature.onGatheringEvent?.(uow, event);
    },
    async departed(uow, departure) {
      const lists = [];
      for (const feature of features) lists.push((await feature.departed?.(uow, departure)) ?? []);
      return lists.flat();
    },
    async arrived(uow, member, notBefore) {
      for (const feature of features) await feature.arrived?.(uow, member, notBefore);
    },
    async gatheringFacts(uow, member, gathering) {
      const lists = [];
      // Asked of each gathering of an agenda: to wait for every feature that has nothing to say would take longer.
      for (const { gatheringFacts } of features)
        if (gatheringFacts) lists.push(await gatheringFacts(uow, member, gathering));
      return lists.flat();
    },
    async preparation(uow, member, gathering) {
      const lists = [];
      for (const { preparation } of features)
        if (preparation) lists.push(await preparation(uow, member, gathering));
      return lists.flat();
    },
    async presents(uow, member, gathering) {
      for (const { presents } of features) if (await presents?.(uow, member, gathering)) return true;
      return false;
    },
    async aboutMember(context, member, field) {
      const parts = [];
      for (const { aboutMember } of features)
        if (aboutMember) parts.push(await aboutMember(context, member, field));
      return {
        facts: parts.flatMap(({ facts }) => facts),
        buttons: parts.flatMap(({ buttons }) => buttons),
      };
    },
    async digest(uow) {
      const messages = [];
      for (const feature of features) messages.push(await feature.digest?.(uow));
      return messages.filter((message) => message != null);
    },
    async underDigest(uow) {
      const messages = [];
      for (const feature of features) messages.push(await feature.underDigest?.(uow));
      return messages.filter((message) => message != null);
    },
    async foreseen(uow, untilOn) {
      const lists = [];
      for (const feature of features) lists.push((await feature.foreseen?.(uow, untilOn)) ?? []);
      return lists.flat();
    },
    async gazette(uow, range) {
      const lists = [];
      for (const feature of features) lists.push((await feature.gazette?.(uow, range)) ?? []);
      return lists.flat();
    },
    async needs(uow) {
      const lists = [];
      for (const feature of features) lists.push((await feature.needs?.(uow)) ?? []);
      return lists.flat();
    },
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
    async describePersonalData(context) {
      const lists = [];
      for (const feature of features) lists.push((await feature.personalData?.describe?.(context)) ?? []);
      return lists.flat();
    },
    async exportPersonalData(uow, member) {
      const parts: Record<string, unknown> = {};
      for (const feature of features) {
        const part = await feature.personalData?.exportData?.(uow, member);
        if (part) parts[feature.id] = { ...(parts[feature.id] ?? {}), ...part };
      }
      return parts;
    },
    async heldCategories(uow, member, how) {
      const lists = [];
      for (const { personalData } of features)
        if (personalData) lists.push(await heldCategoriesOf(uow.tx, personalData, member, how));
      return lists.flat();
    },
    async erasePersonalData(uow, member, how) {
      for (const { personalData } of features)
        if (personalData) await erasePersonalRows(uow, personalData, member, how);
    },
    async reencrypt(uow, max) {
      let count = 0;
      for (const feature of features) count += (await feature.reencrypt?.(uow, max - count)) ?? 0;
      return count;
    },
  };
}
