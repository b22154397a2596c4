import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../test/support/actor.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { planned } from '../../../test/support/gatherings.ts';
import { labelsOf, textOf } from '../../../test/support/meteo.ts';
import { retried, whileNothingIsTaken } from '../../../test/support/retried.ts';
import { answersSharing, saysYes } from '../../../test/support/sharing.ts';
import { plainText } from '../../chat/markdown.ts';
import type { Gathering } from '../../community/gatherings/gathering.ts';
import { cancelGathering, changeGathering } from '../../community/gatherings/lifecycle/lifecycle.ts';
import { memberById } from '../../community/members/members.ts';
import { DeliveryError } from '../../engine/platform.ts';
import { groupsOf } from './store/splits.ts';

/** A Wednesday: groups are made on Friday 4 at 10:00, and sent on Tuesday 8 at 09:30. */
const SHARING = { format: 'pluridisciplinaire', starts: '2022-03-09T14:30', state: 'announced' as const };
const NOW = '2022-03-02T11:00';

async function sharing(crowd = 0): Promise<TestCommunity & { gathering: Gathering; people: Actor[] }> {
  const community = await testCommunity({ now: NOW });
  const gathering = await planned(community, SHARING);
  const { alix, noe, ines, sacha, lina, hugo } = community;
  const more = await community.crowd(crowd);
  const people = [alix, noe, ines, sacha, lina, hugo, ...more];
  await saysYes(community, gathering, people);
  return { ...community, gathering, people };
}

const groupsIn = ({ app, gathering }: { app: TestCommunity['app']; gathering: Gathering }) =>
  app.transact(({ tx }) => groupsOf(tx, gathering.id));
const membersIn = async (world: Parameters<typeof groupsIn>[0]) =>
  (await groupsIn(world)).map(({ members }) => [...members].sort());
const coachPosts = (community: TestCommunity) => community.channel('eig-coachs').map(textOf);
const groupPost = (community: TestCommunity) =>
  coachPosts(community).find((post) => post.includes('Groupes du partage')) ?? '';
/** What she was told of a group, the last first. */
const told = (actor: Actor) =>
  actor
    .messages()
    .map(textOf)
    .filter((message) => /petit groupe|small group|n’est plus à jour|out of date/.test(message))
    .reverse();

describe('a sharing to which one person comes', () => {
  it('is told to coaches beforehand, who decide, and she is told the truth', async () => {
    const community = await testCommunity({ now: NOW });
    const gathering = await planned(community, SHARING);
    const { alix, noe, clock } = community;
    await saysYes(community, gathering, [alix, noe]);
    await clock.to('2022-03-04T10:00');
    const asked = () => coachPosts(community).filter((post) => post.includes('une seule personne'));
    expect(asked()).toEqual([]);
    // Noé can come no more: the coaches are asked once, and named nobody, since the chat keeps it.
    await answersSharing(community, gathering, noe, 'no');
    await clock.to('2022-03-04T10:30');
    expect(asked()).toHaveLength(1);
    expect(asked()[0]).not.toContain(alix.name);
    await clock.to('2022-03-08T10:00');
    expect(told(alix)[0]).toContain('personne d’autre n’a répondu « Je viens »');
    expect(asked()).toHaveLength(1);
  });
});

describe('the groups of a sharing', () => {
  it('are made three working days before, of those who said yes, and only coaches know', async () => {
    const world = await sharing();
    const { clock, gathering } = world;
    await answersSharing(world, gathering, world.hugo, 'maybe');
    await clock.to('2022-03-04T09:59');
    expect(await groupsIn(world)).toEqual([]);
    await clock.to('2022-03-04T10:00');
    expect((await membersIn(world)).flat().sort()).toEqual(
      [world.alix, world.noe, world.ines, world.sacha, world.lina].map(({ id }) => id).sort(),
    );
    const post = groupPost(world);
    expect(post).toContain('1 groupe pour 5 personnes');
    expect(post).toContain('le mardi 8 mars à 9 h 30');
    expect(post).toContain('Rencontres nouvelles 10 sur 10');
    // The chat keeps the channel: counts there, and who is with whom at a press.
    for (const { name } of [world.alix, world.noe]) expect(post).not.toContain(name);
    await world.camille.presses('Voir les groupes');
    const seen = textOf(world.camille.lastWhisper());
    expect(seen).toContain('Alix Moreau');
    expect(seen).toContain('Pourquoi ce groupe : 3 métiers différents');
    expect(seen).toContain('ces personnes ne s’étaient jamais retrouvées');
    expect(seen).not.toContain('vous ne vous étiez');
    expect(seen).toContain('Personne ne présente encore');
    expect(told(world.alix)).toEqual([]);
  });

  it('are the same in their channel and by command, with the measure, and are drawn again on demand', async () => {
    const world = await sharing(6);
    const { camille, clock } = world;
    await clock.to('2022-03-04T10:00');
    await camille.types('/rencontre groupes');
    const seen = textOf(camille.lastWhisper());
    expect(seen).toContain('3 groupes pour 12 personnes');
    expect(seen).toContain('Métiers par groupe, en moyenne');
    const drawn = () => world.database.db.selectFrom('sharing_splits').select('seed').execute();
    const before = await drawn();
    expect(before).toHaveLength(1);
    await camille.presses('Refaire les groupes');
    const after = await drawn();
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    expect(world.channel('eig-coachs')).toHaveLength(1);
  });

  it('are sent by a coach at one press, each member hearing of her own, once', async () => {
    const world = await sharing(6);
    const { camille, alix, sacha, clock } = world;
    await clock.to('2022-03-04T10:00');
    await camille.presses('Envoyer aux groupes');
    expect(textOf(camille.lastWhisper())).toContain('12 personnes savent avec qui elles sont');
    expect(told(alix)).toHaveLength(1);
    const message = told(alix)[0] ?? '';
    expect(message).toContain('Votre groupe pour « Partage pluridisciplinaire », mercredi 9 mars');
    expect(message).toContain('Pourquoi ce groupe');
    expect(message).toContain('mercredi 9 mars, de 14 h 30 à 16 h');
    expect(textOf(sacha.lastMessage())).toContain('Together because');
    expect(labelsOf(world.channel('eig-coachs')[0])).not.toContain('Envoyer aux groupes');
    await clock.to('2022-03-08T12:00');
    expect(told(alix)).toHaveLength(1);
    const { ref } = camille.button('Déplacer quelqu’un');
    await camille.does({ kind: 'press', press: 'cross-sharing/again', ref, value: null });
    expect(textOf(camille.lastWhisper())).toContain('Rien n’a été modifié');
  });

  it('are sent by themselves on the working day before, when no coach has', async () => {
    const world = await sharing();
    await world.clock.to('2022-03-08T09:29');
    expect(told(world.alix)).toEqual([]);
    await world.clock.to('2022-03-08T09:30');
    expect(told(world.alix)).toHaveLength(1);
    expect(groupPost(world)).toContain('Chaque membre connaît son groupe');
  });

  it('that would be made too late are made, and sent, on the next working morning', async () => {
    const community = await testCommunity({ now: '2022-03-08T15:00' });
    const gathering = await planned(community, SHARING);
    await saysYes(community, gathering, [community.alix, community.noe, community.ines]);
    await community.clock.to('2022-03-09T09:15');
    expect(told(community.alix)).toHaveLength(1);
  });

  it('mix who was together the time before, as far as they can', async () => {
    const world = await sharing(6);
    const { app, camille, gathering } = world;
    const split = (ref: string) =>
      camille.does({ kind: 'press', press: 'cross-sharing/split', ref, value: null });
    await split(gathering.id);
    const first = await membersIn(world);
    const next = await planned(world, { ...SHARING, starts: '2022-04-13T14:30' });
    await saysYes(world, next, world.people);
    await split(next.id);
    const second = await membersIn({ app, gathering: next });
    const together = (groups: string[][]) =>
      groups.flatMap((members) => members.flatMap((one) => members.map((other) => `${one} ${other}`)));
    const again = together(second).filter((pair) => together(first).includes(pair));
    // Four from a group of four go to three groups: one pair of each meets again, counted both ways. And each
    // of the twelve is with herself.
    expect(again).toHaveLength(12 + 3 * 2);
  });

  it('are forgotten when it is cancelled, and nobody hears of it from here', async () => {
    const world = await sharing();
    const { app, clock, gathering } = world;
    await clock.to('2022-03-04T10:00');
    await app.transact((uow) => cancelGathering(uow, gathering));
    await app.outbox.idle();
    expect(await groupsIn(world)).toEqual([]);
    expect(coachPosts(world).join()).toContain('ses groupes sont annulés');
    expect(labelsOf(world.channel('eig-coachs')[0])).toEqual([]);
    expect(told(world.alix)).toEqual([]);
  });
});

describe('when somebody drops out or comes late', () => {
  async function sent(crowd = 6) {
    const world = await sharing(crowd);
    await world.clock.to('2022-03-04T10:00');
    await world.camille.presses('Envoyer aux groupes');
    return world;
  }
  const groupWith = async (world: Parameters<typeof groupsIn>[0], id: string) =>
    (await groupsIn(world)).find(({ members }) => members.includes(id));

  it('only her group hears of it, and the others stay as they are', async () => {
    const world = await sent();
    const { alix, people, gathering } = world;
    const before = await groupWith(world, alix.id);
    await answersSharing(world, gathering, alix, 'no');
    expect(await groupWith(world, alix.id)).toBeUndefined();
    for (const person of people) {
      const hers = before?.members.includes(person.id) ?? false;
      const messages = told(person);
      if (person === alix) continue;
      expect(messages).toHaveLength(hers ? 2 : 1);
      if (hers && person !== world.sacha) {
        expect(messages[0]).toContain('Alix Moreau ne fait plus partie de votre groupe');
        expect(messages[1]).toContain('un message plus récent');
      }
    }
    // She said so herself, and has read the answer; what she read with them is out of date, and nothing else comes.
    expect(told(alix)).toHaveLength(1);
    expect(told(alix)[0]).toContain('Vous n’en avez pas reçu');
    await answersSharing(world, gathering, alix, 'yes');
    expect(await groupWith(world, alix.id)).toBeDefined();
    expect(told(alix)[0]).toContain('Alix Moreau rejoint votre groupe');
  });

  it('a group that would have two receives one person, who is told why', async () => {
    const world = await sharing(1);
    const { clock, camille, people, gathering } = world;
    await clock.to('2022-03-04T10:00');
    await camille.presses('Envoyer aux groupes');
    const [large, small] = (await groupsIn(world)).sort((a, b) => b.members.length - a.members.length);
    expect([large?.members.length, small?.members.length]).toEqual([4, 3]);
    const leaver = people.find(({ id }) => small?.members.includes(id)) as Actor;
    await answersSharing(world, gathering, leaver, 'no');
    expect((await groupsIn(world)).map(({ members }) => members.length)).toEqual([3, 3]);
    const texts = people.map((person) => person.messages().map(textOf).join());
    expect(texts.filter((text) => /pour qu’aucun ne reste trop petit/.test(text))).toHaveLength(3);
  });

  it('whoever says that she is away that day is taken out on the next working morning', async () => {
    const world = await sent();
    await world.alix.types('/magellan absence du 9 au 9 mars');
    await world.clock.to('2022-03-07T09:15');
    expect(await groupWith(world, world.alix.id)).toBeUndefined();
  });

  it('at night, they hear of it in the morning, of several changes at once', async () => {
    const world = await sent();
    const { alix, noe, lina, ines, gathering, clock, people } = world;
    await clock.to('2022-03-07T22:00');
    for (const leaver of [alix, noe, lina, ines]) await answersSharing(world, gathering, leaver, 'no');
    const rest = people.filter((person) => ![alix, noe, lina, ines].includes(person));
    for (const person of rest)
      expect(told(person).filter((text) => text.includes('Votre groupe')).length).toBeLessThan(2);
    await clock.to('2022-03-08T09:05');
    for (const person of rest) expect(told(person).length).toBeLessThanOrEqual(2);
    expect((await membersIn(world)).flat()).toHaveLength(8);
  });

  it('an erased member leaves no trace, and her group goes on without her', async () => {
    const world = await sent();
    const { app, alix } = world;
    await alix.types('/rencontre presenter');
    await alix.presses('Je présente');
    await alix.fills({ subject: 'Mes entretiens' });
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, alix.id);
      if (member) await uow.contributions.erasePersonalData(uow, member, { leaves: true });
      for (const table of ['presenters', 'presenter_asks', 'sharing_places'] as const)
        expect(await uow.tx.selectFrom(table).selectAll().where('memberId', '=', alix.id).execute()).toEqual(
          [],
        );
    });
    expect((await membersIn(world)).flat()).toHaveLength(11);
  });
});

describe('a group in its conversation', () => {
  const conversationsOf = ({ platform }: TestCommunity) =>
    platform.posted.map(({ conversation }) => conversation).filter((each) => /^(group|person)/.test(each));
  const send = async (world: TestCommunity & { gathering: Gathering }) => {
    for (const press of ['cross-sharing/split', 'cross-sharing/send'])
      await world.camille.does({ kind: 'press', press, ref: world.gathering.id, value: null });
  };

  it('reads one message, in its languages; a press is each one’s own, once, and the others go on without her', async () => {
    const world = await sharing();
    const { alix, noe, sacha, app, gathering } = world;
    await send(world);
    expect(conversationsOf(world)).toEqual(['group:u-alix,u-hugo,u-ines,u-lina,u-noe,u-sacha']);
    expect(textOf(sacha.lastMessage())).toContain('Here’s your small group.');
    expect(told(alix)).toHaveLength(1);
    const { press, ref } = noe.button('Je ne peux plus venir');
    await Promise.all([1, 2].map(() => noe.does({ kind: 'press', press, ref, value: null })));
    expect(textOf(noe.lastWhisper())).toContain('9 mars');
    expect(conversationsOf(world).slice(1)).toEqual(['group:u-alix,u-hugo,u-ines,u-lina,u-sacha']);
    expect(told(noe)).toHaveLength(1);
    expect(labelsOf(noe.messages()[0] ?? null)).toEqual([]);
    expect(textOf(sacha.messages()[0] ?? null)).toContain('This group has changed since');
    expect(told(alix)[0]).toContain('Noé Da Silva ne fait plus partie de votre groupe');
    await app.transact((uow) => cancelGathering(uow, gathering));
    await app.outbox.idle();
    expect(textOf(alix.messages()[1] ?? null)).toContain('ses groupes sont annulés');
    expect(labelsOf(alix.messages()[1] ?? null)).toEqual([]);
  });

  it('that its chat refuses is told to each alone, with the others’ addresses, as of what changes', async () => {
    const world = await sharing();
    const { alix, noe, ines, lina, app, platform, gathering } = world;
    platform.fault = ({ to }) =>
      to.kind === 'group' ? { throw: new DeliveryError('rejected', 'not these') } : null;
    await send(world);
    expect(conversationsOf(world).every((each) => each.startsWith('person:'))).toBe(true);
    expect(told(alix)[0]).toContain('noe@example.org');
    expect(told(alix)[0]).not.toContain('alix@example.org');
    platform.fault = () => null;
    await answersSharing(world, gathering, noe, 'no');
    expect(told(noe)).toEqual([]);
    expect(noe.messages().map(textOf).join()).toContain('Vous n’êtes plus dans un groupe');
    expect(conversationsOf(world).at(-1)).toBe('group:u-alix,u-hugo,u-ines,u-lina,u-sacha');
    // What is now one message for all follows what changes; what each had been told alone stays out of date.
    const link = 'https://visio.example.org/toutes';
    await app.transact((uow) => changeGathering(uow, gathering, { link }));
    await app.outbox.idle();
    for (const one of [alix, ines, lina]) {
      expect(told(one)[0]).toContain(link);
      expect(told(one)[1]).toContain('un message plus récent');
      expect(told(one)).toHaveLength(2);
    }
  });

  it('is none with somebody whose account was closed before it opens: the others hear of theirs, once', async () => {
    const world = await sharing();
    const { alix, noe, app, platform, clock } = world;
    await clock.to('2022-03-04T20:00');
    await send(world);
    await app.personChanged('memory', {
      ...(platform.directory.get('u-noe') ?? expect.fail()),
      active: false,
    });
    await clock.to('2022-03-07T09:30');
    expect(conversationsOf(world).filter((each) => each.includes('u-noe'))).toEqual([]);
    expect(told(alix)).toHaveLength(1);
    expect(told(alix)[0]).not.toContain('Noé');
    expect(told(noe)).toEqual([]);
  });
});

describe('a gathering that changes', () => {
  it('is said anew in the message of each group, without another message', async () => {
    const world = await sharing();
    const { app, camille, alix, gathering } = world;
    for (const press of ['cross-sharing/split', 'cross-sharing/send'])
      await camille.does({ kind: 'press', press, ref: gathering.id, value: null });
    const link = 'https://visio.example.org/toutes';
    const startsAt = gathering.startsAt + 3_600_000;
    await app.transact((uow) => changeGathering(uow, gathering, { link, startsAt }));
    await app.outbox.idle();
    expect(told(alix)).toHaveLength(1);
    expect(told(alix)[0]).toContain('de 15 h 30');
    expect(told(alix)[0]).toContain(link);
  });
});

describe('a coach', () => {
  it('moves somebody by hand, and only the two groups hear of it once they were sent', async () => {
    const world = await sharing(6);
    const { camille, alix, clock, people } = world;
    await clock.to('2022-03-04T10:00');
    await camille.presses('Déplacer quelqu’un');
    const before = await groupsIn(world);
    const from = before.find(({ members }) => members.includes(alix.id));
    const target = before.find(({ id }) => id !== from?.id);
    await camille.fills({ member: alix.id, group: String(from?.number) });
    expect(camille.errors?.group).toContain('déjà dans ce groupe');
    await camille.fills({ member: null, group: String(target?.number) });
    expect(camille.errors?.member).toContain('Choisissez quelqu’un');
    await camille.fills({ member: alix.id, group: String(target?.number) });
    expect(textOf(camille.lastWhisper())).toContain('Personne n’en est prévenu');
    await camille.presses('Envoyer aux groupes');
    await camille.presses('Déplacer quelqu’un');
    await camille.fills({ member: alix.id, group: String(from?.number) });
    expect(told(alix)[0]).toContain('Un·e coach a placé Alix Moreau dans votre groupe');
    for (const person of people) {
      const concerned = [from, target].some((group) => group?.members.includes(person.id));
      expect(told(person)).toHaveLength(concerned ? 2 : 1);
    }
  });

  it('gives each group its link, which its members alone read', async () => {
    const world = await sharing(6);
    const { camille, people, app, clock, gathering } = world;
    await clock.to('2022-03-04T10:00');
    await camille.presses('Envoyer aux groupes');
    await camille.presses('Liens');
    await camille.fills({ link1: 'visio 1' });
    expect(camille.errors?.link1).toContain('https://');
    await camille.fills({ link1: 'https://visio.example.org/un', link2: null });

    expect(camille.errors).toBeNull();
    const link = 'https://visio.example.org/un';
    const first = (await groupsIn(world))[0];
    for (const person of people) {
      expect(told(person)).toHaveLength(1);
      expect(told(person)[0]?.includes(link)).toBe(first?.members.includes(person.id));
    }
    const facts = await app.transact(async (uow) => {
      const member = await memberById(uow.tx, first?.members[0] ?? '');
      return member ? uow.contributions.gatheringFacts(uow, member, gathering) : [];
    });
    expect(facts.map(({ value }) => plainText(value)).join()).toContain(link);
  });

  it('sees no name of a group leave in a calendar: who is together is for the chat alone', async () => {
    const { camille, alix, people, app, clock, gathering } = await sharing(6);
    await clock.to('2022-03-04T10:00');
    await camille.presses('Envoyer aux groupes');
    const [entry] = await app.transact(async (uow) => {
      const range = { fromAt: gathering.startsAt, untilAt: gathering.endsAt };
      return uow.contributions.agenda(uow, await memberById(uow.tx, alix.id), range);
    });
    const names = people.map(({ name }) => name).filter((name) => name !== alix.name);
    const { aside = '', ...inCalendars } = entry ?? {};
    expect(names.some((name) => aside.includes(name))).toBe(true);
    expect(names.filter((name) => JSON.stringify(inCalendars).includes(name))).toEqual([]);
  });

  it('is told what is empty: no sharing, nobody who comes', async () => {
    const community = await testCommunity({ now: NOW });
    const { camille, alix } = community;
    for (const person of [camille, alix]) {
      await person.types('/rencontre groupes');
      expect(textOf(person.lastWhisper())).toContain('Aucun partage en petits groupes');
    }
    await planned(community, SHARING);
    await camille.types('/rencontre groupes');
    expect(textOf(camille.lastWhisper())).toContain('Les groupes se formeront le vendredi 4 mars à 10 h');
    await alix.types('/rencontre groupes');
    expect(textOf(alix.lastWhisper())).toContain('au plus tard le mardi 8 mars à 9 h 30');
    await community.clock.to('2022-03-08T12:00');
    expect(coachPosts(community)).toEqual([]);
  });

  it('forms the groups before their time, when she wants to', async () => {
    const world = await sharing();
    await world.camille.types('/rencontre groupes');
    await world.camille.presses('Former les groupes maintenant');
    expect(textOf(world.camille.lastWhisper())).toContain('pour 6 personnes');
    await world.clock.to('2022-03-04T10:00');
    expect(world.channel('eig-coachs')).toHaveLength(1);
  });
});

describe('what failed of the groups', () => {
  it('is sent late as long as it is true, and no more once it is not', async () => {
    const world = await sharing();
    const { alix, noe, lina, clock, gathering } = world;
    await whileNothingIsTaken(world, () => clock.to('2022-03-08T10:00'));
    const groups = await groupsIn(world);
    const changed = groups.find(({ members }) => members.includes(noe.id));
    await answersSharing(world, gathering, noe, 'no');
    const sent = await retried(world);
    const toldOf = (id: string) => sent.filter((key) => key.includes(`/to/${id}/`));
    // Noé comes no more; those of his group have a newer message; the others had heard nothing yet.
    expect(toldOf(noe.id)).toEqual([]);
    for (const { id } of [alix, lina]) {
      const hers = changed?.members.includes(id) ?? false;
      expect(toldOf(id)).toHaveLength(hers ? 0 : 1);
    }
  });

  it('is said no more once the sharing has begun', async () => {
    const world = await sharing();
    await whileNothingIsTaken(world, () => world.clock.to('2022-03-09T14:31'));
    expect((await retried(world)).filter((key) => key.startsWith('cross-sharing/'))).toEqual([]);
  });
});
