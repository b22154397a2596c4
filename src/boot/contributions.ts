import type { Contributions, Feature } from '../community/feature/feature.ts';
import { eraseOf, heldOf } from '../community/feature/personal-data.ts';

/** Collects what each feature says of a member, so that features need not know one another. */
export function collectContributions(features: readonly Feature[]): Contributions {
  return {
    async home(call) {
      const sections = [];
      for (const feature of features) sections.push(await feature.home?.(call));
      return sections
        .filter((section) => section != null)
        .sort((a, b) => a.order - b.order)
        .flatMap(({ blocks }) => blocks);
    },
    async agenda(work, member, range) {
      const lists = [];
      for (const feature of features) lists.push((await feature.agenda?.(work, member, range)) ?? []);
      return lists.flat().sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
    },
    async gathering(work, event) {
      for (const feature of features) await feature.gathering?.(work, event);
    },
    async departed(work, departure) {
      const lists = [];
      for (const feature of features) lists.push((await feature.departed?.(work, departure)) ?? []);
      return lists.flat();
    },
    async aboutGathering(work, member, gathering) {
      const lists = [];
      for (const feature of features)
        lists.push((await feature.aboutGathering?.(work, member, gathering)) ?? []);
      return lists.flat();
    },
    async digest(work) {
      const messages = [];
      for (const feature of features) messages.push(await feature.digest?.(work));
      return messages.filter((message) => message != null);
    },
    async needs(work) {
      const lists = [];
      for (const feature of features) lists.push((await feature.needs?.(work)) ?? []);
      return lists.flat();
    },
    async kept(call) {
      const lists = [];
      for (const feature of features) lists.push((await feature.personalData?.told?.(call)) ?? []);
      return lists.flat();
    },
    async exportOf(work, member) {
      const parts: Record<string, unknown> = {};
      for (const feature of features) {
        const part = await feature.personalData?.exported?.(work, member);
        if (part) parts[feature.id] = part;
      }
      return parts;
    },
    async held(work, member, how) {
      const lists = [];
      for (const { personalData } of features)
        if (personalData) lists.push(await heldOf(work.tx, personalData, member, how));
      return lists.flat();
    },
    async erase(work, member, how) {
      for (const { personalData } of features)
        if (personalData) await eraseOf(work, personalData, member, how);
    },
    async reseal(work, most) {
      let count = 0;
      for (const feature of features) count += (await feature.reseal?.(work, most - count)) ?? 0;
      return count;
    },
  };
}
