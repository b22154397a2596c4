import type { PersonalData } from '../../community/feature/feature.ts';
import { personalData as evaluation } from './parts/evaluation/personal-data.ts';
import { personalData as followUp } from './parts/follow-up/personal-data/index.ts';
import { personalData as forum } from './parts/forum/personal-data.ts';
import { personalData as ideas } from './parts/ideas/personal-data.ts';

import { personalData as intentions } from './parts/intentions/personal-data.ts';
import { personalData as invitations } from './parts/invitations/personal-data/index.ts';
import { personalData as led } from './parts/led-by-eig/personal-data.ts';
import { personalData as logistics } from './parts/logistics/personal-data.ts';
import { personalData as planning } from './parts/planning/personal-data/index.ts';
import { personalData as questions } from './parts/questions/personal-data.ts';
import { personalData as seminar } from './parts/seminar/personal-data.ts';
import { personalData as trials } from './parts/trials/personal-data.ts';

/** Her choices before her answers: what she leaves of a seminar is given back once. */
const parts = [
  seminar,
  invitations,
  planning,
  followUp,
  intentions,
  questions,
  evaluation,
  trials,
  ideas,
  logistics,
  forum,
  led,
];

/** What the parts keep of a member, together. */
export const personalData: PersonalData = {
  categories: parts.flatMap(({ categories }) => categories),
  anonymous: parts.flatMap(({ anonymous }) => anonymous ?? []),
  async describe(context) {
    const lists = [];
    for (const part of parts) lists.push((await part.describe?.(context)) ?? []);
    return lists.flat();
  },
  async exportData(uow, member) {
    const data = {};
    for (const part of parts) Object.assign(data, await part.exportData?.(uow, member));
    return data;
  },
  async release(uow, member, how) {
    for (const part of parts) await part.release?.(uow, member, how);
  },
};
