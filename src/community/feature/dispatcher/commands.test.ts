import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../../test/support/community.ts';
import { harbour } from '../../../../test/support/log-feature.ts';
import { textOf } from '../../../../test/support/text-of.ts';

describe('commands and plain words', () => {
  it('answers a command, with what follows it', async () => {
    const { alix } = await harbour();
    await alix.types('/log lire demain');
    expect(textOf(alix.lastWhisper())).toContain('read demain');
  });

  it('answers the same words in a direct message, accents and capitals aside', async () => {
    const { alix } = await harbour();
    await alix.writes('Log Lïre tout');
    expect(textOf(alix.lastWhisper())).toContain('read tout');
  });

  it('suggests the nearest word to whoever mistypes', async () => {
    const { alix } = await harbour();
    await alix.types('/log lrie');
    expect(textOf(alix.lastWhisper())).toContain('`/log lire`');
  });

  it('suggests what it has, and never itself, for a command that it does not have', async () => {
    const { alix } = await testCommunity();
    for (const [typed, suggested] of [
      ['/meto', '`/meteo`'],
      ['/meto aide', '`/meteo`'],
      ['/xyzzy meteo', '[Voir ce qui m’attend]'],
    ] as const) {
      const [name] = typed.split(' ');
      await alix.types(typed);
      const said = textOf(alix.lastWhisper());
      expect(said).toContain(suggested);
      expect(said).not.toContain(`\`${name}`);
    }
    expect(textOf(alix.lastWhisper())).toContain('`/magellan aide`');
  });

  it('repeats in an answer that stays no word of a command, of which a chat keeps nothing', async () => {
    const { alix, camille } = await testCommunity();
    const secret = 'zzconfidence';
    const commands = [
      `/meteo ${secret} enfin`,
      `/${secret}`,
      `/magellan langue ${secret}`,
      `/agenda mois ${secret}`,
    ];
    for (const [who, typed] of [
      ...commands.map((command) => [alix, command] as const),
      [camille, `/rencontre planifier ${secret}`] as const,
    ]) {
      await who.types(typed);
      const said = who.lastWhisper();
      expect(said?.storable !== true || !textOf(said).includes(secret), typed).toBe(true);
    }
    await alix.writes(secret);
    expect(textOf(alix.lastWhisper())).toContain(secret);
  });

  it('understands plain words in a direct message, and offers three buttons for what it does not', async () => {
    const { alix, paul, sacha, camille } = await testCommunity();
    const told = async (who: typeof alix, words: string) => {
      await who.writes(words);
      return textOf(who.lastWhisper()).replaceAll('\u00a0', ' ');
    };
    expect(await told(alix, 'Bonjour !')).toContain('Bonjour Alix');
    expect(await told(alix, '👋')).toContain('Bonjour Alix');
    expect(await told(alix, 'merci beaucoup')).toContain('Avec plaisir');
    expect(await told(alix, 'où est la météo ?')).toContain('météo');
    expect(await told(alix, 'agenda avril')).toContain('avril 2022');
    expect(await told(sacha, 'what is on my calendar')).toContain('Your agenda');
    expect(await told(alix, 'Je ne serai pas là la semaine prochaine')).toMatch(/absence \*\*du .*mars/);
    expect(await told(alix, 'je suis malade')).toContain('absence');
    expect(await told(alix, '/magelan')).toContain('`/magellan`');
    const stop = await told(alix, 'STOP');
    expect(stop).toContain('Je n’ai rien arrêté');
    expect(stop).toContain('[Faire une pause]');
    expect(stop).toContain('[Voir mes données]');
    // What is not hers is not offered: no météo for a porteur, who is asked what he meant.
    const lost = await told(paul, 'et la météo ?');
    expect(lost).toContain('Que souhaitez-vous faire');
    expect(lost.match(/^\[/gm)).toHaveLength(3);
    expect(lost).not.toContain('`/meteo`');
    for (const short of ['ok', 'lol', 'xyz'])
      expect(await told(camille, short)).not.toContain('Vouliez-vous dire');
    expect(await told(alix, 'la lune est bleue ce soir')).toContain('[Mon agenda]');
  });

  it('does not take a sentence for a word mistyped, nor what is not a first person’s for an absence', async () => {
    const { alix, database } = await testCommunity();
    const absences = () => database.db.selectFrom('absences').select('id').execute();
    for (const words of ['Camille est absente demain', 'serai-je absente demain ?', 'j’étais absente lundi'])
      await alix.writes(words);
    expect(await absences()).toEqual([]);
    await alix.writes('I will be away from 3 to 10 April');
    expect(await absences()).toHaveLength(1);
  });

  it('shows in help only what the person may call, in her language', async () => {
    const { alix, camille, sacha } = await harbour();
    await alix.types('/log aide');
    expect(textOf(alix.lastWhisper())).not.toContain('sceller');
    await camille.types('/log aide');
    expect(textOf(camille.lastWhisper())).toContain('sceller le journal');
    await sacha.types('/log help');
    expect(textOf(sacha.lastWhisper())).toContain('read the log');
  });
});
