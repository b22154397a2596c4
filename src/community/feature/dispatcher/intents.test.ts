import { describe, expect, it } from 'vitest';
import { daysIn, intentsOf } from './intents.ts';

/** A Friday. */
const TODAY = '2022-03-11';

const first = (typed: string): string => {
  const [intent] = intentsOf(typed, TODAY);
  if (!intent) return '-';
  return 'says' in intent
    ? intent.says
    : [`/${intent.opens}`, intent.word, intent.args].filter(Boolean).join(' ');
};

describe('what a sentence asks for', () => {
  it.each([
    ['je veux parler à un coach', '/magellan coach'],
    ['Bonjour, est-ce que je peux parler à un·e coach ?', '/magellan coach'],
    ['I’d like to talk to a coach', '/magellan coach'],
    ['j’ai besoin de parler', '/magellan coach'],
    ['Ça ne va pas', '/magellan coach'],
    ['je suis malade aujourd’hui', '/magellan absence aujourd’hui'],
    ['Je suis malade', '/magellan absence aujourd’hui'],
    ['i am sick today', '/magellan absence today'],
    ['je suis malade depuis lundi', '/magellan absence'],
    ['je suis malade demain et lundi matin', '/magellan absence'],
    ['Je ne suis pas malade', '-'],
    ['je ne serai pas là la semaine prochaine', '/magellan absence là la semaine prochaine'],
    ['I won’t be there next week', '/magellan absence next week'],
    [
      'Bonjour, je serai absente du 3 au 10 avril, merci',
      '/magellan absence je serai absente du 3 au 10 avril,',
    ],
    ['je serai absent 3 jours', '/magellan absence'],
    ['Camille est absente demain', '/magellan absence'],
    ['Je ne suis pas en congé demain', '-'],
    ['annuler mon absence du 3 au 10 mars', '/magellan absence'],
    ['la météo', '/meteo'],
    ['je voudrais donner ma meteo', '/meteo'],
    ['le bilan de la météo', '/meteo bilan'],
    ['bonjour', '/magellan'],
    ['Salut !', '/magellan'],
    ['👋', '/magellan'],
    ['hi', '/magellan'],
    ['merci', 'thanks'],
    ['Merci beaucoup !', 'thanks'],
    ['thank you', 'thanks'],
    ['👍🏽', 'thanks'],
    ['stop', 'stop'],
    ['STOP.', 'stop'],
    ['arrêtez de m’écrire', 'stop'],
    ['stop la météo', 'stop'],
    ['quel est mon planning ?', '/agenda'],
    ['my calendar', '/agenda'],
    ['j’ai besoin d’heures d’accélération', '/acceleration demander'],
    ['et le mentorat ?', '/mentorat'],
    ['Do you speak English?', '/magellan langue'],
    ['what can you do', '/magellan aide'],
    ['quels sont les prochains ateliers ?', '/rencontre'],
    ['note : je vais mal, et demain je suis absente', '/meteo note typed'],
    ['Note: the coaches were great, thanks', '/meteo note typed'],
    ['/météo note : un essai', '/meteo note typed'],
    ['ma note - trop de réunions', '/meteo note typed'],
    ['note\nle formulaire marche', '/meteo note typed'],
    ['note que le formulaire marche', '/meteo note typed'],
    ['note que je serai absente demain', '/magellan absence je serai absente demain'],
    ['note', '/meteo note'],
    ['mes notes', '/meteo notes'],
    ['Carnet', '/meteo notes'],
    ['la notice est longue', '-'],
    ['blablabla', '-'],
    ['', '-'],
  ])('“%s” → %s', (typed, expected) => {
    expect(first(typed)).toBe(expected);
  });

  it('leaves days in doubt to the form', () => {
    for (const typed of [
      'absent du 3 au 5 avril et du 12 au 15 avril',
      'absente le 3 avril sauf le matin',
      'je pars 3 semaines',
      'Camille est absente demain',
      `absent ${'demain '.repeat(200)}`,
    ])
      expect(daysIn(typed, TODAY), typed).toBeNull();
  });
});
