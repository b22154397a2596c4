import { describe, expect, it } from 'vitest';
import { mattermostCommunity } from './support/mattermost/community.ts';
import { until } from './support/mattermost/harness.ts';
import type { MattermostPerson } from './support/mattermost/person.ts';
import { know, offer, request } from './support/mutual-aid.ts';
import { slackCommunity } from './support/slack/community.ts';
import type { SlackPerson } from './support/slack/person.ts';

/** Tests are written with ordinary spaces where French has non-breaking ones, and without escapes. */
const loose = (words: string) => words.replaceAll('\u00a0', ' ').replaceAll('\\', '');

/** Somebody in front of whichever chat. */
type Person = {
  types(command: string): Promise<void>;
  presses(label: string): Promise<void>;
  fills(values: Record<string, unknown>): Promise<void>;
  /** All that she reads, in messages and in what she alone sees. */
  reads(): Promise<string>;
  /** What is in the form that is open, when it opens. */
  form(): string;
};

type First = 'alix' | 'lina' | 'ines' | 'hugo' | 'camille';
type Chat = Record<First, Person> & {
  app: Parameters<typeof know>[0]['app'];
  to(local: string): Promise<void>;
  channel(): string;
  /** Everything that the chat keeps. */
  stored(): string;
  /** The conversations of several people that were opened. */
  groups(): number;
};

const NOW = '2022-03-07T09:30';
const COMMANDS = ['magellan', 'meteo', 'entraide', 'qui', 'nouvelles'];

const onSlack = (person: SlackPerson): Person => ({
  types: async (command) => void (await person.types(command)),
  presses: async (label) => void (await person.presses(label)),
  async fills(values) {
    await person.submits(values);
    expect(person.errors()).toBeNull();
  },
  reads: async () => loose([...person.messages(), person.lastSaid()].join('\n')),
  form: () => JSON.stringify(person.window()?.blocks),
});

async function slack(): Promise<Chat> {
  const community = await slackCommunity('socket', NOW);
  const { workspace, app } = community;
  const of = (first: First) => onSlack(community[first]);
  return {
    ...{ alix: of('alix'), lina: of('lina'), ines: of('ines'), hugo: of('hugo'), camille: of('camille') },
    app,
    to: community.to,
    channel: () => loose(community.channels.promotion().join('\n')),
    stored: () => loose(JSON.stringify(workspace.messages.filter(({ onlyFor }) => onlyFor === null))),
    groups: () =>
      new Set(workspace.messages.map(({ channel }) => channel).filter((id) => workspace.groupIn(id))).size,
  };
}

async function mattermost(): Promise<Chat> {
  const community = await mattermostCommunity({ now: NOW, commands: COMMANDS });
  // There, all are of one team.
  await community.app.transact(({ tx }) =>
    tx.updateTable('members').set({ defi: 'Boussole' }).where('id', '!=', 'm-alix').execute(),
  );
  const { app, double, settled } = community;
  const seen = (person: MattermostPerson) => person.messages().length + person.whispers().length;
  const of = (first: First): Person => {
    const person = community[first];
    const then = async (act: () => Promise<unknown>) => {
      await act();
      await settled();
    };
    return {
      types: (command) => then(() => person.types(command)),
      async presses(label) {
        await person.looks();
        // What a confidential answer can be pressed with follows it, in a line of its own.
        let pressed: Promise<unknown> | undefined;
        await until(() => {
          try {
            pressed ??= person.presses(label);
          } catch {
            return false;
          }
          return true;
        });
        await then(async () => pressed);
      },
      async fills(values) {
        const before = seen(person);
        const typed = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value as never]));
        expect(await person.fills(typed)).toEqual({});
        await until(() => seen(person) > before);
        await settled();
      },
      async reads() {
        await person.looks();
        await settled();
        return loose([...person.messages().map(({ message }) => message), ...person.whispers()].join('\n'));
      },
      form: () => JSON.stringify(person.dialog),
    };
  };
  return {
    ...{ alix: of('alix'), lina: of('lina'), ines: of('ines'), hugo: of('hugo'), camille: of('camille') },
    app,
    to: community.to,
    channel: () =>
      loose(
        community
          .written(community.promotionChannel)
          .map((post) => JSON.stringify(post))
          .join('\n'),
      ),
    stored: () => loose(community.stored()),
    groups: () => [...double.channels.values()].filter(({ type }) => type === 'G').length,
  };
}

describe.each(Object.entries({ Slack: slack, Mattermost: mattermost }))(
  'finding each other on %s',
  (_, chat) => {
    it('goes from a request to thanks, from notes to the météo, from an answer to a reply, and into the gazette', async () => {
      const there = await chat();
      const { alix, lina, ines, hugo, camille } = there;
      const help = { accessibilite: 'help' } as const;
      await know(there, { lina: help, ines: help, hugo: help });

      await alix.types('/entraide demander');
      await alix.fills(request);
      await alix.presses('Envoyer');
      for (const person of [lina, ines, hugo])
        expect(await person.reads()).toContain('parce que vous avez dit pouvoir aider en');
      await lina.presses('Je peux aider');
      await lina.fills(offer);
      await alix.presses('Lire');
      expect(await alix.reads()).toContain('combobox');
      await alix.presses('C’est bien ça');
      expect(there.groups()).toBe(1);

      await alix.types('/meteo note');
      await alix.fills({ well: 'Le clavier marche enfin' });
      await alix.types('/qui accessibilité');
      expect(await alix.reads()).toMatch(/Lina/i);

      await there.to('2022-03-10T10:00');
      await alix.presses('C’est réglé');
      await alix.fills({ helped: 'Le motif de Lina' });
      expect(await lina.reads()).toContain('vous dit merci');

      await there.to('2022-03-11T12:00');
      await alix.presses('Répondre');
      expect(alix.form()).toContain('Le clavier marche enfin');
      await alix.fills({ defi: 'sun', team: 'clear', self: 'sun' });
      await alix.types('/nouvelles');
      await alix.presses('Donner des nouvelles');
      await alix.fills({ need: 'Un regard sur nos maquettes' });
      await alix.types('/magellan coach');
      await alix.presses('Prévenir un·e coach');

      await there.to('2022-03-14T09:30');
      expect(there.channel()).toContain('Un regard sur nos maquettes');
      await lina.presses('Je peux aider');
      await lina.fills({ understood: 'Vos maquettes', idea: 'Une heure' });
      expect(await alix.reads()).toContain('propose son aide');

      await there.to('2022-03-18T09:00');
      await camille.presses('Lire les réponses');
      await camille.presses('Répondre');
      await camille.fills({ text: 'Montrez-le à tout le monde' });
      expect(await alix.reads()).toContain('vous a répondu');
      await alix.presses('Afficher');
      expect(await alix.reads()).toContain('Montrez-le');
      for (const done of ['Je m’en occupe', 'Nous nous sommes parlé']) {
        await camille.types('/meteo bilan');
        await camille.presses('Voir les demandes');
        await camille.presses(done);
      }
      // Neither what she noted, nor what was understood, thanked or replied, is kept by the chat.
      expect(there.stored()).not.toMatch(
        /clavier marche|liste reste fermée|combobox|motif de Lina|Montrez-le|Vos maquettes/,
      );
    });
  },
);
