import { createHash } from 'node:crypto';
import type { StillTrue } from '../../../community/feature/feature.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { sharingAhead } from '../load/sharings.ts';
import { asksFor } from '../store/presenters.ts';
import { groupsOf, type SharingGroup, splitOf } from '../store/splits.ts';

type Of = Pick<Gathering, 'id'>;

/** Who is in a group, and who presents: the same ones give the same word. */
const compositionOf = ({ members, presenterId }: Pick<SharingGroup, 'members' | 'presenterId'>): string =>
  createHash('sha256')
    .update(JSON.stringify([[...members].sort(), presenterId]))
    .digest('base64url')
    .slice(0, 12);

/** A sharing that is still to come. */
export const stillAhead = ({ id }: Of): string => `cross-sharing/ahead ${id}`;
/** A group of a sharing to come that members know of, of the same people, one of whom presents. */
export const stillGrouped = ({ id }: Of, group: SharingGroup): string =>
  `cross-sharing/group ${id} ${group.id} ${compositionOf(group)}`;
/** A member who is asked to present, and has not said no. */
export const stillAsked = ({ id }: Of, memberId: string): string => `cross-sharing/asked ${id} ${memberId}`;
/** A group whose presenter she was: it is hers to say who came. */
export const stillPresented = ({ id, presenterId }: Pick<SharingGroup, 'id' | 'presenterId'>, of: Of) =>
  `cross-sharing/presented ${of.id} ${id} ${presenterId}`;

export const stillTrue: StillTrue = {
  'cross-sharing/ahead': async (uow, id = '') => (await sharingAhead(uow, id)) !== null,
  async 'cross-sharing/group'(uow, id = '', groupId = '', composition = '') {
    if ((await sharingAhead(uow, id)) === null) return false;
    if ((await splitOf(uow.tx, id))?.state !== 'announced') return false;
    const group = (await groupsOf(uow.tx, id)).find((each) => each.id === groupId);
    return group !== undefined && compositionOf(group) === composition;
  },
  async 'cross-sharing/asked'(uow, id = '', memberId = '') {
    if ((await sharingAhead(uow, id)) === null) return false;
    return (await asksFor(uow.tx, id)).get(memberId)?.state === 'asked';
  },
  async 'cross-sharing/presented'({ tx }, id = '', groupId = '', presenterId = '') {
    const group = (await groupsOf(tx, id)).find((each) => each.id === groupId);
    return group?.presenterId === presenterId;
  },
};
