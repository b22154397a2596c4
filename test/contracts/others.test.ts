import { describe, expect, it } from 'vitest';
import { features } from '../../src/boot/features.ts';
import type { Answer } from '../../src/chat/answer.ts';
import { withParts } from '../../src/community/feature/feature.ts';
import type { Role } from '../../src/community/members/member.ts';
import type { TestCommunity } from '../support/community.ts';
import { answers, openedRound, stormy, sunny, textOfAnswer } from '../support/meteo.ts';
import { changesBetween, dumpOf, snapshots } from './rows.ts';

/** Presses, as somebody, a button that was never shown to her. */
const pressing = (actor: TestCommunity['alix'], press: string, ref: string) =>
  actor.does({ kind: 'press', press, ref, value: null });

async function unchangedBy(community: TestCommunity, act: () => Promise<Answer>): Promise<Answer> {
  const snapshot = snapshots(community.database);
  const before = snapshot();
  const answer = await act();
  await community.app.outbox.idle();
  expect(changesBetween(before, snapshot())).toEqual([]);
  return answer;
}

function idIn({ database }: TestCommunity, table: string, memberId: string): string {
  const row = dumpOf(database)
    .get(table)
    ?.find((each) => each.member_id === memberId);
  // An id that is not there would be refused for another reason than the one that is tried.
  if (!row) throw new Error(`${table} has no row of ${memberId}`);
  return String(row.id);
}

describe('what is somebody else’s', () => {
  it('an answer is neither opened, nor changed, nor erased by who is not its author', async () => {
    const community = await openedRound();
    const { alix, noe } = community;
    await answers(alix, { ...sunny, successes: 'Le secret d’Alix' });
    await answers(noe, { ...stormy, successes: 'Celui de Noé' });
    const answerId = idIn(community, 'meteo_signed', alix.id);
    for (const press of ['meteo/edit', 'meteo/answer', 'meteo/withdraw', 'meteo/withdraw-confirm']) {
      const answer = await unchangedBy(community, () => pressing(noe, press, answerId));
      expect(textOfAnswer(answer)).toContain('Cette météo n’existe plus');
    }
    const { ref } = noe.button('Modifier');
    const answer = await pressing(noe, 'meteo/edit', ref);
    expect(JSON.stringify(answer)).toContain('Celui de Noé');
    expect(JSON.stringify(answer)).not.toContain('Le secret d’Alix');
    const own = await pressing(alix, 'meteo/edit', ref);
    expect(JSON.stringify(own)).toContain('Le secret d’Alix');
    const values = { ...sunny, successes: 'Autre chose' };
    await unchangedBy(community, () =>
      noe.does({ kind: 'submit', form: 'meteo/signed', ref: answerId, values }),
    );
  });

  it('an answer is read by nobody before the closing, coaches included', async () => {
    const community = await openedRound();
    const { alix, camille } = community;
    await answers(alix, { ...sunny, successes: 'Le secret d’Alix' });
    const answerId = idIn(community, 'meteo_signed', alix.id);
    const answer = await unchangedBy(community, () => pressing(camille, 'meteo/read-page', answerId));
    expect(textOfAnswer(answer)).toContain('se lisent après la clôture');
  });

  it('an absence is neither seen, nor removed, nor undone by who is not away', async () => {
    const community = await openedRound();
    const { alix, camille, noe } = community;
    await alix.types('/magellan absence du 2 au 3 mai');
    const absenceId = idIn(community, 'absences', alix.id);
    for (const other of [noe, camille])
      for (const press of ['absences/remove', 'absences/undo', 'absences/list']) {
        const answer = await unchangedBy(community, () => pressing(other, press, absenceId));
        expect(textOfAnswer(answer)).not.toContain('mai');
      }
  });

  it('a request to speak with a coach is taken back only by who made it', async () => {
    const community = await openedRound();
    const { alix, noe } = community;
    await answers(alix, sunny);
    await alix.presses('Parler à un·e coach');
    const contactId = idIn(community, 'meteo_contacts', alix.id);
    const { ref } = alix.button('Retirer ma demande');
    for (const given of [ref, contactId])
      await unchangedBy(community, () => pressing(noe, 'meteo/contact-undo', given));
  });
});

describe('sponsors, alumni and partners', () => {
  const THREE: readonly Role[] = ['sponsor', 'alumni', 'partner'];
  /** What tells of the météo, feedback, who came, mentoring and one-to-ones. */
  const CONFIDED =
    /^(meteo|mentoring|one-to-one)\/|^afterwards\/(attendance|everyone|except|came|absent|add-person|person|read|summary|csv)|^seminar\/figures/;
  /** What they may do all the same: call a coach, and what is under an answer of their own, from when they were EIG. */
  const OWN =
    /^meteo\/(coach|contact|contact-undo|thread|reply-answer|reply-withdraw|reply-meet|reply-back)$/;

  it('may open nothing of the météo, feedback, who came or mentoring', () => {
    const all = withParts(features).flatMap(({ presses = {}, forms = {} }) => [
      ...Object.entries(presses),
      ...Object.entries(forms),
    ]);
    const confided = all.filter(([name]) => CONFIDED.test(name) && !OWN.test(name));
    expect(confided.length).toBeGreaterThan(60);
    const open = confided.filter(
      ([, { who }]) => who === 'everyone' || THREE.some((role) => who.includes(role)),
    );
    expect(open.map(([name]) => name)).toEqual([]);
  });

  it('are answered kindly when they press what is no longer theirs, and nothing changes', async () => {
    const community = await openedRound();
    const { alix, app } = community;
    await answers(alix, sunny);
    const answerId = idIn(community, 'meteo_signed', alix.id);
    for (const role of THREE) {
      await app.transact(async ({ tx }) => {
        const roles = JSON.stringify([role]);
        await tx.updateTable('members').set({ roles, defi: null }).where('id', '=', alix.id).execute();
      });
      for (const [press, ref] of [
        ['meteo/edit', answerId],
        ['meteo/read-page', answerId],
        ['afterwards/read', 'nothing'],
        ['afterwards/attendance', 'nothing'],
        ['mentoring/show', 'nothing'],
      ] as const) {
        const answer = await unchangedBy(community, () => pressing(alix, press, ref));
        expect(textOfAnswer(answer), `${role} ${press}`).toMatch(/autres rôles|plus|n’existe/);
        expect(textOfAnswer(answer), `${role} ${press}`).not.toMatch(/erreur|soleil/i);
      }
    }
  });
});
