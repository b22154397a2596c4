import { describe, expect, it } from 'vitest';
import { dumpOf } from '../../../test/contracts/rows.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { asks } from '../../../test/support/mentoring.ts';
import { labelsOf, textOf, textOfAnswer } from '../../../test/support/meteo.ts';
import { retried, whileNothingIsTaken } from '../../../test/support/retried.ts';
import { textOfForm } from '../../../test/support/text-of.ts';
import { features } from '../../boot/features.ts';
import type { GatheringEvent } from '../../community/gatherings/gathering.ts';
import { memberById } from '../../community/members/members.ts';
import { gatherings } from '../gatherings/index.ts';
import { mentoring } from '../mentoring/index.ts';
import { privacy } from '../privacy/index.ts';
import { collectiveMentoring } from './index.ts';

const started = () =>
  testCommunity({
    now: '2022-03-01T09:30',
    features: [mentoring, collectiveMentoring, gatherings, privacy],
  });

async function raised(community: TestCommunity, named = false) {
  const { alix } = community;
  await alix.types('/mentorat collectif');
  await alix.presses('Partager un problème');
  await alix.fills({ title: 'Dire non', words: 'Les réunions débordent.', named });
}
const channelSaid = ({ channel }: TestCommunity, name = 'eig-promotion') => textOf(channel(name).at(-1));

describe('a problem that somebody raises', () => {
  it('is announced without her name, and others count without being named', async () => {
    const community = await started();
    const { alix, noe, ines, paul } = community;
    await raised(community);
    expect(channelSaid(community)).toContain('Un problème partagé : « Dire non »');
    expect(channelSaid(community)).toContain('Une personne a ce problème');
    expect(channelSaid(community)).not.toContain('Alix');
    await noe.presses('Moi aussi');
    await noe.presses('Moi aussi');
    expect(channelSaid(community)).toContain('2 personnes');
    expect(textOf(noe.lastWhisper())).toContain('vous en faites partie, sans que votre nom soit montré');
    await paul.presses('Moi aussi');
    await paul.presses('Finalement, non');
    expect(channelSaid(community)).toContain('2 personnes');
    await ines.types('/mentorat collectif');
    await ines.chooses('Voir un problème', 'Dire non');
    expect(textOf(ines.lastWhisper())).not.toMatch(/Noé|Alix|Paul/);
    await noe.presses('Montrer mon nom');
    await ines.chooses('Voir un problème', 'Dire non');
    expect(textOf(ines.lastWhisper())).toContain('Montrent leur nom : Noé Da Silva.');
    await noe.presses('Ne plus montrer mon nom');
    await ines.chooses('Voir un problème', 'Dire non');
    expect(textOf(ines.lastWhisper())).not.toContain('Noé');
    // The chat keeps the receipt of a form: it says that it is shared, and what she may do stands behind a button.
    expect(alix.lastWhisper()?.storable).toBe(true);
    expect(textOf(alix.lastWhisper())).not.toContain('débordent');
    await alix.presses('Voir');
    expect(labelsOf(alix.lastWhisper())).toContain('Retirer ce problème');
  });

  it('comes to the coaches, and once more when enough people have it; they plan a gathering of these', async () => {
    const community = await started();
    const { noe, ines, hugo, lina, camille, channel } = community;
    await raised(community);
    await noe.presses('Moi aussi');
    expect(channel('eig-coachs')).toHaveLength(1);
    await ines.presses('Moi aussi');
    await hugo.presses('Moi aussi');
    expect(channel('eig-coachs')).toHaveLength(2);
    expect(channelSaid(community, 'eig-coachs')).toContain(
      'Un problème partagé : « Dire non » (4 personnes)',
    );
    await camille.presses('Planifier la rencontre');
    await camille.fills({ on: '2022-03-05', at: '14:00' });
    expect(camille.errors).toHaveProperty('on');
    await camille.fills({ on: '2022-03-01', at: '09:00' });
    expect(camille.errors).toHaveProperty('at');
    const { ref } = camille.form ?? { ref: '' };
    await camille.fills({ on: '2022-03-28', at: '14:00', place: 'Salle 4' });
    expect(textOf(camille.lastWhisper())).toContain('C’est planifié, lundi 28 mars à 14 h');
    expect(channelSaid(community)).toContain('Une rencontre est prévue');
    const rows = dumpOf(community.database);
    expect(rows.get('gatherings')).toMatchObject([
      { format: 'mentorat-collectif', title: 'Dire non', state: 'planned' },
    ]);
    expect((rows.get('gathering_invited') ?? []).map((row) => row.member_id).sort()).toEqual([
      'm-alix',
      'm-hugo',
      'm-ines',
      'm-noe',
    ]);
    const late = await lina.does({ kind: 'press', press: 'collective-mentoring/join', ref, value: null });
    expect(textOfAnswer(late)).toContain('Les choses ont avancé');
  });

  it('opens again when the gathering is cancelled, until it is restored, and ends when it is over', async () => {
    const community = await started();
    const { camille, app } = community;
    await raised(community);
    await camille.presses('Planifier la rencontre');
    await camille.fills({ on: '2022-03-28', at: '14:00' });
    const { gatheringsIn } = await import('../../community/gatherings/store.ts');
    const onGatheringEvent = (kind: 'cancelled' | 'restored' | 'over') =>
      app.transact(async (uow) => {
        const gathering = (await gatheringsIn(uow.tx, ['planned', 'announced'])).at(-1);
        if (!gathering) return;
        const event = { kind, gathering, before: gathering } as GatheringEvent;
        await collectiveMentoring.onGatheringEvent?.(uow, event);
      });
    await onGatheringEvent('cancelled');
    await app.outbox.idle();
    expect(channelSaid(community)).toContain('Ouvert : d’autres peuvent se joindre');
    const open = camille.button('Planifier la rencontre');
    await onGatheringEvent('restored');
    await app.outbox.idle();
    expect(channelSaid(community)).not.toContain('Ouvert : d’autres peuvent se joindre');
    const twice = await camille.does({ kind: 'press', press: open.press, ref: open.ref, value: null });
    expect(textOfAnswer(twice)).toContain('Les choses ont avancé');
    await onGatheringEvent('cancelled');
    await app.outbox.idle();
    await camille.presses('Planifier la rencontre');
    await camille.fills({ on: '2022-03-29', at: '14:00' });
    await onGatheringEvent('over');
    await app.outbox.idle();
    expect(channelSaid(community)).toContain('La rencontre a eu lieu');
  });

  it('is sealed, withdrawn by her alone or by a coach, and leaves with her', async () => {
    const community = await started();
    const { alix, noe, app, logged } = community;
    await raised(community, true);
    await noe.presses('Moi aussi');
    await alix.presses('Voir');
    const { ref } = alix.button('Retirer ce problème');
    const tried = await noe.does({ kind: 'press', press: 'collective-mentoring/withdraw', ref, value: null });
    expect(textOfAnswer(tried)).toContain('Je ne retrouve pas ce problème');
    expect(JSON.stringify([...dumpOf(community.database)])).not.toContain('débordent');
    expect(logged()).not.toContain('débordent');
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, alix.id);
      if (!member) return;
      expect(JSON.stringify(await uow.contributions.exportPersonalData(uow, member))).toContain('débordent');
      await uow.contributions.erasePersonalData(uow, member, { leaves: false });
    });
    await app.outbox.idle();
    expect(channelSaid(community)).toContain('Ce problème a été retiré');
    const own = [...dumpOf(community.database)].filter(([name]) => name.startsWith('collective'));
    expect(JSON.stringify(own)).not.toContain(alix.id);
  });
});

describe('a problem for EIG only', () => {
  async function raisedForEig(community: TestCommunity, named = false) {
    const { alix } = community;
    await alix.types('/mentorat collectif');
    await alix.presses('Partager un problème');
    await alix.fills({ title: 'Dire non', words: 'Mon porteur décide seul.', audience: 'eig', named });
    expect(textOf(alix.lastWhisper())).not.toContain('décide seul');
    await alix.presses('Voir');
    return alix.button('Retirer ce problème').ref;
  }

  it('is promised by the form, and by the receipt, in so many words', async () => {
    const community = await started();
    const { alix, paul } = community;
    await alix.types('/mentorat collectif');
    await alix.presses('Partager un problème');
    expect(textOfForm(alix.form)).toContain('toute la promotion, porteuses et porteurs compris');
    expect(textOfForm(alix.form)).toContain('par les EIG uniquement');
    await alix.fills({ title: 'Dire non', words: 'Trop de réunions.', audience: 'everybody' });
    expect(alix.errors).toHaveProperty('audience');
    await alix.fills({ title: 'Dire non', words: 'Trop de réunions.', named: true });
    expect(textOf(alix.lastWhisper())).toContain(
      'C’est partagé avec toute la promotion, porteuses et porteurs compris, avec votre nom.',
    );
    // A porteur has nobody to hide it from beside herself: she has no choice to make.
    await paul.types('/mentorat collectif');
    await paul.presses('Partager un problème');
    expect(paul.form?.fields.map(({ id }) => id)).toEqual(['title', 'words', 'named']);
    await paul.fills({ title: 'Recruter', words: 'Longtemps.', audience: 'eig', named: false });
    expect(textOf(paul.lastWhisper())).toContain('avec toute la promotion');
    expect(channelSaid(community)).toContain('Recruter');
  });

  it('is in no message that others read, and stands behind a button for the EIG and coaches', async () => {
    const community = await started();
    const { noe, sacha, paul, mona, camille, platform } = community;
    await raisedForEig(community);
    expect(channelSaid(community)).toContain('Un problème partagé entre EIG');
    await noe.presses('Voir');
    expect(textOf(noe.lastWhisper())).toContain('Mon porteur décide seul.');
    expect(textOf(noe.lastWhisper())).toContain('Lu par les EIG et les coachs uniquement.');
    await noe.presses('Moi aussi');
    expect(channelSaid(community)).toContain('2 personnes');
    await sacha.presses('Voir');
    expect(textOf(sacha.lastWhisper())).toContain('Read by the EIG and the coaches only.');
    await camille.types('/mentorat collectif');
    expect(textOf(camille.lastWhisper())).toContain('Dire non');
    for (const outsider of [paul, mona]) {
      await outsider.presses('Voir').catch(() => undefined);
      await outsider.types('/mentorat collectif');
      expect(textOf(outsider.lastWhisper())).not.toMatch(/Dire non|porteur décide/);
    }
    const read = platform.posted.filter(({ conversation }) => conversation !== 'channel:eig-coachs');
    expect(JSON.stringify(read)).not.toMatch(/Dire non|porteur décide/);
  });

  it('answers no press of somebody who is not EIG, whatever row she names', async () => {
    const community = await started();
    const { paul, database } = community;
    const ref = await raisedForEig(community);
    const before = dumpOf(database).get('collective_people');
    for (const name of ['see', 'join', 'show', 'hide', 'leave', 'withdraw']) {
      const press = `collective-mentoring/${name}`;
      for (const given of [
        { ref, value: null },
        { ref: '', value: ref },
      ]) {
        const answer = await paul.does({ kind: 'press', press, ...given });
        expect(textOfAnswer(answer), name).toContain('Je ne retrouve pas ce problème');
      }
    }
    expect(dumpOf(database).get('collective_people')).toEqual(before);
  });

  it('is read no more, nor exported, nor joined in a gathering, by who has become a porteur', async () => {
    const community = await started();
    const { noe, camille, app, database } = community;
    const ref = await raisedForEig(community);
    await noe.presses('Voir');
    await noe.presses('Moi aussi');
    await database.transact((tx) =>
      tx.updateTable('members').set({ roles: '["porteur"]' }).where('id', '=', noe.id).execute(),
    );
    const seen = await noe.does({ kind: 'press', press: 'collective-mentoring/see', ref, value: null });
    expect(textOfAnswer(seen)).toContain('Je ne retrouve pas ce problème');
    const exported = await app.transact(async (uow) => {
      const member = await memberById(uow.tx, noe.id);
      return member && uow.contributions.exportPersonalData(uow, member);
    });
    expect(JSON.stringify(exported)).not.toContain('Dire non');
    await camille.presses('Planifier la rencontre');
    await camille.fills({ on: '2022-03-28', at: '14:00' });
    expect(
      dumpOf(database)
        .get('gathering_invited')
        ?.map((row) => row.member_id),
    ).toEqual(['m-alix']);
  });
});

describe('needs that look alike', () => {
  const alike = [
    'Mieux dire non aux réunions qui débordent',
    'Les réunions débordent, je ne sais pas dire non',
  ];

  it('are shown to coaches with the words in common, once in the digest, and can become a proposal', async () => {
    const community = await started();
    const { noe, ines, lina, camille, app } = community;
    await asks(noe, { about: alike[0] });
    await asks(ines, { about: alike[1] });
    await asks(lina, { about: 'Choisir une licence libre' });
    const digests = async () =>
      (await app.transact((uow) => uow.contributions.digest(uow)))
        .map(textOf)
        .filter((words) => words.includes('ressemblent'));
    const [digest] = await digests();
    // The digest stands in a channel that the chat keeps: whose needs, and their words, are whispered.
    expect(digest).not.toMatch(/Inès|Noé|réunions/);
    expect(await digests()).toEqual([]);
    await camille.types('/mentorat collectif');
    const seen = camille.lastWhisper();
    expect(textOf(seen)).toContain('Des besoins qui se ressemblent');
    expect(textOf(seen)).toMatch(/Inès Belkacem, Noé Da Silva|Noé Da Silva, Inès Belkacem/);
    expect(textOf(seen)).toContain('réunions');
    expect(textOf(seen)).not.toContain('Mieux dire non aux');
    expect(seen?.storable).toBeUndefined();
    expect(labelsOf(seen).join()).not.toMatch(/Inès|Noé|réunions/);
    await camille.presses('Proposer un mentorat collectif');
    await camille.fills({ title: 'Dire non', words: 'Des réunions qui débordent.' });
    expect(textOf(noe.lastMessage())).toContain(
      'Un·e coach pense que ce sujet peut vous concerner : « Dire non »',
    );
    expect(textOf(noe.lastMessage())).not.toContain('Inès');
    expect(community.channel('eig-promotion')).toEqual([]);
    await noe.presses('Moi aussi');
    expect(textOf(ines.lastMessage())).toContain('Une personne a ce problème');
    await lina.types('/mentorat collectif');
    expect(textOf(lina.lastWhisper())).toContain('Aucun problème n’est partagé');
    await camille.types('/mentorat collectif');
    expect(textOf(camille.lastWhisper())).not.toContain('Des besoins qui se ressemblent');
  });

  it('are nobody’s but the coaches’', async () => {
    const community = await started();
    const { noe, ines, alix } = community;
    await asks(noe, { about: alike[0] });
    await asks(ines, { about: alike[1] });
    await alix.types('/mentorat collectif');
    expect(textOf(alix.lastWhisper())).not.toContain('ressemblent');
  });
});

it('is one of the features of Magellan', () => {
  expect(features).toContain(collectiveMentoring);
});

it('what failed of a problem is said late while it is open, and no more once it is withdrawn', async () => {
  const community = await started();
  await whileNothingIsTaken(community, () => raised(community));
  await community.alix.types('/mentorat collectif');
  await community.alix.chooses('Voir un problème', 'Dire non');
  const open = await retried(community);
  expect(open.filter((key) => key.startsWith('collective-mentoring/')).length).toBe(2);
  const again = await started();
  await whileNothingIsTaken(again, () => raised(again));
  await again.alix.types('/mentorat collectif');
  await again.alix.chooses('Voir un problème', 'Dire non');
  await again.alix.presses('Retirer ce problème');
  expect((await retried(again)).filter((key) => key.startsWith('collective-mentoring/'))).toEqual([]);
});
